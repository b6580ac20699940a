import { gradeLabels, grades, type Grade, type GradeAnswer } from '@sightline/domain';
import type {
  AuditFigures,
  CaseJudgementFigure,
  CellState,
  GradeCell,
  GradeDistribution,
} from '../audit-figures';
import type { GradeMeasure } from '../audit-input';
import { namesOf } from '../names';
import { gradesInWords } from '../narrative/grades-in-words';
import type { ReportTable, TableCell, TableRow } from '../report-table';
import { counted, nouns } from '../words/plain-english';
import {
  figure,
  figureColumn,
  gradeCell,
  nameColumn,
  shareCell,
  words,
  wordColumn,
} from './table-parts';

const bestFirst: readonly Grade[] = [...grades].reverse();

const measureTitles: Record<GradeMeasure, string> = {
  'own-practice': 'Own practice, case by agency',
  'multi-agency': 'Multi-agency working, case by agency',
};

const stateWords: Record<Exclude<CellState, 'graded' | 'insufficient'>, string> = {
  'not-graded': 'Not graded',
  nil: 'Nil return',
  'not-accessible': 'Record not accessible',
  declined: 'Declined',
  missing: 'Missing',
  outstanding: 'Not yet in',
  'not-expected': 'Not asked',
};

/** Cases by agencies for one grade; self-grade and what the panel made of it in one cell. */
export function gradeGridTable(figures: AuditFigures, measure: GradeMeasure): ReportTable[] {
  const { overall } = figures.gradeDistributions[measure];
  if (overall.base === 0) return [];
  const names = namesOf(figures);
  return [
    {
      key: `${measure}-grid`,
      section: 'judgements',
      title: measureTitles[measure],
      columns: [
        nameColumn('case', 'Case'),
        ...figures.agencies.map(({ id, shortName }) => wordColumn(id, shortName)),
      ],
      rows: figures.gradeGrids[measure].rows.map(({ caseId, cells }) => ({
        key: caseId,
        cells: [words(names.reference(caseId)), ...cells.map(cellOf)],
      })),
      altText:
        `Grid of ${counted(figures.cases.length, nouns.case)} by ` +
        `${counted(figures.agencies.length, nouns.agency)}: ${gradesInWords(overall.counts)}.`,
      notes: [
        'Where the panel changed a grade, the agency’s own grade stands behind it. A grade that was ' +
          'not moderated is the agency’s own.',
      ],
    },
  ];
}

function cellOf({ state, self, moderated, standing }: GradeCell): TableCell {
  if (state === 'insufficient') return gradeCell('insufficient', gradeWords('insufficient'));
  if (standing === null) return words(state === 'graded' ? '' : stateWords[state]);
  const isChanged = moderated !== null && self !== null && self !== moderated;
  return gradeCell(
    standing,
    isChanged ? `${gradeLabels[standing]} (own: ${gradeWords(self)})` : gradeLabels[standing],
  );
}

function gradeWords(grade: GradeAnswer): string {
  return grade === 'insufficient' ? 'Insufficient involvement' : gradeLabels[grade];
}

/** How grades fall by agency, with those the agencies first gave beside those that stand. */
export function distributionTable(figures: AuditFigures, measure: GradeMeasure): ReportTable[] {
  const { overall, byAgency } = figures.gradeDistributions[measure];
  if (overall.base === 0) return [];
  const names = namesOf(figures);
  const row = (key: string, name: string, one: GradeDistribution): TableRow => ({
    key,
    cells: [
      words(name),
      ...bestFirst.map((grade) => figure(one.counts[grade])),
      figure(one.insufficient),
      shareCell(one.goodOrBetter),
    ],
  });
  return [
    {
      key: `${measure}-grades`,
      section: 'judgements',
      title:
        measure === 'own-practice' ? 'Own practice by agency' : 'Multi-agency working by agency',
      columns: [
        nameColumn('agency', 'Agency'),
        ...bestFirst.map((grade) => figureColumn(grade, gradeLabels[grade])),
        figureColumn('insufficient', 'Insufficient involvement'),
        figureColumn('goodOrBetter', 'Good or better'),
      ],
      rows: [
        ...byAgency
          .filter((one) => one.base + one.insufficient > 0)
          .map((one) => row(one.agencyId, names.shortAgency(one.agencyId), one)),
        { ...row('all', 'All agencies', overall), isTotal: true },
      ],
      altText: `Table of grades by agency. Together: ${gradesInWords(overall.counts)}.`,
      notes: ['Insufficient involvement is not a grade and is in no count of grades.'],
    },
  ];
}

