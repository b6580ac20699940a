import { gradeLabels, grades, progressLabels, type Grade } from '@sightline/domain';
import type { AuditFigures, ThenAndNow, ThenNowItem } from '../audit-figures';
import type { ReportTable, TableRow } from '../report-table';
import { counted, insideSentence, nouns, probability, verb } from '../words/plain-english';
import { pairedWords, sameChildrenWords, testedUnits } from '../words/same-children-words';
import { countOf, ofNoun } from '../words/share-words';
import { figure, figureColumn, nameColumn, shareCell, wordColumn, words } from './table-parts';

const notFromReturns = 'The earlier figures are not from returns.';
const bestFirst: readonly Grade[] = [...grades].reverse();

/** The earlier audit's recommendations judged, its judgements and its standards beside these. */
export function thenAndNowTables(figures: AuditFigures): ReportTable[] {
  const { thenAndNow, progress } = figures;
  return [
    ...progressTable(progress),
    ...(thenAndNow ? [...judgementTable(thenAndNow), ...standardsTable(thenAndNow)] : []),
  ];
}

function progressTable(progress: AuditFigures['progress']): ReportTable[] {
  if (progress.length === 0) return [];
  const judged = progress.filter((one) => one.progress !== null).length;
  return [
    {
      key: 'earlier-recommendations',
      section: 'progress',
      title: 'The earlier recommendations, judged',
      columns: [
        nameColumn('recommendation', 'Recommendation'),
        wordColumn('to', 'Addressed to'),
        wordColumn('progress', 'Progress'),
        wordColumn('items', 'Standards now'),
      ],
      rows: progress.map((one) => ({
        key: one.recommendationId,
        cells: [
          words(one.text),
          words(one.addressedTo ?? '–'),
          words(one.progress === null ? 'Not judged yet' : progressLabels[one.progress]),
          words(
            one.items.map(({ questionId, met }) => `${questionId} ${countOf(met)}`).join('; ') ||
              '–',
          ),
        ],
      })),
      altText: `Table of ${counted(progress.length, nouns.recommendation)} of the earlier audit; ${judged} ${verb(judged, 'is', 'are')} judged.`,
      notes: progress.some(({ isFromReturns }) => isFromReturns === false)
        ? ['The earlier recommendations were entered by hand.']
        : [],
    },
  ];
}

function judgementTable({ judgements, isFromReturns, sameChildren }: ThenAndNow): ReportTable[] {
  if (!judgements?.then) return [];
  const { then, now, grades: known, verdict, reasons, test, paired } = judgements;
  const children = sameChildrenWords(sameChildren, test !== null);
  const rows: TableRow[] = [
    ...(known
      ? bestFirst.map((grade) => ({
          key: grade,
          cells: [words(gradeLabels[grade]), figure(known.then[grade]), figure(known.now[grade])],
        }))
      : []),
    {
      key: 'good-or-better',
      isTotal: true,
      cells: [words('Good or better'), shareCell(then), shareCell(now)],
    },
  ];
  return [
    {
      key: 'then-and-now-judgements',
      section: 'progress',
      title: 'Judgements of cases, then and now',
      columns: [
        nameColumn('grade', 'Judgement'),
        figureColumn('then', 'Then'),
        figureColumn('now', 'Now'),
      ],
      rows,
      altText: `Table of judgements: Good or better in ${ofNoun(then, nouns.case)} then and ${countOf(now)} now.`,
      notes: [
        `${verdict.charAt(0).toUpperCase()}${verdict.slice(1)}${
          test
            ? ` (${test.method}: p = ${probability(test.p)}, ` +
              `${testedUnits(paired, then.base, now.base)})`
            : ''
        }.`,
        ...(children === null ? [] : [children]),
        ...(paired
          ? [`Of the children in both, ${pairedWords(paired, 'were Good or better')}.`]
          : []),
        ...reasons.map((reason) => `${reason}.`),
        ...(isFromReturns ? [] : [notFromReturns]),
      ],
    },
  ];
}

function standardsTable(figures: ThenAndNow): ReportTable[] {
  const { items, onlyThen, isFromReturns, label, correction } = figures;
  if (items.length + onlyThen.length === 0) return [];
  const isTested = items.some(({ test }) => test);
  const isPaired = items.some(({ paired }) => paired);
  return [
    {
      key: 'then-and-now',
      section: 'progress',
      title: 'Standards met, then and now',
      columns: [
        nameColumn('item', 'Item'),
        figureColumn('then', 'Then'),
        figureColumn('now', 'Now'),
        wordColumn('compare', 'Can be compared'),
      ],
      rows: [
        ...items.map((item) => ({
          key: item.questionId,
          cells: [
            words(`${item.questionId} ${item.text}`),
            shareCell(item.then),
            shareCell(item.now),
            words(compareWords(item)),
          ],
        })),
        ...onlyThen.map(({ text, then }, index) => ({
          key: `then-${index + 1}`,
          cells: [words(text), shareCell(then), words('–'), words('No: not asked any more')],
        })),
      ],
      altText: `Table of ${counted(items.length, nouns.standard)} beside the audit “${label}”.`,
      notes: [
        isPaired
          ? pairedNote(correction)
          : isTested
            ? 'A p-value stands where each case was answered for once in both audits (Fisher’s exact ' +
              `test${correction === 'Holm' ? ', corrected by Holm’s method' : ''}); other counts are ` +
              'over all agencies and are not tested.'
            : 'These are counts of answers, over all agencies and cases; they are not tested.',
        ...(isFromReturns ? [] : [notFromReturns]),
      ],
    },
  ];
}

function pairedNote(correction: ThenAndNow['correction']): string {
  const by = correction === 'Holm' ? ', p-values corrected by Holm’s method' : '';
  return (
    'Children in both audits are compared, each with themselves, where the same agency answered for ' +
    `them both times (exact McNemar test, two-sided${by}); all other counts are not tested.`
  );
}

function compareWords({ isComparable, reasons, test, verdict, paired }: ThenNowItem): string {
  const why = reasons.map(insideSentence).join('; ');
  if (!isComparable) return `No: ${why}`;
  const heed = reasons.length > 0 ? `, but bear in mind: ${why}` : '';
  const children = paired ? `; of the children in both, ${pairedWords(paired, 'met it')}` : '';
  const said = test ? `; ${verdict}, p = ${probability(test.p)}` : paired ? `; ${verdict}` : '';
  return `Yes${heed}${children}${said}`;
}
