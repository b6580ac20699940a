import {
  column,
  paragraph,
  type Block,
  type ReportDocument,
  type TableBlock,
} from '@sightline/report-model';
import {
  frameAttributeLabels,
  notRecorded,
  samplingMethodFacts,
  type DrawCertificate,
} from '@sightline/sampling';

/** Rows that a page has room for; the JSON has all of them. */
const mostNamed = 30;

/** The printed page of a certificate or a record. */
export function certificateDocument(certificate: DrawCertificate, day: string): ReportDocument {
  const isCertified = certificate.kind === 'certificate';
  const { draw, partnership, audit } = certificate;
  return {
    metadata: {
      title: isCertified ? 'Certificate of a sample' : 'Record of a sample',
      subject: audit,
      partnership,
      marking: 'OFFICIAL',
      language: 'en-GB',
      version: `Draw ${draw.number} of ${draw.drawsInAll}`,
      date: day,
      layout: 'form',
    },
    blocks: [
      facts(certificate),
      paragraph(certificate.inference),
      paragraph([{ text: 'The rule. ', bold: true }, { text: certificate.rule }]),
      strataTable(certificate),
      ...(isCertified ? [how()] : []),
    ],
  };
}

function facts(certificate: DrawCertificate): Block {
  const { frame, draw, design, seed, seedSource, seedEvent } = certificate;
  const by = design.stratifyBy
    ? `${samplingMethodFacts[design.method].label} by ${frameAttributeLabels[design.stratifyBy].toLowerCase()}`
    : samplingMethodFacts[design.method].label;
  const from = seedSource === 'server' ? 'drawn by the server' : (seedEvent ?? 'typed in');
  const items: [string, string][] = [
    ['Method', design.onePerHousehold ? `${by}, one child of each household` : by],
    [
      'Frame',
      `${frame.rows} rows, ${frame.eligible} of them eligible; fixed ${said(frame.fixedAt)}`,
    ],
    ['SHA-256 of the frame', frame.sha256],
    ...(seed === null ? [] : ([['Seed', `${seed} (${from})`]] as [string, string][])),
    ['Drawn', said(draw.drawnAt)],
    ['Confirmed', draw.confirmedAt ? said(draw.confirmedAt) : 'Not yet'],
    ['Draws so far', drawsSaid(certificate)],
    ['SHA-256 of this certificate’s file', certificate.sha256],
  ];
  return {
    kind: 'definition-list',
    items: items.map(([term, text]) => ({ term, runs: [{ text }] })),
  };
}

function drawsSaid({ draw }: DrawCertificate): string {
  const void_ = draw.void.map(({ number, reason }) => `draw ${number} is void (${reason})`);
  const all = draw.drawsInAll === 1 ? 'This is the only draw' : `${draw.drawsInAll} draws`;
  return [all, ...void_].join('; ');
}

function strataTable({ strata, design }: DrawCertificate): TableBlock {
  return {
    kind: 'table',
    caption: 'What was drawn',
    columns: [
      ...(design.stratifyBy ? [column('Stratum')] : []),
      column('Eligible', 'end'),
      column('Drawn', 'end'),
      column('Rows drawn, in order'),
      column('Reserves, in order'),
    ],
    rows: strata.map(({ name, eligible, drawn, reserves }) => [
      ...(design.stratifyBy ? [name || notRecorded] : []),
      ...[String(eligible), String(drawn.length), listed(drawn), listed(reserves)],
    ]),
    hasRowHeaders: design.stratifyBy !== null,
  };
}

function listed(rows: readonly { readonly reference: string }[]): string {
  const names = rows.slice(0, mostNamed).map(({ reference }) => reference);
  const more = rows.length - names.length;
  return `${names.join(', ') || 'none'}${more > 0 ? ` and ${more} more` : ''}`;
}

function how(): Block {
  return paragraph([
    { text: 'To check it. ', bold: true },
    {
      text:
        'Download the frame and this certificate as JSON and run tools/verify-sample, which shares ' +
        'no code with Sightline, or any other program that follows the rule.',
    },
  ]);
}

function said(instant: string): string {
  return `${instant.slice(0, 10)} at ${instant.slice(11, 16)} UTC`;
}
