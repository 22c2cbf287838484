import text from '../../words/de.txt';

/** The list de-7776-v1 of dys2p, CC0 1.0; see words/README.md. */
export const words: readonly string[] = text.trim().split('\n');
