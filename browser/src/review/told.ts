import { html, nothing, type TemplateResult } from 'lit';
import type { Words } from '../shell/words.ts';
import { isOpen, type Case } from './calls.ts';
import { caseOf } from './names.ts';

type Told = TemplateResult | typeof nothing;

/**
 * How it stands with a case.
 *
 * @param changed somebody else was first
 */
export function standing(words: Words, shown: Case, changed: boolean): Told {
  const { state, needs, approvedByYou, about } = shown;
  const open = isOpen(shown);
  return html`<div role="status">
    ${changed ? html`<p class="notice">${words('review.changed')}</p>` : nothing}
    ${open ? nothing : html`<p class="state grave">${words('review.is', { state: caseOf(state) })}</p>`}
    ${state === 'asked' ? html`<p class="state">${words('review.standing', { standing: state })}</p>` : nothing}
    ${
      open && needs > 1
        ? html`<p class="state">${words('review.two', { yours: approvedByYou ? 'yes' : 'no' })}</p>`
        : nothing
    }
    ${about === 'submission' ? html`<p class="small">${words('review.nobody-knows')}</p>` : nothing}
  </div>`;
}

/** What readers said of it. */
export function reports(words: Words, { about, reports, address }: Case): Told {
  if (about !== 'report') return nothing;
  return html`<h2>${words('review.reports')}</h2>
    <ul class="rows">
      ${reports.map(
        ({ at, reason, words: said }) =>
          html`<li>
            <p>${words('review.report', { reason })}</p>
            ${said ? html`<blockquote>${said}</blockquote>` : nothing}
            <p class="small">${moment(words, at)}</p>
          </li>`,
      )}
    </ul>
    ${
      address
        ? html`<p>
            <a href=${address} target="_blank" rel="noopener noreferrer">${words('review.read')}</a>
          </p>`
        : html`<p class="state">${words('review.not-public')}</p>`
    }`;
}

/** What reviewers and the writer asked and said. */
export function thread(words: Words, shown: Case): Told {
  const said = shown.thread;
  if (shown.about === 'report' || (said.length === 0 && !isOpen(shown))) return nothing;
  return html`<h2>${words('review.thread')}</h2>
    ${
      said.length === 0
        ? nothing
        : html`<ol class="rows">
            ${said.map(
              ({ at, by, text }) =>
                html`<li>
                  <p class="small">${words('review.by', { by })}, ${moment(words, at)}</p>
                  <blockquote>${text}</blockquote>
                </li>`,
            )}
          </ol>`
    }`;
}

/**
 * What was decided before.
 *
 * @param unfolded whether it is to be read now
 */
export function history(words: Words, { decisions, opinions }: Case, unfolded: boolean): Told {
  if (decisions.length === 0) return nothing;
  const others = opinions.filter(({ byYou }) => !byYou).length;
  return html`<details ?open=${unfolded}>
    <summary>${words('review.history')}</summary>
    <ul class="rows">
      ${decisions.map(
        ({ at, decision, reason, byYou }) =>
          html`<li>
            <p>
              ${words('review.decided', { state: caseOf(decision), you: byYou ? 'yes' : 'no' })},
              ${moment(words, at)}
            </p>
            ${reason ? html`<blockquote>${reason}</blockquote>` : nothing}
          </li>`,
      )}
    </ul>
    ${others > 0 ? html`<p class="small">${words('review.others', { n: others })}</p>` : nothing}
  </details>`;
}

function moment(words: Words, at: string): string {
  const when = new Date(at);
  return words('moment', { date: when, time: when });
}
