import { questionOf, type Question } from '@sightline/form-engine';
import { answerInWords, cellText, columnOf, rowsOf } from './answer-options';
import type { AuditInput } from './audit-input';
import { readAudit, type AuditReading } from './audit-reading';
import { isQuotable } from './quotations';

/** What a panel pack shows of one case besides the figures: who it is about, and what happened. */
export interface CasePack {
  readonly profile: readonly ProfileLine[];
  readonly chronology: readonly ChronologyEvent[];
}

/** A fact about the child from the section that belongs to the case; never words of a person. */
export interface ProfileLine {
  readonly questionId: string;
  readonly label: string;
  readonly value: string;
}

/** One row of one agency's key events. */
export interface ChronologyEvent {
  readonly returnId: string;
  readonly agencyId: string;
  /** Days from the case's anchor day; the date itself stays with whoever may know it (ADR 14). */
  readonly day: number;
  readonly type: string;
  readonly typeLabel: string;
  /** Null where the words wait for a decision about names in them (Settled 10). */
  readonly action: string | null;
  readonly outcome: string | null;
}

const factKinds: readonly Question['kind'][] = ['single', 'multiple', 'yes-no', 'integer'];

/**
 * The profile and the merged chronology of the cases in the input: give it one case. Only returns
 * that are in count; events stand by day and then by agency (domain brief 1.5).
 */
export function casePack(input: AuditInput): CasePack {
  const reading = readAudit(input);
  return { profile: profileOf(reading), chronology: chronologyOf(reading) };
}

/** The first return that says counts: the section belongs to the case (Settled 5). */
function profileOf({ places, sources, given, input }: AuditReading): ProfileLine[] {
  return places
    .filter(({ section }) => sources.profileSections.includes(section.id))
    .flatMap(({ question }) => {
      if (!factKinds.includes(question.kind)) return [];
      const first = given(question.id)[0];
      const value = first ? answerInWords(question, first.value, input.form) : '';
      return value === '' ? [] : [{ questionId: question.id, label: question.text, value }];
    });
}

function chronologyOf(reading: AuditReading): ChronologyEvent[] {
  const { question, dayColumn, typeColumn, actionColumn, outcomeColumn } =
    reading.sources.chronology;
  const options = columnOf(questionOf(reading.input.form, question), typeColumn)?.options ?? [];
  const events = reading.given(question).flatMap((given) =>
    rowsOf(given.value).flatMap((row): ChronologyEvent[] => {
      const day = Number(cellText(row, dayColumn));
      if (cellText(row, dayColumn) === '' || !Number.isInteger(day)) return [];
      const type = cellText(row, typeColumn);
      const words = (columnId: string) =>
        isQuotable(given, question) ? cellText(row, columnId) || null : null;
      return [
        {
          ...{ returnId: given.from.input.id, agencyId: given.from.agency.id, day, type },
          typeLabel: options.find(({ code }) => code === type)?.label ?? type,
          action: words(actionColumn),
          outcome: words(outcomeColumn),
        },
      ];
    }),
  );
  // The answers come by agency, and a sort keeps the order of what is equal.
  return events.sort((a, b) => a.day - b.day);
}
