import { inert } from '../crypto/index.ts';

/**
 * What may stand in a preview, by element, with the attributes it keeps. The server cleans what it renders; but this page
 * holds keys, so here it is only copied piece by piece, and whatever is not in this list stays out.
 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'id', 'lang', 'title', 'aria-label', 'role'],
  abbr: ['title'],
  article: [],
  aside: [],
  b: [],
  blockquote: ['cite'],
  br: [],
  cite: ['id'],
  code: [],
  dd: [],
  del: [],
  div: ['id', 'lang', 'dir'],
  dl: [],
  dt: [],
  em: [],
  figcaption: [],
  figure: [],
  footer: [],
  h1: ['id'],
  h2: ['id'],
  h3: ['id'],
  h4: ['id'],
  h5: ['id'],
  h6: ['id'],
  header: [],
  hr: [],
  i: [],
  li: ['id', 'value'],
  ol: ['start', 'id'],
  p: ['id', 'lang', 'dir'],
  pre: [],
  s: [],
  section: ['id', 'aria-labelledby'],
  small: [],
  span: ['id', 'lang', 'dir'],
  strong: [],
  sub: [],
  sup: ['id'],
  table: [],
  tbody: [],
  td: ['align', 'colspan', 'rowspan'],
  tfoot: [],
  th: ['align', 'colspan', 'rowspan', 'scope'],
  thead: [],
  time: ['datetime'],
  tr: [],
  ul: ['id'],
};
const NAMES = new Set(['id', 'aria-labelledby']);
const PREFIX = 'preview-';

/** HTML of the server as nodes for this page. Its names get a prefix, so that they never meet those of the form. */
export function rendered(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  copy(inert(html), fragment);
  return fragment;
}

function copy(from: Node, to: Node): void {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.appendChild(document.createTextNode(node.textContent ?? ''));
    } else if (node instanceof Element) {
      const kept = KNOWN[node.localName];
      if (kept) to.appendChild(copied(node, kept));
    }
  }
}

function copied(from: Element, kept: readonly string[]): HTMLElement {
  const element = document.createElement(from.localName);
  for (const name of [...kept, 'class']) {
    const value = from.getAttribute(name);
    if (value === null) continue;
    if (name === 'href') setAddress(element, value);
    else element.setAttribute(name, NAMES.has(name) ? PREFIX + value : value);
  }
  copy(from, element);
  return element;
}

/** To a place in the text, or out into another window: this page stays as it is. */
function setAddress(element: HTMLElement, address: string): void {
  const href = addressOf(address, document.baseURI);
  if (href === undefined) return;
  element.setAttribute('href', href);
  if (href.startsWith('#')) return;
  element.setAttribute('target', '_blank');
  element.setAttribute('rel', 'noopener noreferrer');
}

/** Only places in the text and the addresses of the web; `javascript:` and the like lead nowhere. */
export function addressOf(address: string, base: string): string | undefined {
  if (address.startsWith('#')) return `#${PREFIX}${address.slice(1)}`;
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return ['https:', 'http:', 'mailto:'].includes(protocol) ? href : undefined;
}

/** A press on a link to a place in the text goes there without an address that the browser would keep. */
export function follow(event: Event): void {
  const { target, currentTarget } = event;
  if (!(target instanceof Element) || !(currentTarget instanceof Element)) return;
  const href = target.closest('a')?.getAttribute('href');
  if (!href?.startsWith('#')) return;
  event.preventDefault();
  const place = currentTarget.querySelector<HTMLElement>(`[id="${CSS.escape(href.slice(1))}"]`);
  place?.setAttribute('tabindex', '-1');
  place?.focus();
}