/** What the panel judged, beside what it was offered. */
export function judgementTable(figures: AuditFigures): ReportTable[] {
  const { judgements } = figures;
  if (judgements.judged === 0) return [];
  const names = namesOf(figures);
  return [
    {
      key: 'judgements',
      section: 'judgements',
      title: 'The panel’s judgement of each case',
      columns: [
        nameColumn('case', 'Case'),
        wordColumn('judgement', 'Panel’s judgement'),
        wordColumn('offered', 'Offered'),
        figureColumn('gradedBy', 'Graded by'),
        figureColumn('range', 'Range'),
        wordColumn('remarks', 'Remarks'),
      ],
      rows: judgements.cases.map((one) => ({
        key: one.caseId,
        cells: [
          words(names.reference(one.caseId)),
          one.judgement === null
            ? words(one.offer.isHeld ? 'Held' : 'Not judged')
            : gradeCell(one.judgement, gradeLabels[one.judgement]),
          one.offer.grade === null
            ? words('–')
            : gradeCell(one.offer.grade, gradeLabels[one.offer.grade]),
          figure(one.offer.gradedBy),
          one.offer.range === null ? words('–') : figure(one.offer.range),
          words(remarks(one)),
        ],
      })),
      altText: `Table of ${counted(judgements.cases.length, nouns.case)}. The panel judged: ${gradesInWords(judgements.counts)}.`,
      notes: [
        'Offered is the lower middle grade of multi-agency working, held at Requires improvement ' +
          'where a key item failed. Range is the number of grades between the lowest and the highest.',
      ],
    },
  ];
}

function remarks({ offer, differs }: CaseJudgementFigure): string {
  return [
    offer.isCapped ? 'Key item failed' : '',
    offer.isToDiscuss ? 'Agencies far apart' : '',
    offer.isHeld ? 'Safeguarding concern open' : '',
    differs ? 'Differs from the offer' : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Self-grades and moderated grades by agency. */
export function shiftTable(figures: AuditFigures): ReportTable[] {
  const { overall, byAgency } = figures.shifts['own-practice'];
  if (overall.pairs === 0) return [];
  const names = namesOf(figures);
  const row = (key: string, name: string, one: typeof overall): TableRow => ({
    key,
    cells: [
      words(name),
      figure(one.pairs),
      figure(one.same),
      shareCell(one.lowered),
      shareCell(one.raised),
      figure(one.unmoderated),
    ],
  });
  return [
    {
      key: 'moderation',
      section: 'judgements',
      title: 'Own grades and what the panel made of them',
      columns: [
        nameColumn('agency', 'Agency'),
        figureColumn('pairs', 'Looked at'),
        figureColumn('same', 'Confirmed'),
        figureColumn('lowered', 'Lowered'),
        figureColumn('raised', 'Raised'),
        figureColumn('unmoderated', 'Not moderated'),
      ],
      rows: [
        ...byAgency.map((one) => row(one.agencyId, names.shortAgency(one.agencyId), one)),
        { ...row('all', 'All agencies', overall), isTotal: true },
      ],
      altText:
        `Table of ${counted(overall.pairs, nouns.grade)} the panel looked at: ${overall.same} ` +
        `confirmed, ${overall.lowered.count} lowered, ${overall.raised.count} raised.`,
      notes: [],
    },
  ];
}
