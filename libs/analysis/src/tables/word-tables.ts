import type { AuditFigures, Quotation } from '../audit-figures';
import { namesOf } from '../names';
import { ownLearning } from '../narrative/agencies';
import { mostPractice, mostVoices, voiceTitles } from '../narrative/voices-and-learning';
import { groupBy } from '../ordering';
import type { ReportTable, TableColumn } from '../report-table';
import { leftOut } from '../words/few-quoted';
import { counted, nouns } from '../words/plain-english';
import { nameColumn, wordColumn, words } from './table-parts';

/**
 * What returns say in their own words, whole, where the sections quote only a few: a table each of
 * learning points, voices, good practice and actions taken.
 */
export function wordTables(figures: AuditFigures): ReportTable[] {
  return [
    ...learningTable(figures),
    ...voiceTable(figures),
    ...practiceTable(figures),
    ...actionTable(figures),
  ];
}

function learningTable(figures: AuditFigures): ReportTable[] {
  const { learning } = figures;
  const isShortened =
    isAnyShortened(groupBy(learning, ({ theme }) => theme)) ||
    isAnyShortened(groupBy(ownLearning(figures), ({ agencyId }) => agencyId));
  if (!isShortened) return [];
  const order = [...figures.themes.themes.map(({ theme }): string | null => theme), null];
  const byTheme = groupBy(learning, ({ theme }) => theme);
  return [
    table(figures, {
      key: 'learning-points',
      title: 'Learning points, all of them',
      first: nameColumn('theme', 'Theme'),
      notes: order.flatMap((theme) => byTheme.get(theme) ?? []),
      nameOf: ({ themeLabel }) => themeLabel ?? 'Other',
    }),
  ];
}

function voiceTable(figures: AuditFigures): ReportTable[] {
  const byWhose = groupBy(figures.voice, ({ whose }) => whose);
  if (!isAnyShortened(byWhose, mostVoices)) return [];
  return [
    table(figures, {
      key: 'voices',
      title: 'Voices, all of them',
      first: nameColumn('whose', 'Whose'),
      notes: [...byWhose.values()].flat(),
      nameOf: ({ whose }) => voiceTitles[whose],
    }),
  ];
}

function practiceTable(figures: AuditFigures): ReportTable[] {
  const { goodPractice } = figures;
  if (leftOut(goodPractice, mostPractice) === 0) return [];
  return [
    table(figures, {
      key: 'good-practice',
      title: 'Good practice, all of it',
      first: nameColumn('about', 'About'),
      notes: goodPractice,
      nameOf: ({ tagLabel }) => tagLabel ?? 'Other',
    }),
  ];
}

function actionTable(figures: AuditFigures): ReportTable[] {
  const byAgency = groupBy(figures.actionsTaken, ({ agencyId }) => agencyId);
  if (!isAnyShortened(byAgency)) return [];
  const names = namesOf(figures);
  return [
    table(figures, {
      key: 'actions-taken',
      title: 'What agencies did already',
      first: nameColumn('case', 'Case'),
      notes: [...byAgency.values()].flat(),
      nameOf: ({ caseId }) => names.reference(caseId),
    }),
  ];
}

interface WordTable<Note extends Quotation> {
  readonly key: string;
  readonly title: string;
  readonly first: TableColumn;
  readonly notes: readonly Note[];
  readonly nameOf: (note: Note) => string;
}

function table<Note extends Quotation>(
  figures: AuditFigures,
  { key, title, first, notes, nameOf }: WordTable<Note>,
): ReportTable {
  const names = namesOf(figures);
  return {
    key,
    section: 'appendix',
    title,
    columns: [first, wordColumn('agency', 'Agency'), wordColumn('words', 'In its words')],
    rows: notes.map((note, index) => ({
      key: `${note.returnId}-${index}`,
      cells: [words(nameOf(note)), words(names.shortAgency(note.agencyId)), words(note.text)],
    })),
    altText: `Table of ${counted(notes.length, nouns.entry)} from returns, each with its agency.`,
    notes: [],
  };
}

function isAnyShortened(
  groups: ReadonlyMap<unknown, readonly Quotation[]>,
  most?: number,
): boolean {
  return [...groups.values()].some((notes) => leftOut(notes, most) > 0);
}
