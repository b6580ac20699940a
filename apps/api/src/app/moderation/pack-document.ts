import {
  countedFromWords,
  type ModeratedGradeView,
  type PackContradictionView,
  type PackQuoteView,
  type PackView,
} from '@sightline/contracts';
import { gradeLabels, returnStatusLabels, type Day } from '@sightline/domain';
import {
  bulletList,
  column,
  gradeCell,
  heading,
  paragraph,
  type Block,
  type CellContent,
  type ReportDocument,
} from '@sightline/report-model';

/** Whose copy it is, and what the cover says. */
export interface PackCopy {
  readonly reader: string;
  readonly partnership: string;
  readonly day: Day;
}

const handling =
  'A copy for one named reader, who answers for it. It draws on a child’s case files: do not copy ' +
  'or send it on, and destroy it after the panel.';
const withheld = 'Withheld until its writer has decided about words that may identify somebody.';
const keptBack = 'Kept until your agency’s own return is signed off.';

const whoseWords = {
  child: 'The child',
  family: 'The family',
  practitioner: 'Practitioners',
} as const;

/** The pack as a document: what its reader sees on the screen, and nothing else. */
export function packDocument(view: PackView, copy: PackCopy): ReportDocument {
  const { reference } = view.panel.caseFile;
  return {
    metadata: {
      title: `Panel pack: ${reference}`,
      subject: view.theme,
      partnership: copy.partnership,
      marking: 'OFFICIAL-SENSITIVE',
      language: 'en-GB',
      version: `Copy of ${copy.reader}`,
      date: copy.day,
      handling,
      watermark: copy.reader,
    },
    blocks: [
      ...profile(view),
      ...chronology(view),
      ...grades(view),
      ...contradictions(view),
      ...goodPractice(view),
      ...voice(view),
      ...concerns(view),
    ],
  };
}

function profile({ panel, profile: lines }: PackView): Block[] {
  const { caseFile, returnsIn, returnsExpected } = panel;
  const facts = [
    { label: 'Stratum', value: caseFile.stratum.label },
    { label: 'Returns in', value: `${returnsIn} of ${returnsExpected}` },
    ...lines,
  ];
  return [
    heading(1, 'The child and their circumstances'),
    {
      kind: 'definition-list',
      items: facts.map(({ label, value }) => ({ term: label, runs: [{ text: value }] })),
    },
  ];
}

function chronology({ chronology: events, countedFrom, panel }: PackView): Block[] {
  const nameOf = (id: string) =>
    panel.agencies.find(({ agency }) => agency.id === id)?.agency.shortName ?? '';
  return [
    { kind: 'page-break' },
    heading(1, 'What happened: all agencies’ key events'),
    ...(events.length === 0
      ? [paragraph('No agency has entered a key event.')]
      : [
          paragraph(
            `Days are counted from ${countedFromWords[countedFrom]}: day −30 is a month before.`,
          ),
          table(
            'Key events of all agencies, by day',
            ['Day', 'Agency', 'Event', 'What was done', 'What came of it'],
            events.map(({ day, agencyId, typeLabel, action, outcome }) => [
              ...[dayText(day), nameOf(agencyId), typeLabel],
              ...(action === null ? [withheld, ''] : [action, outcome ?? '']),
            ]),
          ),
        ]),
  ];
}

function grades({ panel }: PackView): Block[] {
  const { offer, agencies, isBlind } = panel;
  const joint = offer.range === null ? '' : ` ${apart(offer.range)}`;
  return [
    heading(1, 'Grades'),
    paragraph(
      'Each agency’s own grades, before the panel. Nothing here is an average.' +
        (isBlind ? ` Joint working: ${lowerFirst(keptBack)}` : joint),
    ),
    table(
      'Own practice and joint working, by agency',
      ['Agency', 'Return', 'Own practice', 'Joint working'],
      agencies.map(({ agency, returnStatus, ownPractice, multiAgency }) => [
        ...[agency.name, returnStatusLabels[returnStatus]],
        ...[gradeOf(ownPractice), gradeOf(multiAgency)],
      ]),
    ),
  ];
}

function contradictions({ contradictions: found }: PackView): Block[] {
  const both = ({ sides }: PackContradictionView): string[] =>
    sides.map((side) => side.map(quoted).join('\n'));
  return [
    heading(1, 'Where agencies’ records disagree'),
    found.length === 0
      ? paragraph('No rule found records that disagree.')
      : table(
          'Both sides, as the records have them',
          ['About', 'One side', 'The other side'],
          found.map((one) => [upperFirst(one.about), ...both(one)]),
        ),
  ];
}

function goodPractice({ panel }: PackView): Block[] {
  const notes = panel.agencies.flatMap(({ agency, goodPractice: words }) =>
    words.map((text) => `${agency.shortName}: ${text}`),
  );
  return [
    heading(1, 'Good practice'),
    notes.length === 0 ? paragraph('No agency named any.') : bulletList(notes),
  ];
}

function voice({ voice: notes, panel }: PackView): Block[] {
  const nameOf = (id: string) =>
    panel.agencies.find(({ agency }) => agency.id === id)?.agency.name ?? '';
  return [
    heading(1, 'The voice of the child, the family and practitioners'),
    ...(notes.length === 0
      ? [paragraph('No return quotes the child, the family or a practitioner.')]
      : notes.map(({ text, whose, agencyId }): Block => {
          const attribution = `${whoseWords[whose]}, in the return of ${nameOf(agencyId)}`;
          return { kind: 'quote', runs: [{ text }], attribution };
        })),
  ];
}

function concerns({ panel }: PackView): Block[] {
  const open = panel.agencies.filter(({ hasOpenConcern }) => hasOpenConcern);
  return [
    heading(1, 'Open safeguarding concerns'),
    open.length === 0
      ? paragraph('None is open.')
      : bulletList(
          open.map(
            ({ agency }) =>
              `${agency.name}: an immediate safeguarding concern is open. The judgement is held ` +
              'until the chair has ruled.',
          ),
        ),
  ];
}

function table(
  caption: string,
  columns: readonly string[],
  rows: readonly (readonly CellContent[])[],
): Block {
  return {
    kind: 'table',
    ...{ caption, rows, hasRowHeaders: true },
    columns: columns.map((words) => column(words)),
  };
}

function gradeOf({ self, agreed }: ModeratedGradeView): CellContent {
  if (self === null) return 'no grade';
  if (agreed === null || agreed === self) return gradeCell(self, gradeLabels[self]);
  return gradeCell(agreed, `${gradeLabels[agreed]} (self-grade ${gradeLabels[self]})`);
}

function quoted({ agency, says, evidence }: PackQuoteView): string {
  return `${agency}: ${says}${evidence === null ? '' : ` (“${evidence}”)`}`;
}

function dayText(day: number): string {
  return day < 0 ? `−${-day}` : String(day);
}

function apart(range: number): string {
  if (range === 0) return 'All grades of joint working are the same.';
  return `Grades of joint working are ${range === 1 ? '1 step' : `${range} steps`} apart.`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function lowerFirst(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
