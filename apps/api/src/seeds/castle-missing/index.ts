import { parseCaseSheet, type CaseSheet } from '../case-sheets';
import { readSeedFile } from '../seed-file';

/** The five fictitious cases of the audit that is in the field, in order of reference. */
export function readMissingCases(): CaseSheet[] {
  return [1, 2, 3, 4, 5].map((number) =>
    parseCaseSheet(readSeedFile(`castle-missing/case-0${number}.txt`)),
  );
}
