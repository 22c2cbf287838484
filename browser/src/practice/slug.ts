const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** The last part of a profile's address, out of the whole address or typed by itself. */
export function slugIn(typed: string): string | undefined {
  const [path = ''] = typed.trim().toLowerCase().split(/[?#]/u);
  const slug =
    path
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return SLUG.test(slug) && slug.length >= 3 && slug.length <= 60 ? slug : undefined;
}
