import { parseCaseSheet, type CaseSheet } from '../case-sheets';
import { readSeedFile } from '../seed-file';

/** The ten fictitious cases of Castle City's special guardianship audit, in order of reference. */
export function readSgoCases(): CaseSheet[] {
  return Array.from({ length: 10 }, (_, index) => {
    const number = String(index + 1).padStart(2, '0');
    return parseCaseSheet(readSeedFile(`castle-sgo/case-${number}.txt`));
  });
}
