import {
  type Block,
  bulletList,
  column,
  gradeCell,
  heading,
  narrativeToBlocks,
  numberedList,
  pageBreak,
  paragraph,
  type ReportDocument,
} from '@sightline/report-model';
import {
  agencies,
  compliance,
  gradeBars,
  heatGrid,
  responseBars,
  thenAndNow,
  themeCounts,
} from './sample-figures';
import { sampleAgencyWords, sampleWords } from './sample-words';

/** A findings report as a partnership would read it. Castle City and its children are invented. */
export function sampleReport(): ReportDocument {
  return {
    metadata: {
      title: 'Children placed under special guardianship orders',
      subject: 'Findings of a multi-agency case file audit of ten children',
      partnership: 'Castle City Safeguarding Children Partnership',
      marking: 'OFFICIAL-SENSITIVE',
      language: 'en-GB',
      version: 'Version 1.0, approved',
      date: '2017-11-09',
      contentHash: '9f2c4be01d6a7735c0e7f5d2b9f14a8853ad6f1e70b42c9d8e5f6a7b1c2d3e4f',
      handling:
        'Holds information about children. Keep it where only those named in the circulation list can open it; do not copy passages into other documents.',
    },
    blocks: [
      ...summary(),
      ...why(),
      ...method(),
      ...returns(),
      ...judgements(),
      ...findings(),
      ...byAgency(),
      ...closing(),
    ],
  };
}

function summary(): Block[] {
  return [
    heading(1, 'Summary'),
    ...narrativeToBlocks(sampleWords.summary),
    {
      kind: 'key-box',
      title: 'What we judged',
      blocks: [
        {
          kind: 'figure-reference',
          figureIds: ['judgements.goodOrBetter'],
          runs: [
            { text: 'Joint working was good or better for ' },
            { text: '5 of 9 children', bold: true },
            { text: ' judged; for one child it was inadequate. One judgement is held.' },
          ],
        },
        bulletList(sampleWords.headlines),
      ],
    },
    heading(2, 'Strengths'),
    bulletList(sampleWords.strengths),
    heading(2, 'Concerns'),
    bulletList(sampleWords.concerns),
    heading(2, 'Recommendations in brief'),
    numberedList(sampleWords.recommendations),
    pageBreak(),
  ];
}

function why(): Block[] {
  return [
    heading(1, 'Why we looked'),
    ...narrativeToBlocks(sampleWords.why),
    {
      kind: 'definition-list',
      items: [
        {
          term: 'Learning review Child M (2016)',
          runs: [{ text: 'Special guardianship was taken to mean that the child was safe.' }],
        },
        {
          term: 'Audit of quality of plans (2016/17)',
          runs: [{ text: 'Support plans were signed and then not looked at again.' }],
        },
      ],
    },
  ];
}

function method(): Block[] {
  return [
    heading(1, 'How we looked'),
    ...narrativeToBlocks(sampleWords.method),
    heading(2, 'The children in the sample'),
    {
      kind: 'table',
      caption: 'Sample beside the frame it was drawn from',
      columns: [
        column('Stratum'),
        column('Frame', 'end'),
        column('Drawn', 'end'),
        column('Replaced', 'end'),
      ],
      rows: [
        ['Recently placed (order less than 12 months old)', '31', '5', '1'],
        ['In placement for some time (12 months and over)', '118', '5', '0'],
        [{ runs: [{ text: 'Total', bold: true }] }, '149', '10', '1'],
      ],
      hasRowHeaders: true,
      notes: ['Seed 20170816; drawn by the audit co-ordinator on 16 August 2017.'],
    },
  ];
}

function returns(): Block[] {
  return [
    heading(1, 'Returns'),
    paragraph(sampleWords.returns),
    {
      kind: 'chart',
      title: 'Returns expected of each agency, and where they stand',
      spec: responseBars,
    },
  ];
}

function judgements(): Block[] {
  return [
    heading(1, 'Judgements'),
    paragraph(sampleWords.judgements),
    {
      kind: 'chart',
      title: 'Grade of joint working in each case, by agency: self-grade and what the panel agreed',
      spec: heatGrid,
      notes: [
        '“R → G” is the agency’s own grade and what the panel agreed; a single letter was confirmed.',
      ],
    },
    {
      kind: 'chart',
      title: 'How grades of own practice fall, by agency',
      spec: gradeBars,
    },
    {
      kind: 'table',
      caption: 'The panel’s judgement of each case',
      columns: [column('Case'), column('Offered'), column('Judgement'), column('Why')],
      rows: sampleWords.judged.map(([reference, offered, judgement, reason]) => [
        reference,
        gradeCell(
          offered,
          offered === 'RI' ? 'Requires improvement' : offered === 'G' ? 'Good' : 'Inadequate',
        ),
        judgement === 'held'
          ? { runs: [{ text: 'Held', italic: true }] }
          : gradeCell(
              judgement,
              judgement === 'RI'
                ? 'Requires improvement'
                : judgement === 'G'
                  ? 'Good'
                  : 'Inadequate',
            ),
        reason,
      ]),
      hasRowHeaders: true,
      notes: ['Offered is the lower median of the agencies’ grades of joint working, after caps.'],
    },
  ];
}

function findings(): Block[] {
  return [
    heading(1, 'Findings'),
    {
      kind: 'chart',
      title: 'Compliance with the questions on special guardianship',
      spec: compliance,
      tableKey: 'compliance',
    },
    {
      kind: 'table',
      key: 'compliance',
      caption: 'Compliance with the questions on special guardianship',
      columns: [
        column('Item'),
        ...['Yes', 'Partly', 'No', 'Not evidenced', 'N/A', 'Met'].map((name) =>
          column(name, 'end'),
        ),
      ],
      rows: compliance.rows.map((row) => [
        row.label,
        ...[row.yes, row.partly, row.no, row.notEvidenced, row.notApplicable].map(String),
        `${row.yes} of ${row.yes + row.partly + row.no + row.notEvidenced}`,
      ]),
      hasRowHeaders: true,
    },
    ...narrativeToBlocks(sampleWords.findings),
    {
      kind: 'quote',
      runs: [
        { text: 'Once the order was made the phone stopped ringing. I did not know who to ask.' },
      ],
      attribution: 'A grandmother caring under an order',
    },
  ];
}

function byAgency(): Block[] {
  return [
    heading(1, 'Agency by agency'),
    ...agencies.flatMap((agency, index) => [
      heading(2, agency),
      ...narrativeToBlocks(sampleAgencyWords[index] ?? '', 3),
    ]),
  ];
}

function closing(): Block[] {
  return [
    heading(1, 'Themes'),
    { kind: 'chart', title: 'Cases in which each theme of learning came up', spec: themeCounts },
    heading(1, 'Progress since the last audit'),
    { kind: 'chart', title: 'Standards met, then and now', spec: thenAndNow },
    heading(1, 'Recommendations and actions'),
    {
      kind: 'table',
      caption: 'Actions agreed by the subgroup',
      columns: [
        column('No.', 'end'),
        column('Action'),
        column('Owner'),
        column('Due'),
        column('How we shall know'),
      ],
      rows: sampleWords.actions.map((row, index) => [`${index + 1}`, ...row]),
      hasRowHeaders: true,
    },
    heading(1, 'Assurance statement'),
    ...narrativeToBlocks(sampleWords.assurance),
    { kind: 'heading', level: 1, text: 'Key lines of enquiry', numbering: 'annex' },
    numberedList(sampleWords.enquiry),
  ];
}
