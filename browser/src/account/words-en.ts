import text from '../../words/en.txt';

/** The long list of the Electronic Frontier Foundation, CC BY 3.0 US; see words/README.md. */
export const words: readonly string[] = text.trim().split('\n');
