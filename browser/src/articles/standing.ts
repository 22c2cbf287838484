import { html, nothing, type TemplateResult } from 'lit';
import type { Api } from '../account/api.ts';
import '../account/my-review.ts';
import type { Words } from '../shell/words.ts';
import { dayOf } from './names.ts';
import type { OwnWriting } from './own-writing.ts';
import { stands } from './writing.ts';

/** How far a text is, and what comes next. */
export function standing(words: Words, api: Api, { facts, text }: OwnWriting): TemplateResult {
  return html`
    <p class="lead">${words('articles.standing', { state: facts.state, kind: text.kind })}</p>
    ${
      stands(facts) && facts.slug
        ? html`<p class="small">
            <a
              href=${`/${text.language}/${text.kind === 'article' ? 'articles' : 'posts'}/${facts.slug}`}
              target="_blank"
              rel="noopener"
              >${words('articles.public-page')}</a
            >${facts.publishedAt ? ` · ${words('articles.since', { day: dayOf(facts.publishedAt) })}` : nothing}
            ${facts.changedSincePublished ? html`<br />${words('articles.changed')}` : nothing}
          </p>`
        : nothing
    }
    ${
      text.version > 0 && (facts.slug || facts.state !== 'draft')
        ? html`<morrow-my-review
            .api=${api}
            .words=${words}
            .matter=${text.kind}
            .piece=${facts.id}
            .fresh=${facts.state}
          ></morrow-my-review>`
        : nothing
    }
  `;
}
