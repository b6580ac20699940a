import { progressLabels, progressStates, type ProgressState } from '@sightline/domain';
import type { AuditFigures } from '../audit-figures';
import { namesOf } from '../names';
import type { AssuranceStatement, NarrativeFacts } from '../narrative-facts';
import { blocks, bold, bound, bullets, numbers, paragraph, quoted } from '../words/markdown';
import { counted, listed, nouns, sentence } from '../words/plain-english';
import { countOf } from '../words/share-words';
import { besideTheEarlier } from './then-and-now';

/** What became of the earlier audit's recommendations, and its figures beside the present ones. */
export function progress(figures: AuditFigures): string | undefined {
  const text = blocks(recommendationsJudged(figures), besideTheEarlier(figures.thenAndNow));
  return text === '' ? undefined : text;
}

function recommendationsJudged({ progress: figures }: AuditFigures): string | undefined {
  if (figures.length === 0) return undefined;
  const counts = progressStates.flatMap((state) => {
    const count = figures.filter((one) => one.progress === state).length;
    return count === 0 ? [] : [`${count} ${stateWords[state]}`];
  });
  return blocks(
    counts.length === 0
      ? undefined
      : paragraph(
          'The earlier audit made ' +
            `${bound('progress.all', counted(figures.length, nouns.recommendation))}.`,
          sentence(`Judged now: ${bound('progress.states', listed(counts))}`),
        ),
    ...figures.map((one) =>
      paragraph(
        `${bold(one.progress === null ? 'Not judged yet.' : `${progressLabels[one.progress]}.`)}`,
        sentence(quoted(one.text)),
        one.note === null ? undefined : sentence(quoted(one.note)),
        one.items.length === 0
          ? undefined
          : `Now: ${listed(
              one.items.map(
                ({ questionId, text, met }) =>
                  `“${quoted(text)}” (${bound(`item.${questionId}.met`, countOf(met))})`,
              ),
            )}.`,
      ),
    ),
  );
}

const stateWords: Readonly<Record<ProgressState, string>> = {
  embedded: 'embedded',
  improving: 'improving',
  'no-change': 'without change',
  worse: 'worse',
};

/** What was agreed; until then, what agencies proposed. */
export function recommendations(figures: AuditFigures, facts: NarrativeFacts): string | undefined {
  const agreed = facts.recommendations ?? [];
  if (agreed.length === 0) return proposals(figures);
  return numbers(
    agreed.map(({ text, rationale, addressedTo, priority, isAccepted, answerReason = '' }) =>
      paragraph(
        bold(sentence(quoted(text))),
        `For ${quoted(addressedTo)}; ${priority} priority${isAccepted === false ? '; not accepted' : ''}.`,
        rationale.trim() === '' ? undefined : sentence(quoted(rationale)),
        isAccepted === false && answerReason.trim() !== ''
          ? sentence(`Why it is not accepted: ${quoted(answerReason)}`)
          : undefined,
      ),
    ),
  );
}

function proposals(figures: AuditFigures): string | undefined {
  if (figures.proposals.length === 0) return undefined;
  const names = namesOf(figures);
  return blocks(
    'Proposed in the returns, for the panel to decide on:',
    bullets(
      figures.proposals.map(
        ({ text, agencyId }) =>
          `${sentence(quoted(text))} (${quoted(names.shortAgency(agencyId))})`,
      ),
    ),
  );
}

/** The chair's reasons for the level of assurance, which stands above them; Sightline proposes none. */
export function assurance({ assurance: stated }: NarrativeFacts): string | undefined {
  return stated ? sentence(quoted(stated.reasons)) : undefined;
}

/** The level of assurance and what it means, in the narrative's Markdown. */
export function assuranceLevel({ level, meaning }: AssuranceStatement): string {
  return paragraph(
    bold(sentence(`Level of assurance: ${quoted(level)}`)),
    meaning.trim() === '' ? undefined : sentence(quoted(meaning)),
  );
}
