import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { Export } from '../crypto/export-file.ts';
import { download } from './download.ts';
import { Form, valueOf } from './form.ts';
import { part } from './part.ts';
import './passphrase-field.ts';

/** What the account page needs to know of the private space. */
export interface Contents {
  /** Everything there is, as it would be written into a file. */
  everything(): Export;
  /** Puts the entries of a file into the space, and says how many were new. Entries that are there already stay. */
  bringBack(from: Export): number;
}

/** Everything as a file: sealed under a passphrase of its own, or readable after a warning. And back again. */
@customElement('morrow-take-along')
export class TakeAlong extends Form {
  @property({ attribute: false }) contents!: Contents;
  /** Only out of the space, nothing back into it. */
  @property({ type: Boolean, attribute: 'one-way' }) oneWay = false;
  @state() private done = '';

  private readonly sealed = (event: SubmitEvent): void => {
    event.preventDefault();
    const field = this.querySelector('morrow-passphrase');
    void this.run(async () => {
      if (!(await field?.fits())) return;
      const { exportFile } = await part('export-file');
      download(
        await exportFile(this.contents.everything(), field?.value ?? ''),
        'notes.age',
        'application/octet-stream',
      );
      this.done = this.words('export.done');
    });
  };

  private readonly readable = (event: SubmitEvent): void => {
    event.preventDefault();
    const understood = valueOf(event.target, 'understood') === 'yes';
    void this.run(async () => {
      if (!understood) {
        this.mistake = this.words('export.not-understood');
        return;
      }
      const { exportJson } = await part('export-file');
      download(
        new TextEncoder().encode(exportJson(this.contents.everything())),
        'notes.json',
        'application/json',
      );
      this.done = this.words('export.done');
    });
  };

  private readonly back = (event: SubmitEvent): void => {
    event.preventDefault();
    const file = this.querySelector<HTMLInputElement>('#import-file')?.files?.[0];
    const passphrase = valueOf(event.target, 'import-passphrase');
    void this.run(async () => {
      if (!file) {
        this.mistake = this.words('import.no-file');
        return;
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { importFile, importJson } = await part('export-file');
      const readable = bytes[0] === '{'.charCodeAt(0);
      const from = readable
        ? importJson(new TextDecoder().decode(bytes))
        : await importFile(bytes, passphrase);
      this.done = this.words('import.done', { n: this.contents.bringBack(from) });
    });
  };

  private run(work: () => Promise<void>): Promise<void> {
    this.done = '';
    return this.attempt(work);
  }

  override render() {
    const { words } = this;
    return html`
      <p>${words('export.lead')}</p>
      <details>
        <summary>${words('export.sealed')}</summary>
        <form @submit=${this.sealed} novalidate autocomplete="off">
          <p class="help">${words('export.sealed-help')}</p>
          <morrow-passphrase
            .words=${words}
            .label=${words('export.passphrase')}
            name="export-passphrase"
            chosen
          ></morrow-passphrase>
          <div class="actions">${this.submit(words('export.sealed-submit'))}</div>
        </form>
      </details>
      <details>
        <summary>${words('export.readable')}</summary>
        <form @submit=${this.readable} novalidate>
          <div class="notice grave"><p>${words('export.readable-warning')}</p></div>
          <label class="choice"
            ><input type="checkbox" name="understood" value="yes" />${words('export.understood')}</label
          >
          <div class="actions">${this.submit(words('export.readable-submit'), 'grave')}</div>
        </form>
      </details>
      ${this.oneWay ? nothing : this.importing()} ${this.outcome()}
      <p class="state" role="status">${this.done || nothing}</p>
    `;
  }

  private importing() {
    const { words } = this;
    return html`
      <details>
        <summary>${words('import.title')}</summary>
        <form @submit=${this.back} novalidate autocomplete="off">
          <p class="help">${words('import.help')}</p>
          <div class="field">
            <label for="import-file">${words('import.file')}</label>
            <input id="import-file" type="file" accept=".age,.json" />
          </div>
          <morrow-passphrase
            .words=${words}
            .label=${words('import.passphrase')}
            name="import-passphrase"
          ></morrow-passphrase>
          <div class="actions">${this.submit(words('import.submit'))}</div>
        </form>
      </details>
    `;
  }
}
