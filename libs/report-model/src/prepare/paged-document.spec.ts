import { column, gradeCell } from '../builders';
import type { ReportDocument, TableBlock } from '../document';
import { pagedBlocks } from './paged-document';
import { prepareDocument } from './prepare-document';

/** Notes of a table of so many agencies, each with one grade in a case. */
function notesOf(agencies: number): readonly string[] {
  const names = Array.from({ length: agencies }, (_, index) => `Agency ${index + 1}`);
  const grades = ['RI', 'O', 'insufficient'] as const;
  const table: TableBlock = {
    ...{ kind: 'table', caption: 'Case by agency', hasRowHeaders: true, notes: ['As given.'] },
    columns: [column('Case'), ...names.map((name) => column(name))],
    rows: [['C01', ...names.map((name, index) => gradeCell(grades[index % 3] ?? 'O', name, ''))]],
  };
  const metadata: ReportDocument['metadata'] = {
    ...{ title: 'Findings', subject: '', partnership: '', marking: '', language: 'en-GB' },
    ...{ version: 'Draft', date: '2026-11-23' },
  };
  const [block] = pagedBlocks(prepareDocument({ metadata, blocks: [table] }));
  return block?.kind === 'table' ? block.notes : [];
}

describe('a table of grades on a page', () => {
  it('has the words in its cells where there is room for them', () => {
    expect(notesOf(3)).toEqual(['As given.']);
  });

  it('has letters where there are many agencies, and says under it what each is', () => {
    expect(notesOf(9)).toEqual([
      'R Requires improvement, O Outstanding, – Insufficient involvement.',
      'As given.',
    ]);
  });
});
