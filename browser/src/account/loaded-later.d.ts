/** Set by build/pack.mjs: the scripts that are loaded when somebody needs them, with the hashes to check them against. */
declare const PARTS: Readonly<
  Record<
    'strength' | 'words-en' | 'words-de' | 'export-file',
    { readonly file: string; readonly integrity: string }
  >
>;

declare module '*.txt' {
  const text: string;
  export default text;
}

declare module '*?raw' {
  const text: string;
  export default text;
}
