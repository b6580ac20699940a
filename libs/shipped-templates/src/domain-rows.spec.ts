import type { AgencyKind } from '@sightline/domain';
import type { FormDefinition, Question } from '@sightline/form-engine';

import { coreTemplate, shippedTemplates } from '.';
import { CAMHS, CSC, EDU, GP, HP, POL, PROB, VCS, YJS } from './asked-of';

function form(key: string): FormDefinition {
  const found = shippedTemplates.find((one) => one.key === key);
  if (!found) throw new Error(`No shipped template ${key}`);
  return found;
}

function questionsOf({ sections }: FormDefinition): readonly Question[] {
  return sections.flatMap(({ questions }) => questions);
}

/** The items of a row of the domain brief: the id itself, or its parts a, b, c; not the gates. */
function itemsOf(template: FormDefinition, row: string): readonly Question[] {
  return questionsOf(template).filter(
    ({ id }) => id === row || new RegExp(`^${row}[a-z]$`).test(id),
  );
}

function numbered(prefix: string, last: number): readonly string[] {
  return Array.from({ length: last }, (_, index) => `${prefix}${index + 1}`);
}

/** Rows of domain brief 2.2 to 2.14; A1 to A4 belong to the known check. */
const coreRows = [
  'A5',
  'A6',
  ...numbered('B', 16),
  ...numbered('C', 4),
  ...numbered('D', 9),
  ...numbered('E', 8),
  ...numbered('F', 10),
  ...numbered('G', 9),
  ...numbered('H', 7),
  ...numbered('I', 5),
  ...numbered('J', 5),
  ...numbered('K', 4),
  ...numbered('L', 4),
  ...numbered('M', 6),
  ...numbered('N', 9),
];

describe('the core', () => {
  it.each(coreRows)('asks %s', (row) => {
    expect(itemsOf(coreTemplate, row)).not.toEqual([]);
  });

  it('does not ask again what the known check has answered', () => {
    expect(numbered('A', 4).flatMap((row) => itemsOf(coreTemplate, row))).toEqual([]);
  });

  it('grades seven domains of practice at N1', () => {
    expect(itemsOf(coreTemplate, 'N1').map(({ domain }) => domain)).toEqual([
      'recognition',
      'assessment',
      'planning',
      'joint-working',
      'voice',
      'oversight',
      'impact',
    ]);
  });
});

/** Rows of domain brief 2.15 by template: how many there are. */
const themes: readonly (readonly [key: string, prefix: string, rows: number])[] = [
  ['cse', 'CSE-', 17],
  ['cse-dip-test', 'DIP-', 11],
  ['medical-neglect', 'MN-', 16],
  ['sgo', 'SGO-', 14],
  ['missing', 'MIS-', 14],
  ['intra-familial-abuse', 'IFA-', 15],
  ['out-of-hours', 'EDT-', 13],
  ['quality-of-plans', 'PLN-', 14],
  ['complex-families', 'CPX-', 11],
];

describe.each(themes)('%s', (key, prefix, rows) => {
  it.each(numbered(prefix, rows))('asks %s', (row) => {
    expect(itemsOf(form(key), row)).not.toEqual([]);
  });

  it('has no rows but these', () => {
    const ids = questionsOf(form(key)).map(({ id }) => id);
    const own = ids
      .filter((id) => id.startsWith(prefix))
      .map((id) => parseInt(id.slice(prefix.length), 10));
    expect(Math.max(...own)).toBe(rows);
  });
});

describe('the mock joint inspection', () => {
  it('asks five criteria of each agency and of all together, with a rating and its reasons', () => {
    for (const [key, prefix] of [
      ['mock-jtai-agency', 'JTA-A'],
      ['mock-jtai-joint', 'JTA-E'],
    ] as const) {
      for (const row of numbered(prefix, 5)) {
        expect(itemsOf(form(key), row)).toMatchObject([
          { kind: 'single' },
          { kind: 'text', maxWords: 150 },
        ]);
      }
    }
  });

  it('measures readiness, and gives no grade', () => {
    const both = [form('mock-jtai-agency'), form('mock-jtai-joint')];
    const found = numbered('JTA-', 4).flatMap((row) => both.flatMap((one) => itemsOf(one, row)));
    expect(found.map(({ id }) => id)).toEqual(numbered('JTA-', 4));
    expect(both.flatMap(questionsOf).filter(({ kind }) => kind === 'grade')).toEqual([]);
  });
});

