/** Said to the page's own scripts when it is left for good: drop keys and whatever was typed, at once. */
export const FORGET = 'morrow-forget';

/** The name of a tab that was left. It lasts only while the tab stays on this site, and says nothing about it. */
export const LEFT = 'blank';
