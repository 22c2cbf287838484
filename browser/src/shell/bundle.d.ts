/** Set by build/pack.mjs: the script that derives keys in a Worker, with the hash to check it against. */
declare const KDF_WORKER: { readonly file: string; readonly integrity: string };
