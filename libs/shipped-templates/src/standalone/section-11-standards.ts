/** One line of a standard: what is to be met, and what would show it. */
export interface StandardLine {
  readonly text: string;
  readonly help: string;
}

/** A standard of the section 11 self-assessment; its lines are numbered standard.line. */
export interface Standard {
  readonly title: string;
  readonly intro?: string;
  readonly lines: readonly StandardLine[];
}

/** The arrangements listed in the guidance to section 11, and four that partnerships add (4.1). */
export const section11Standards: readonly Standard[] = [
  {
    title: 'Clear line of accountability',
    lines: [
      {
        text: 'Everyone knows who they answer to for keeping children safe, up to the chief officer.',
        help: 'A current chart, job descriptions, and staff who can say it when asked.',
      },
      {
        text: 'Leaders see regular reports on safeguarding, and act on them.',
        help: 'Board or governing body reports of the last 12 months, and what they changed.',
      },
      {
        text: 'Duties are shared out clearly where services are shared, delegated or commissioned.',
        help: 'Agreements that say who does what when something goes wrong.',
      },
    ],
  },
  {
    title: 'Senior board-level lead',
    lines: [
      {
        text: 'A named senior leader holds the lead for safeguarding children.',
        help: 'Name the role, not the person, and the authority it carries.',
      },
      {
        text: 'The lead champions children’s safety in decisions about money, people and change.',
        help: 'An example of the last 12 months.',
      },
    ],
  },
  {
    title: 'A culture of listening to children',
    lines: [
      {
        text: 'Children’s wishes and feelings are sought and recorded in work with them.',
        help: 'Audit or dip test results, and the tools that staff use.',
      },
      {
        text: 'Children’s views change how services are planned and run.',
        help: 'What they said, what changed, and how they were told.',
      },
      {
        text: 'Children know how to complain, and complaints are answered.',
        help: 'Information in forms children can use; numbers and what was learned.',
      },
    ],
  },
  {
    title: 'Whistleblowing',
    lines: [
      {
        text: 'Staff can raise concerns about practice safely, and know how.',
        help: 'A current policy, and what staff say about using it.',
      },
      {
        text: 'Concerns that were raised led to action, without harm to those who raised them.',
        help: 'Numbers and outcomes, without names.',
      },
    ],
  },
  {
    title: 'Professional challenge and escalation',
    lines: [
      {
        text: 'Staff know the partnership’s escalation policy.',
        help: 'Training, supervision records, or a staff survey.',
      },
      {
        text: 'The policy is used where it is needed, and what it brings is learned from.',
        help: 'Number of escalations, the level they were settled at, and what changed.',
      },
    ],
  },
  {
    title: 'Information sharing',
    lines: [
      {
        text: 'There are agreed arrangements for sharing information about children and their families.',
        help: 'Agreements in force, and guidance that staff use.',
      },
      {
        text: 'Staff share what is needed, in time and securely, and record why.',
        help: 'Audit results; learning from incidents.',
      },
      {
        text: 'Records show plans, orders and risks where a colleague would see them.',
        help: 'A check of flags and codes in the last 12 months.',
      },
    ],
  },
  {
    title: 'Designated or named practitioner',
    lines: [
      {
        text: 'There is a designated or named practitioner with a clear role.',
        help: 'The role description, and how staff reach them and their cover.',
      },
      {
        text: 'They have the time, training and support that the role needs.',
        help: 'Hours given to the role, supervision and training in date.',
      },
    ],
  },
  {
    title: 'Safe recruitment and working practice',
    lines: [
      {
        text: 'Checks are complete before people work with children.',
        help: 'A sample of recent files; agency staff and volunteers as well.',
      },
      {
        text: 'At least one trained person takes part in each recruitment panel.',
        help: 'Training in date, and panels of the last 12 months.',
      },
      {
        text: 'A code of conduct says what safe working with children is, online too.',
        help: 'How staff and volunteers are told, and reminded.',
      },
    ],
  },
  {
    title: 'Supervision, support and training',
    lines: [
      {
        text: 'Induction includes safeguarding for everyone, before or as they start.',
        help: 'Share of starters in the last 12 months who had it in time.',
      },
      {
        text: 'Staff have training at the level of their role, in date.',
        help: 'Figures by level, and how training is shown to change practice.',
      },
      {
        text: 'Staff who work with children have regular, reflective supervision.',
        help: 'Frequency against policy, and a check of its quality.',
      },
      {
        text: 'The premises and the way services are delivered are safe for children.',
        help: 'Risk assessments, waiting areas, lone working, online services.',
      },
    ],
  },
  {
    title: 'Allegations and people in positions of trust',
    lines: [
      {
        text: 'There is a clear procedure for allegations against people who work with children.',
        help: 'Names the role of the designated officer (LADO) and the time to contact them.',
      },
      {
        text: 'Allegations are referred within one working day, and followed to an outcome.',
        help: 'Numbers, time to referral, and what was learned.',
      },
    ],
  },
  {
    title: 'Case file audit and learning',
    intro: 'Added locally.',
    lines: [
      {
        text: 'The agency audits its own work with children and takes part in the partnership’s audits.',
        help: 'Audits of the last 12 months, returns on time, and what they found.',
      },
      {
        text: 'Learning from audits and reviews reaches practitioners and changes practice.',
        help: 'One change and how you know that it lasts.',
      },
    ],
  },
  {
    title: 'Commissioning and contracts',
    intro: 'Added locally. Not applicable to bodies that commission nothing.',
    lines: [
      {
        text: 'Contracts and grants set out what is expected to keep children safe.',
        help: 'Clauses in use, and the services they cover.',
      },
      {
        text: 'Those expectations are checked, and acted on where they are not met.',
        help: 'Monitoring visits or returns, and their outcomes.',
      },
    ],
  },
  {
    title: 'Exploitation, radicalisation and online harm',
    intro: 'Added locally.',
    lines: [
      {
        text: 'Staff recognise exploitation, radicalisation and online harm, and know what to do.',
        help: 'Training, use of tools, referrals.',
      },
      {
        text: 'The agency takes part in the arrangements for children at risk outside the home.',
        help: 'Panels attended, intelligence shared.',
      },
    ],
  },
  {
    title: 'Equality and inclusion',
    intro: 'Added locally.',
    lines: [
      {
        text: 'Services can be reached by all children, whatever their language, faith, disability or identity.',
        help: 'Who uses the service, set beside who lives in the area.',
      },
      {
        text: 'Data are used to see and mend unequal treatment.',
        help: 'What was found in the last 12 months, and what was done.',
      },
    ],
  },
];
