import { explain, wordOf } from '../account/explain.ts';
import type { Words } from '../shell/words.ts';

/** What went wrong with a consultation, in the person's own language. */
export function explained(words: Words, problem: unknown): string {
  switch (wordOf(problem) ?? '') {
    case 'consultation.taken':
      return words('consultations.problem.taken');
    case 'consultation.too-soon':
      return words('consultations.problem.too-soon');
    case 'consultation.past':
      return words('consultations.problem.past');
    case 'consultation.not-yet':
      return words('consultations.problem.not-yet');
    case 'consultation.once':
      return words('consultations.problem.once');
    case 'consultation.overlaps':
      return words('consultations.problem.overlaps');
    case 'consultation.too-many':
      return words('consultations.problem.too-many');
    case 'consultation.not-offered':
      return words('consultations.problem.not-offered');
    case 'consultation.way':
      return words('consultations.problem.way');
    case 'consultation.hold-over':
      return words('consultations.problem.hold-over');
    case 'consultation.changed':
      return words('consultations.problem.changed');
    case 'consultation.said':
      return words('consultations.problem.said');
    case 'consultation.request-reused':
      return words('problem.misunderstood');
    case 'specialist.unknown':
      return words('consultations.problem.specialist');
    case 'letter.unfit':
      return words('consultations.problem.letter-long');
    case 'letter.forged':
    case 'identity.forged':
      return words('consultations.problem.letter-forged');
    default:
      return explain(words, problem);
  }
}

/** Whether the time cannot be had, so that other times are what helps. */
export function timeIsGone(problem: unknown): boolean {
  return ['taken', 'too-soon', 'past', 'way', 'hold-over'].some(
    (word) => wordOf(problem) === `consultation.${word}`,
  );
}
