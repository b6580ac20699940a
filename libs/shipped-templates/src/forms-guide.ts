import { type AgencyKind } from '@sightline/domain';
import { estimatedMinutes, type FormDefinition } from '@sightline/form-engine';

import { shippedTemplates } from './shipped';

/** Column headings short enough for a page; the business unit fills no form about a family. */
const columns: readonly (readonly [AgencyKind, string])[] = [
  ['childrens-social-care', 'CSC'],
  ['police', 'Police'],
  ['health-provider', 'Health'],
  ['general-practice', 'GP'],
  ['education', 'Schools'],
  ['youth-justice', 'YJS'],
  ['probation', 'Probation'],
  ['camhs', 'CAMHS'],
  ['early-help', 'Early help'],
  ['ambulance', 'Ambulance'],
  ['voluntary', 'Voluntary'],
];

/** How many questions the form may ask of one kind of agency; guidance is none. */
export function questionCount(form: FormDefinition, agencyKind?: AgencyKind): number {
  const isAsked = (item: { readonly askedOf?: readonly AgencyKind[] }) =>
    agencyKind === undefined || !item.askedOf || item.askedOf.includes(agencyKind);
  return form.sections
    .filter(isAsked)
    .flatMap(({ questions }) => questions)
    .filter((question) => question.kind !== 'guidance' && isAsked(question)).length;
}

/** Minutes to fill the form in, fewest and most over the kinds of agency; reading is extra. */
export function minutesRange(form: FormDefinition): { readonly from: number; readonly to: number } {
  const minutes = columns.map(([agencyKind]) =>
    estimatedMinutes(form, { agencyKind, involvement: 'child', unit: {} }),
  );
  return { from: Math.min(...minutes), to: Math.max(...minutes) };
}

/** The page docs/guide/forms.md, written from the templates so that it stays true. */
export function formsGuide(): string {
  return [
    '# The forms that come with Sightline',
    'This page is written from the templates by `node tools/forms-guide/write.mjs`; a test fails ' +
      'when it no longer matches them. Counts are the most that a kind of agency can be asked; ' +
      'conditions hide many of them. Minutes are an estimate for answering with the file at hand, ' +
      'on top of reading it.',
    '## Forms',
    table(
      ['Form', 'Key', 'About', 'Questions', 'Minutes'],
      shippedTemplates.map((form) => [
        form.title,
        `\`${form.key}\``,
        form.unit === 'agency' ? 'an agency' : 'a case file',
        String(questionCount(form)),
        minutesText(form),
      ]),
    ),
    '## Questions by kind of agency',
    table(
      ['Form', ...columns.map(([, heading]) => heading)],
      shippedTemplates.map((form) => [
        `\`${form.key}\``,
        ...columns.map(([kind]) => String(questionCount(form, kind))),
      ]),
    ),
    '## How they are made',
    'The forms of a case file audit share one core (sections A to N) and add the questions of ' +
      'their theme before the judgement. Where a theme asks a thing better, its question stands ' +
      'in place of the core’s, so that nothing is asked twice. The known check answers A1 to A4 ' +
      'before the form opens. Section B is filled once, by children’s social care; every other ' +
      'agency is first asked what its own record says (section R). An agency that knows only a ' +
      'sibling or an adult is asked sections A, R, C, E, I, J and N.',
    'The local timescales, and the thresholds and limits of the checks, are settings of your ' +
      'partnership (Settings, Forms). Scales are part of a form: choose the section 11 form with ' +
      'the scale you use, or make a version of your own.\n',
  ].join('\n\n');
}

function minutesText(form: FormDefinition): string {
  const { from, to } = minutesRange(form);
  return from === to ? String(to) : `${from} to ${to}`;
}

/** A Markdown table with its columns padded, as the formatter of the repository leaves it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((heading, at) =>
    Math.max(3, heading.length, ...rows.map((row) => row[at]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  return [line(head), rule, ...rows.map(line)].join('\n');
}
