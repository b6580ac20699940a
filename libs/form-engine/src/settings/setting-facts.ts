/** How the settings of forms are grouped on the page and in the guide. */
export const settingGroups = ['timescales', 'warnings', 'evidence', 'minutes'] as const;
export type SettingGroup = (typeof settingGroups)[number];

/** One whole number that a partnership may set for all of its forms. */
export interface SettingFacts {
  readonly group: SettingGroup;
  /** What it is, in words that stand alone on a form. */
  readonly label: string;
  readonly help?: string;
  /** What is counted, for one and for several. */
  readonly unit: readonly [one: string, several: string];
  /** Used until a partnership sets its own; null where no public source gives a number. */
  readonly usual: number | null;
  /** For a timescale without a usual number: the words that stand in its place. */
  readonly unset?: string;
  readonly min: number;
  readonly max: number;
  /** Where the usual number comes from. */
  readonly source: string;
}

const proposed = 'Proposed by Sightline: no public source gives a number';
const noSource = 'No public source gives a number: it is your partnership’s to set';

const words = ['word', 'words'] as const;
const hours = ['hour', 'hours'] as const;
const days = ['day', 'days'] as const;
const workingDays = ['working day', 'working days'] as const;
const weeks = ['week', 'weeks'] as const;
const months = ['month', 'months'] as const;
const seconds = ['second', 'seconds'] as const;
const percent = ['per cent', 'per cent'] as const;

/** Numbers that questions and help name: {{missing-episodes}} in a text becomes "three episodes". */
const timescales = {
  'written-referral-hours': {
    ...{ group: 'timescales', label: 'Referral by telephone confirmed in writing within' },
    ...{ help: 'D6 of the core.', unit: hours, usual: null, unset: 'the local timescale' },
    ...{ min: 1, max: 336, source: noSource },
  },
  'meeting-record-days': {
    ...{ group: 'timescales', label: 'Record of a strategy discussion reaches agencies within' },
    ...{ help: 'E6 of the core.', unit: workingDays, usual: 1, min: 1, max: 30 },
    source: 'Practice standards for strategy discussions: an aim of one working day',
  },
  'chronology-months': {
    ...{ group: 'timescales', label: 'A chronology is up to date if it reaches the last' },
    ...{ help: 'C3 of the core.', unit: months, usual: 3, min: 1, max: 12, source: proposed },
  },
  'exploitation-toolkit-days': {
    ...{ group: 'timescales', label: 'Exploitation toolkit completed within' },
    ...{ help: 'CSE-3.', unit: workingDays, usual: null, unset: 'the local timescale' },
    ...{ min: 1, max: 90, source: noSource },
  },
  'exploitation-toolkit-repeat-months': {
    ...{ group: 'timescales', label: 'Exploitation toolkit repeated within' },
    ...{ help: 'DIP-10 of the dip test.', unit: months, usual: null, unset: 'the local interval' },
    ...{ min: 1, max: 24, source: noSource },
  },
  'exploitation-panel-weeks': {
    ...{ group: 'timescales', label: 'Exploitation panel reviews a child at least every' },
    ...{ help: 'CSE-7.', unit: weeks, usual: 6, min: 1, max: 26 },
    source: 'Croydon’s exploitation toolkit: six weeks',
  },
  'missing-episodes': {
    ...{ group: 'timescales', label: 'Missing episodes that call for a strategy meeting' },
    ...{ help: 'MIS-10.', unit: ['episode', 'episodes'], usual: 3, min: 2, max: 20 },
    source: 'Local protocols on missing children: three in 30 days',
  },
  'missing-episodes-days': {
    ...{ group: 'timescales', label: 'Missing episodes are counted over' },
    ...{ help: 'MIS-10.', unit: days, usual: 30, min: 1, max: 365 },
    source: 'Local protocols on missing children: three in 30 days',
  },
  'missing-meeting-days': {
    ...{ group: 'timescales', label: 'Strategy meeting after those episodes within' },
    ...{ help: 'MIS-10.', unit: workingDays, usual: 3, min: 1, max: 30 },
    source: 'Local protocols on missing children: three working days',
  },
  'return-interview-hours': {
    ...{ group: 'timescales', label: 'Return home interview within' },
    ...{ help: 'MIS-7.', unit: hours, usual: 72, min: 1, max: 336 },
    source: 'Missing People, return interviews 2023-24: 72 hours of the return',
  },
  'impact-months': {
    ...{ group: 'timescales', label: 'Gold needs a change that has lasted' },
    ...{ help: 'Impact of learning (ILOR).', unit: months, usual: 6, min: 1, max: 36 },
    source: proposed,
  },
} as const satisfies Record<string, SettingFacts>;

