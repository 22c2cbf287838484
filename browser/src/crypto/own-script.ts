interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string; createHTML: (html: string) => string },
  ): {
    createScriptURL(url: string): string;
    createHTML(html: string): string;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };

/** The page's one policy for the addresses of scripts: they lie where this script came from, or they are refused. */
const policy = trustedTypes?.createPolicy('morrow', {
  createScriptURL: checked,
  createHTML: (html) => html, // Only for `inert`.
});

/** An address that a script element or a Worker takes, also where the page requires Trusted Types. */
export function ownScript(file: string): string {
  const url = new URL(file, import.meta.url).href;
  return policy ? policy.createScriptURL(url) : checked(url);
}

/**
 * HTML as a tree that is no part of the page: nothing in it runs, loads or becomes an element of this page. It is for
 * reading and must not be put into the page as it is.
 */
export function inert(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = policy ? policy.createHTML(html) : html;
  return template.content;
}

function checked(url: string): string {
  const own = new URL('.', import.meta.url).href;
  if (!url.startsWith(own)) throw new TypeError('a script of another place');
  return url;
}
