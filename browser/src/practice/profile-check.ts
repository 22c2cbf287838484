import type { Profile } from './calls.ts';

/** What a profile cannot be saved with. The server looks too; here it is said beside the field, in the page's language. */
export type Unfit = 'name' | 'country' | 'phone' | 'video' | 'in-person' | 'register';

const NUMBER = /(?:\d\D*){5}/u;

export function unfit(profile: Profile): readonly Unfit[] {
  const found: Unfit[] = [];
  if (profile.name.trim().length < 2 || !/\p{L}/u.test(profile.name)) found.push('name');
  if (profile.country === '') found.push('country');
  for (const { way, detail } of profile.ways) {
    if (!fits(way, detail.trim())) found.push(way);
  }
  if (profile.credentials.some(({ register }) => register.trim().length < 2)) found.push('register');
  return found;
}

function fits(way: string, detail: string): boolean {
  switch (way) {
    case 'phone':
      return NUMBER.test(detail);
    case 'video':
      return isLink(detail);
    default:
      return detail.length >= 3;
  }
}

function isLink(detail: string): boolean {
  try {
    const { protocol, hostname, username } = new URL(detail);
    return protocol === 'https:' && hostname !== '' && username === '';
  } catch {
    return false;
  }
}
