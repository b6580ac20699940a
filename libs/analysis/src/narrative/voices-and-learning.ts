import type { AuditFigures, LearningNote, Quotation, VoiceNote } from '../audit-figures';
import { namesOf } from '../names';
import type { NarrativeFacts } from '../narrative-facts';
import { groupBy } from '../ordering';
import { fewQuoted, moreInAppendix } from '../words/few-quoted';
import { blocks, bold, bound, bullets, heading, quoted } from '../words/markdown';
import { counted, nouns, ofTotal, sentence } from '../words/plain-english';
import { inWords, ofNoun } from '../words/share-words';

/** What the voices of each are called. */
export const voiceTitles: Record<VoiceNote['whose'], string> = {
  child: 'Children',
  family: 'Parents and carers',
  practitioner: 'Practitioners',
};

/** A voice is short and what the report is about: more of them are heard than of other notes. */
export const mostVoices = 5;

/** Notes on good practice that the section quotes. */
export const mostPractice = 5;

/** What children, families and practitioners say, as the returns report it. */
export function voice({ voice: notes, sample }: AuditFigures): string | undefined {
  if (notes.length === 0) return undefined;
  return blocks(
    ...[...groupBy(notes, ({ whose }) => whose)].map(([whose, some]) => {
      const cases = new Set(some.map(({ caseId }) => caseId)).size;
      return blocks(
        heading(voiceTitles[whose]),
        `Their voice is in the returns of ${bound(`voice.${whose}`, ofTotal(cases, sample.counted, nouns.case))}.`,
        ...fewQuoted(some, mostVoices).map(({ text }) => `> ${sentence(quoted(text))}`),
        moreInAppendix(some, mostVoices),
      );
    }),
  );
}

/** Practice worth sharing: what people accepted, then what returns describe. */
export function goodPractice(figures: AuditFigures, facts: NarrativeFacts): string | undefined {
  const accepted = (facts.findings ?? []).filter(({ kind }) => kind === 'good-practice');
  const names = namesOf(figures);
  const notes = fewQuoted(figures.goodPractice, mostPractice).map(
    ({ text, agencyId, tagLabel }) =>
      `${sentence(quoted(text))} (${[names.shortAgency(agencyId), tagLabel ?? '']
        .filter((part) => part !== '')
        .map(quoted)
        .join('; ')})`,
  );
  const text = blocks(
    ...accepted.map(
      ({ title, evidence }) => `${bold(sentence(quoted(title)))} ${sentence(quoted(evidence))}`,
    ),
    notes.length === 0 ? undefined : blocks('From the returns:', bullets(notes)),
    moreInAppendix(figures.goodPractice, mostPractice),
  );
  return text === '' ? undefined : text;
}

/** Themes that are told in words; the table beside them has all. */
const mostThemes = 6;

/** Themes with the cases they came up in, the commonest first. */
export function themes({ themes: figures }: AuditFigures): string | undefined {
  if (figures.themes.length === 0) return undefined;
  return blocks(
    'Each learning point carries a theme. A theme is counted once for a case, however many ' +
      'agencies named it.',
    bullets(
      figures.themes
        .slice(0, mostThemes)
        .map(
          ({ theme, label, cases, agencyIds }) =>
            `${bold(quoted(label))}: ${bound(`theme.${theme}.in-words`, inWords(cases, nouns.case))}, ` +
            `from ${bound(`theme.${theme}.agencies`, counted(agencyIds.length, nouns.agency))}`,
        ),
    ),
  );
}

/** Learning points under their themes, the commonest theme first: a few of each, quoted. */
export function learning(figures: AuditFigures): string | undefined {
  if (figures.learning.length === 0) return undefined;
  const names = namesOf(figures);
  const byTheme = groupBy(figures.learning, ({ theme }) => theme);
  const line = (note: Quotation) =>
    `${sentence(quoted(note.text))} (${quoted(names.shortAgency(note.agencyId))})`;
  const few = (notes: readonly LearningNote[]) =>
    blocks(bullets(fewQuoted(notes).map(line)), moreInAppendix(notes));
  const untagged = byTheme.get(null) ?? [];
  return blocks(
    ...figures.themes.themes.flatMap(({ theme, label, cases }) => {
      const notes = byTheme.get(theme) ?? [];
      if (notes.length === 0) return [];
      const lead = `Named in ${bound(`theme.${theme}.cases`, ofNoun(cases, nouns.case))}:`;
      return [heading(quoted(label)), lead, few(notes)];
    }),
    untagged.length === 0 ? undefined : blocks(heading('Other'), few(untagged)),
  );
}
