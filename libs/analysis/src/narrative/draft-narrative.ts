import type { AuditFigures } from '../audit-figures';
import type { NarrativeFacts } from '../narrative-facts';
import { sectionKeys, type SectionKey } from '../report-sections';
import { agencies } from './agencies';
import { findings } from './findings';
import { judgements } from './judgements';
import { method } from './method';
import { assurance, progress, recommendations } from './progress-and-recommendations';
import { returns, sample } from './sample-and-returns';
import { summary } from './summary';
import { vignettes } from './vignettes';
import { goodPractice, learning, themes, voice } from './voices-and-learning';
import { why } from './why';
import { wordsUsed } from './words-used';

type Drafter = (figures: AuditFigures, facts: NarrativeFacts) => string | undefined;

/** The cover is made of the report's own facts: title, version, marking. */
const drafters: Readonly<Record<Exclude<SectionKey, 'cover'>, Drafter>> = {
  summary,
  why: (_figures, facts) => why(facts),
  method,
  sample,
  returns,
  judgements,
  findings,
  agencies,
  voice,
  'good-practice': goodPractice,
  themes,
  progress,
  learning,
  recommendations,
  assurance: (_figures, facts) => assurance(facts),
  appendix: wordsUsed,
  vignettes,
};

/**
 * The report in plain English, section by section, in the narrative's Markdown. It is the restricted
 * rendering: every word of the ladder stands with its "x of y" (Settled 11). A section whose data do
 * not exist yet is left out; nothing is written to fill a page.
 */
export function draftNarrative(
  figures: AuditFigures,
  facts: NarrativeFacts,
): Partial<Record<SectionKey, string>> {
  const drafted: Partial<Record<SectionKey, string>> = {};
  for (const key of sectionKeys) {
    if (key === 'cover') continue;
    const text = drafters[key](figures, facts);
    if (text !== undefined && text !== '') drafted[key] = text;
  }
  return drafted;
}
