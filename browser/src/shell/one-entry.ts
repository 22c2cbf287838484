/**
 * For browsers that cannot tell where a Back came from: pages of Morrow follow each other in one entry of the history,
 * so that none of them is behind the page that the exit leaves.
 */
export function keepOneEntry(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (event.defaultPrevented || event.button !== 0 || !link?.href) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target !== '' || link.hasAttribute('download') || !isOtherPageHere(link.href)) return;
    event.preventDefault();
    location.replace(link.href);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.method !== 'get') return;
    const address = new URL(form.action);
    for (const [name, value] of new FormData(form, event.submitter)) {
      if (typeof value === 'string') address.searchParams.append(name, value);
    }
    if (!isOtherPageHere(address.href)) return;
    event.preventDefault();
    location.replace(address);
  });
}

function isOtherPageHere(address: string): boolean {
  const { origin, pathname, search, hash } = new URL(address);
  const samePage = pathname === location.pathname && search === location.search && hash !== '';
  return origin === location.origin && !samePage;
}