/** Thresholds of the checks before a return is handed in (domain brief 1.5 and 2.1). */
const checks = {
  'thin-evidence-words': {
    ...{ group: 'warnings', label: 'Evidence is thin below', unit: words, usual: 15 },
    ...{ min: 0, max: 200, source: proposed },
  },
  'good-needs-met-percent': {
    ...{
      group: 'warnings',
      label: 'Good or better is questioned below this share of standards met',
    },
    ...{ unit: percent, usual: 70, min: 0, max: 100, source: proposed },
  },
  'inadequate-below-met-percent': {
    ...{ group: 'warnings', label: 'Inadequate is questioned from this share of standards met' },
    ...{ unit: percent, usual: 85, min: 0, max: 100, source: proposed },
  },
  'grades-apart-steps': {
    ...{ group: 'warnings', label: 'Own practice and multi-agency working are far apart from' },
    help: 'Between Good and Requires improvement is one grade, to Inadequate two.',
    ...{ unit: ['grade', 'grades'], usual: 2, min: 1, max: 3, source: proposed },
  },
  'evidence-words': {
    ...{ group: 'evidence', label: 'Evidence under an answer may have at most' },
    help: 'Where a question does not set a limit other than the usual one.',
    ...{ unit: words, usual: 80, min: 20, max: 500, source: proposed },
  },
} as const satisfies Record<string, SettingFacts>;

function pace(label: string, usual: number, unit: SettingFacts['unit'] = seconds, max = 600) {
  return { group: 'minutes', label, unit, usual, min: 1, max, source: proposed } as const;
}

/** The figures behind the minutes that a form is expected to take. */
const minutes = {
  'words-read-a-minute': pace('Words read in a minute', 240, words, 1000),
  'words-written-a-minute': pace('Words written in a minute', 24, words, 200),
  'share-written-percent': pace('Of the words allowed, people write', 40, percent, 100),
  'share-with-evidence-percent': pace('Answers that need evidence', 25, percent, 100),
  'share-shown-percent': pace('Questions that hang on an answer and are met', 50, percent, 100),
  'seconds-compliance': pace('To find and answer a standard', 25),
  'seconds-grade': pace('To give a grade', 60),
  'seconds-single': pace('To choose one of a list', 15),
  'seconds-multiple': pace('To choose several of a list', 25),
  'seconds-ticks': pace('To tick a list', 40),
  'seconds-yes-no': pace('To answer yes or no', 12),
  'seconds-integer': pace('To find a number', 30),
  'seconds-x-of-y': pace('To find how many of how many', 45),
  'seconds-day': pace('To find a date', 20),
  'seconds-cell': pace('To fill one cell of a table', 8),
} as const satisfies Record<string, SettingFacts>;

export const settingFacts = { ...timescales, ...checks, ...minutes } as const;
export type SettingId = keyof typeof settingFacts;

/** Settings of the pace at which forms are filled. */
export type PaceId = keyof typeof minutes;

export const settingIds = Object.keys(settingFacts) as readonly SettingId[];

export function isSettingId(id: string): id is SettingId {
  return Object.hasOwn(settingFacts, id);
}

/** What a partnership has set; the rest is as usual. */
export type SettingValues = Readonly<Partial<Record<SettingId, number>>>;

type Settled = {
  [Id in SettingId]: (typeof settingFacts)[Id]['usual'] extends number ? Id : never;
}[SettingId];

/** The number in force; every setting but some timescales has a usual one. */
export function settingOf(values: SettingValues, id: Settled): number {
  return values[id] ?? settingFacts[id].usual;
}