/** The "who" column where it is not ALL: template, rows, agencies. */
const who: readonly (readonly [string, readonly string[], readonly AgencyKind[]])[] = [
  ['core', ['D8'], [CSC]],
  ['cse', ['CSE-8'], [CSC, POL, HP]],
  ['cse', ['CSE-9'], [POL]],
  ['cse', ['CSE-12'], [HP, CAMHS]],
  ['cse', ['CSE-17'], [EDU]],
  ['medical-neglect', ['MN-1', 'MN-3', 'MN-4', 'MN-8'], [HP, GP]],
  ['medical-neglect', ['MN-5', 'MN-9'], [HP]],
  ['medical-neglect', ['MN-7'], [HP, CAMHS]],
  ['medical-neglect', ['MN-12'], [CSC, HP]],
  ['medical-neglect', ['MN-14'], [EDU]],
  ['sgo', ['SGO-2', 'SGO-3', 'SGO-6', 'SGO-7', 'SGO-8'], [CSC]],
  ['sgo', ['SGO-4'], [CSC, POL, HP]],
  ['sgo', ['SGO-10'], [EDU]],
  ['missing', ['MIS-3', 'MIS-6'], [POL]],
  ['missing', ['MIS-4', 'MIS-7', 'MIS-12'], [CSC]],
  ['missing', ['MIS-5', 'MIS-11'], [CSC, POL]],
  ['missing', ['MIS-14'], [EDU, HP]],
  ['intra-familial-abuse', ['IFA-2'], [CSC, POL, HP]],
  ['intra-familial-abuse', ['IFA-3', 'IFA-12', 'IFA-15'], [CSC]],
  ['intra-familial-abuse', ['IFA-4'], [HP, CSC]],
  ['intra-familial-abuse', ['IFA-5', 'IFA-6', 'IFA-10'], [POL, CSC]],
  ['intra-familial-abuse', ['IFA-9'], [CSC, YJS, CAMHS]],
  ['intra-familial-abuse', ['IFA-13'], [PROB, POL]],
  ['intra-familial-abuse', ['IFA-14'], [CAMHS, VCS, EDU]],
  ['out-of-hours', ['EDT-2', 'EDT-3', 'EDT-4', 'EDT-6', 'EDT-9', 'EDT-10', 'EDT-11'], [CSC]],
  ['out-of-hours', ['EDT-7'], [CSC, POL, HP]],
  ['out-of-hours', ['EDT-8', 'EDT-13'], [POL, CSC]],
  ['quality-of-plans', ['PLN-5'], [HP, CSC]],
  ['quality-of-plans', ['PLN-6', 'PLN-9'], [CSC]],
  ['complex-families', ['CPX-7'], [CSC, HP]],
  ['complex-families', ['CPX-8'], [CSC, POL]],
];

/** MIS-2 compares two records; the brief leaves open whose. */
const askedOfSomeBeyondTheBrief = ['MIS-2a', 'MIS-2b', 'MIS-2c'];

describe('who is asked', () => {
  it.each(who)('in %s %j is asked of %j', (key, rows, agencies) => {
    for (const item of rows.flatMap((row) => itemsOf(form(key), row))) {
      expect([item.id, [...(item.askedOf ?? [])].sort()]).toEqual([item.id, [...agencies].sort()]);
    }
  });

  it('everything else of a theme is asked of all', () => {
    const named = who.flatMap(([key, rows]) => rows.flatMap((row) => itemsOf(form(key), row)));
    const others = themes
      .flatMap(([key, prefix]) => questionsOf(form(key)).filter(({ id }) => id.startsWith(prefix)))
      .filter((question) => !named.includes(question) && !question.id.endsWith('-if'))
      .filter(({ id }) => !askedOfSomeBeyondTheBrief.includes(id));
    expect(others.filter(({ askedOf }) => askedOf !== undefined).map(({ id }) => id)).toEqual([]);
  });
});

/** Core key questions of domain brief 3.2 (N8 caps nothing: Settled 4), and the ▲ of 2.15. */
const coreKeys = ['D3', 'E3', 'E4', 'F5', 'H1a', 'H1b'];
const themeKeys: Readonly<Record<string, readonly string[]>> = {
  core: [],
  cse: ['CSE-5'],
  'medical-neglect': ['MN-6'],
  sgo: ['SGO-5'],
  missing: ['MIS-7a', 'MIS-7b', 'MIS-7c'],
  'intra-familial-abuse': ['IFA-2', 'IFA-7'],
  'out-of-hours': ['EDT-4', 'EDT-10a', 'EDT-10b'],
  'quality-of-plans': ['PLN-8a'],
  'complex-families': [],
};

describe('key questions', () => {
  it.each(Object.entries(themeKeys))('of %s are those of the core and %j', (key, ids) => {
    const keyed = questionsOf(form(key)).filter((question) => question.key);
    expect(keyed.map(({ id }) => id).sort()).toEqual([...coreKeys, ...ids].sort());
    for (const question of keyed.filter(({ id }) => id !== 'E4')) {
      expect(question.key).toEqual({ failing: ['no'] });
    }
  });

  it('demand children’s social care, police and health at a strategy discussion', () => {
    expect(itemsOf(coreTemplate, 'E4')).toMatchObject([
      { kind: 'ticks', key: { failing: [], requires: ['csc', 'police', 'health'] } },
    ]);
  });

  it('an automatic breach is named in words where the brief has one', () => {
    const breaches = shippedTemplates
      .flatMap(questionsOf)
      .filter(({ breach }) => breach)
      .map(({ id, breach }) => [id, breach?.answers] as const);
    expect(Object.fromEntries(breaches)).toEqual({
      A5: ['supervised', 'worked'],
      'CSE-5': ['no'],
      'DIP-6': ['no'],
      'MN-7': ['no'],
      'SCH-2': ['yes'],
    });
  });
});
