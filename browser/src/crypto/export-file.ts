// A whole private space to take along (protocol/README.md, section 10). Loaded only when somebody exports or imports.
import { Decrypter, Encrypter, type Identity, type Stanza } from 'age-encryption';
import { type Bytes, isUuid, utf8 } from './bytes.ts';
import { type Content, contentOf, isObject } from './content.ts';
import { fitsOneRecord } from './padme.ts';
import { passphraseBytes } from './passphrase.ts';
import { Refused } from './refused.ts';

/** One record. The version is told for reference; a restored record starts anew at 1. */
export interface ExportEntry {
  readonly id: string;
  readonly version: number;
  readonly content: Content;
}

export interface Export {
  readonly written: Date;
  readonly entries: readonly ExportEntry[];
}

const FORMAT = 'morrow/export/1';
const SPACE = 'space';
const WORK = 17;
/** `,"second":true`, which is added when the entry was changed since. */
const MARK = 14;

/** The readable export. */
export function exportJson({ written, entries }: Export): string {
  const records = [...entries]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, version, content }) => ({ id, version, content }));
  const collections = [{ collection: SPACE, records }];
  return JSON.stringify({ format: FORMAT, written: written.toISOString(), collections });
}

/** Reads a readable export; refuses with `export.malformed`. A file is taken whole or not at all. */
export function importJson(json: string): Export {
  try {
    return exportOf(JSON.parse(json));
  } catch (error) {
    throw new Refused('export.malformed', error);
  }
}

/** One age v1 file under a passphrase of its own. Takes about a second, half a second of it without letting the page breathe. */
export function exportFile(content: Export, passphrase: string): Promise<Bytes> {
  return encryptFile(utf8(exportJson(content)), passphrase);
}

/** Refuses with `export.key` (wrong passphrase) or `export.malformed`. */
export async function importFile(file: Bytes, passphrase: string): Promise<Export> {
  const bytes = await decryptFile(file, passphrase);
  try {
    return importJson(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new Refused('export.malformed', error);
  }
}

export async function encryptFile(bytes: Bytes, passphrase: string): Promise<Bytes> {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(normalised(passphrase));
  encrypter.setScryptWorkFactor(WORK);
  return Uint8Array.from(await encrypter.encrypt(bytes));
}

export async function decryptFile(file: Bytes, passphrase: string): Promise<Bytes> {
  const decrypter = new Decrypter();
  const stanzas = new OnlyPassphrase();
  decrypter.addIdentity(stanzas);
  decrypter.addPassphrase(normalised(passphrase));
  try {
    return Uint8Array.from(await decrypter.decrypt(file));
  } catch (error) {
    if (error instanceof Refused) throw error;
    const wrongKey =
      stanzas.seen && error instanceof Error && error.message.startsWith('no identity matched');
    throw new Refused(wrongKey ? 'export.key' : 'export.malformed', error);
  }
}

/** Opens nothing; asks first whether the file is one of ours at all, so that a wrong passphrase is told from a wrong file. */
class OnlyPassphrase implements Identity {
  seen = false;

  unwrapFileKey(stanzas: Stanza[]): null {
    if (stanzas.length !== 1 || stanzas[0]?.args[0] !== 'scrypt') throw new Refused('export.malformed');
    this.seen = true;
    return null;
  }
}

function normalised(passphrase: string): string {
  return new TextDecoder().decode(passphraseBytes(passphrase));
}

function exportOf(document: unknown): Export {
  const { format, written, collections } = objectOf(document);
  const time = new Date(String(written));
  require(format === FORMAT && typeof written === 'string' && !Number.isNaN(time.getTime()));
  require(Array.isArray(collections) && collections.length === 1);
  const { collection, records } = objectOf((collections as unknown[])[0]);
  require(collection === SPACE && Array.isArray(records));
  const entries = (records as unknown[]).map(entryOf);
  require(new Set(entries.map(({ id }) => id)).size === entries.length);
  return { written: time, entries };
}

function entryOf(record: unknown): ExportEntry {
  const { id, version, content } = objectOf(record);
  // What no record can be would be refused at saving, and keep everything else from being saved.
  if (typeof id !== 'string' || !isUuid(id) || id[14] !== '7') throw new Refused('export.malformed');
  if (!Number.isSafeInteger(version) || (version as number) < 1) throw new Refused('export.malformed');
  const whole = contentOf(content);
  require(fitsOneRecord(utf8(JSON.stringify(whole)).length + MARK));
  return { id, version: version as number, content: whole };
}

function objectOf(value: unknown): Record<string, unknown> {
  if (!isObject(value)) throw new Refused('export.malformed');
  return value;
}

function require(holds: boolean): void {
  if (!holds) throw new Refused('export.malformed');
}
