import { dayLabel, type ReminderKey } from '@sightline/domain';

/** Hour of the day in London at which reminders are sent. */
export const reminderHour = 7;

/** What the words of a reminder are made from: nothing of a case, nothing of a child. */
export interface ReminderFacts {
  readonly theme: string;
  /** Short name of the agency, where it is about one. */
  readonly agency: string;
  /** Returns asked for, and those still to come. */
  readonly asked: number;
  readonly open: number;
  readonly dueDay: string;
  /** What was said before, such as `Its contact was told on Fri 15 Sep 2017.` */
  readonly before: string;
}

/** A sentence or two in plain words; at most 300 characters whatever the theme. */
export function reminderWords(key: ReminderKey, facts: ReminderFacts): string {
  const theme = `“${shortTheme(facts.theme)}”`;
  const said = wordsOf(key, { ...facts, theme });
  return facts.before === '' ? said : `${said} ${facts.before}`;
}

const longestTheme = 90;

/** The theme as a notice has room for it. */
export function shortTheme(theme: string): string {
  return theme.length > longestTheme ? `${theme.slice(0, longestTheme - 1)}…` : theme;
}

function wordsOf(key: ReminderKey, facts: ReminderFacts): string {
  const { theme, agency, asked, open, dueDay } = facts;
  const due = dayLabel(dueDay);
  switch (key) {
    case 'opened':
      return `${theme}: ${returns(asked)} for ${agency} ${asked === 1 ? 'is' : 'are'} open. First say whether each child is known; forms are due on ${due}.`;
    case 'half-way':
      return `${theme}: half the time has gone and ${agency} has not begun. ${formsAre(open)} due on ${due}.`;
    case 'due-soon':
      return `${theme}: ${returns(open)} of ${agency} still to come, due on ${due}.`;
    case 'due':
      return `${theme}: ${returns(open)} of ${agency} still to come, due today.`;
    case 'overdue':
      return `${theme}: ${returns(open)} of ${agency} ${open === 1 ? 'was' : 'were'} due on ${due} and can still be sent.`;
    case 'escalate-contact':
    case 'escalate-member':
    case 'escalate-board':
      return `${theme}: ${open} of ${asked} ${asked === 1 ? 'return' : 'returns'} of ${agency} ${open === 1 ? 'was' : 'were'} due on ${due} and ${open === 1 ? 'has' : 'have'} not come.`;
    case 'closing':
      return `${theme}: ${asked - open} of ${returns(asked)} are in before the panel; late ones are marked, not refused.`;
  }
}

function returns(count: number): string {
  return count === 1 ? '1 return' : `${count} returns`;
}

function formsAre(count: number): string {
  return count === 1 ? '1 form is' : `${count} forms are`;
}

/** How the ladder's earlier rungs are told to the next one up. */
export function rungWords(key: ReminderKey, day: string): string {
  const who = key === 'escalate-contact' ? 'Its contact' : 'Its subgroup member';
  return `${who} was told on ${dayLabel(day)}.`;
}
