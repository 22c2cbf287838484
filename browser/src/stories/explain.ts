import { explain, wordOf } from '../account/explain.ts';
import type { Words } from '../shell/words.ts';

/** What went wrong with a story, in the person's own language. */
export function explained(words: Words, problem: unknown): string {
  switch (wordOf(problem) ?? '') {
    case 'pen-name.taken':
      return words('stories.problem.name-taken');
    case 'pen-name.your-handle':
      return words('stories.problem.name-handle');
    case 'pen-name.unfit':
      return words('stories.problem.name-unfit');
    case 'story.unfit':
      return words('stories.problem.unfit');
    case 'story.wait':
      return words('stories.problem.wait');
    case 'story.changed':
      return words('stories.problem.changed');
    default:
      return explain(words, problem);
  }
}
