import { gradeLabels } from '@sightline/domain';
import type { AuditFigures, CaseFacts } from '../audit-figures';
import { ageBandLabels } from '../sample-figures';
import { fewQuoted } from '../words/few-quoted';
import { blocks, bold, bullets, heading, paragraph, quoted } from '../words/markdown';
import { listed, sentence, verb } from '../words/plain-english';

/** Notes of each kind that a vignette quotes; the appendix has all of them. */
const mostNotes = 2;

/**
 * Each judged case in a few lines: age band, the panel's judgement, what went well and less well. No
 * agency, sex, place or day stands in it; it is for the restricted report alone (domain brief 5.1).
 */
export function vignettes(figures: AuditFigures): string | undefined {
  const made = figures.cases.flatMap((caseFacts) => vignette(figures, caseFacts) ?? []);
  return made.length === 0 ? undefined : blocks(...made);
}

function vignette(figures: AuditFigures, { id, reference, ageBand }: CaseFacts) {
  const judged = figures.judgements.cases.find(({ caseId }) => caseId === id)?.judgement;
  if (!judged) return undefined;
  const of = ({ caseId }: { readonly caseId: string }) => caseId === id;
  const well = fewQuoted(figures.goodPractice.filter(of), mostNotes);
  const less = fewQuoted(figures.learning.filter(of), mostNotes);
  const missed = figures.keyItems.filter(({ caseIds }) => caseIds.includes(id));
  return blocks(
    heading(quoted(reference)),
    paragraph(
      ageInWords(ageBand),
      `Joint working, as the panel judged it: ${gradeLabels[judged]}.`,
    ),
    ...group(
      'What went well',
      well.map(({ text }) => sentence(quoted(text))),
    ),
    ...group('What went less well', [
      ...keyItems(missed.map(({ text }) => quoted(text))),
      ...less.map(({ text }) => sentence(quoted(text))),
    ]),
  );
}

function keyItems(texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const lead = `Key ${verb(texts.length, 'item', 'items')} not met`;
  return [sentence(`${lead}: ${listed(texts.map((text) => `“${text}”`))}`)];
}

function group(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [bold(`${title}:`), bullets(lines)];
}

function ageInWords(ageBand: string | null): string | undefined {
  if (ageBand === null) return undefined;
  if (ageBand === 'unborn') return 'A child not yet born.';
  return sentence(`Age band: ${quoted(ageBandLabels[ageBand] ?? ageBand)}`);
}
