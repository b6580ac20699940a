import { gradeLabels, grades, type Grade } from '@sightline/domain';
import { listed } from '../words/plain-english';

/** '1 Outstanding, 3 Good and 2 Requires improvement', best first; empty where there is none. */
export function gradesInWords(counts: Readonly<Record<Grade, number>>): string {
  return listed(
    [...grades]
      .reverse()
      .filter((grade) => counts[grade] > 0)
      .map((grade) => `${counts[grade]} ${gradeLabels[grade]}`),
  );
}
