/**
 * Set by build/pack.mjs: the scripts that are loaded when somebody needs them, with the hashes to check them against. Only
 * `space.ts` may name it: what the rooms share with the space must not hold the hashes of the rooms.
 */
declare const PARTS: Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly integrity: string;
      readonly imports: readonly { readonly file: string; readonly integrity: string }[];
    }
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
