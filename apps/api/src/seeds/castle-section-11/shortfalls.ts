import type { AgencyKind } from '@sightline/domain';

/** A line that an agency does not meet in full, and what it will do. */
export interface Shortfall {
  readonly score: '2' | '1' | '0';
  readonly evidence: string;
  readonly action: string;
  /** Days after the end of the window by which it is to be done. */
  readonly due: number;
}

type Shortfalls = Readonly<Record<string, Shortfall>>;

/** Agencies that commission nothing say why standard 12 is not theirs. */
export const commissionsNothing: readonly AgencyKind[] = ['education', 'camhs', 'early-help'];

/** What each agency of the round said a year ago that it did not yet meet. */
export const shortfallsThen: Readonly<Partial<Record<AgencyKind, Shortfalls>>> = {
  'childrens-social-care': {
    'S11-9.3': {
      score: '1',
      evidence:
        'Supervision took place in 61 of 100 months due; four of ten records reflect on the child.',
      action:
        'A second manager in each team, a shared record, and a quarterly reading of ten records by the principal social worker.',
      due: 120,
    },
    'S11-14.2': {
      score: '2',
      evidence:
        'Ethnicity is recorded in 92 per cent of cases, and looked at by hand once a year only.',
      action: 'A quarterly figure for the leadership team; the performance lead builds it.',
      due: 90,
    },
  },
  police: {
    'S11-3.2': {
      score: '1',
      evidence: 'Children were asked twice; nothing that changed could be named.',
      action:
        'The public protection lead takes three questions of the youth panel to each quarterly board, and answers them.',
      due: 150,
    },
    'S11-6.3': {
      score: '2',
      evidence:
        'Of 40 records, 33 carried the right flag; protection plans that end were left on four.',
      action:
        'The flag is reviewed when the conference minutes come in; the duty inspector checks ten a month.',
      due: 60,
    },
  },
  'health-provider': {
    'S11-9.2': {
      score: '2',
      evidence:
        'Level two 93 per cent, level three 78 per cent; the emergency department is lowest.',
      action:
        'Study half-days are protected in the emergency department; the named nurse reports monthly.',
      due: 100,
    },
    'S11-12.2': {
      score: '1',
      evidence:
        'The clause is in the contracts; nobody has checked the therapies provider for two years.',
      action: 'The contracts lead visits each provider once a year, the named nurse with them.',
      due: 180,
    },
  },
  education: {
    'S11-5.1': {
      score: '2',
      evidence: 'Two of three designated leads asked knew the policy; class teachers seldom.',
      action: 'A page on escalation in the September pack, and ten minutes at the leads’ forum.',
      due: 75,
    },
    'S11-9.2': {
      score: '2',
      evidence: 'Designated leads 96 per cent in date, governors 71 per cent.',
      action:
        'Two evening sessions for governors each term; the education safeguarding manager keeps the list.',
      due: 110,
    },
    'S11-11.2': {
      score: '1',
      evidence: 'Briefings are sent out. Nobody has looked at whether practice changes.',
      action: 'Each briefing ends with one question that schools answer at the next forum.',
      due: 140,
    },
  },
  camhs: {
    'S11-3.2': {
      score: '2',
      evidence: 'The participation group meets. Two of its five wishes were answered.',
      action: 'The service manager answers each wish in writing within six weeks.',
      due: 80,
    },
    'S11-9.3': {
      score: '2',
      evidence:
        'Clinical supervision is monthly; safeguarding supervision reached seven of ten clinicians.',
      action: 'The safeguarding lead nurse holds a group for each team every six weeks.',
      due: 95,
    },
  },
  'early-help': {
    'S11-7.2': {
      score: '2',
      evidence: 'The named practitioner has one day a week; two are needed since the teams grew.',
      action: 'The head of service puts a second day into next year’s budget.',
      due: 130,
    },
    'S11-8.3': {
      score: '2',
      evidence:
        'The code of conduct says nothing of messaging apps, which workers use with parents.',
      action: 'The code is rewritten with the union, and signed again by everyone.',
      due: 70,
    },
  },
};
