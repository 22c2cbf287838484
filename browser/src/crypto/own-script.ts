interface TrustedTypePolicies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL(url: string): string;
  };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicies };

/** The page's one policy for the addresses of scripts: they lie where this script came from, or they are refused. */
const policy = trustedTypes?.createPolicy('morrow', { createScriptURL: checked });

/** An address that a script element or a Worker takes, also where the page requires Trusted Types. */
export function ownScript(file: string): string {
  const url = new URL(file, import.meta.url).href;
  return policy ? policy.createScriptURL(url) : checked(url);
}

function checked(url: string): string {
  const own = new URL('.', import.meta.url).href;
  if (!url.startsWith(own)) throw new TypeError('a script of another place');
  return url;
}
