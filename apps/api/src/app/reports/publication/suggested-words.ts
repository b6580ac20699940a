import {
  isOwnSection,
  type AcceptedFinding,
  type NarrativeFacts,
  type OwnSectionKey,
} from '@sightline/analysis';
import { formatNarrative, type NarrativeBlock } from '@sightline/report-model';
import type { ReportContent } from '../content/report-content';
import { peopleOnly } from './people-only';
import { tellsAssurance } from './publishable-content';
import {
  boxKey,
  longestBox,
  publishedSections,
  titleKey,
  type BriefingBox,
  type PublishedSection,
} from './publication-parts';

/** What Sightline proposes for each part: words that people wrote, never a figure. */
export function suggestedWords(
  content: ReportContent,
  threshold: number,
): ReadonlyMap<string, string> {
  const sections = [
    ...publishedSections,
    ...content.sections.map(({ key }) => key).filter(isOwnSection),
  ].map((key) => {
    const isTold = key !== 'assurance' || tellsAssurance(content, threshold);
    return [key, isTold ? sectionWords(content, key) : ''] as const;
  });
  const boxes = Object.entries(boxWords(content.facts)).map(
    ([box, words]) => [boxKey(box as BriefingBox), words] as const,
  );
  return new Map<string, string>([[titleKey, content.title], ...sections, ...boxes]);
}

function sectionWords(content: ReportContent, key: PublishedSection | OwnSectionKey): string {
  const section = content.sections.find((each) => each.key === key);
  if (!section) return '';
  const isWritten = section.narrative.trim() !== section.drafted.trim();
  // What the partnership says of itself is all people's words.
  if (isOwnSection(key)) return peopleOnly(section.narrative, '');
  if (isWritten) return peopleOnly(section.narrative, section.drafted);
  const { facts, figures } = content;
  switch (key) {
    case 'why':
    case 'assurance':
      return section.drafted;
    case 'method':
      return formatNarrative(bullets(facts.keyLines));
    case 'findings':
      return formatNarrative(findingBlocks(findingsOf(facts, ['strength', 'development'])));
    case 'good-practice':
      return formatNarrative(findingBlocks(findingsOf(facts, ['good-practice'])));
    case 'recommendations':
      return formatNarrative(list(recommendationsOf(facts), true));
    case 'progress':
      return formatNarrative(bullets(figures.progress.map(({ text }) => text)));
    default:
      return '';
  }
}

const questions =
  'Ask your agency’s contact for the partnership for the findings. In your team:\n\n' +
  '- What would this look like for a child we know?\n' +
  '- What will we do differently, and how shall we know that it helps?';

function boxWords(facts: NarrativeFacts): Record<BriefingBox, string> {
  const developments = findingsOf(facts, ['development']);
  const practice = findingsOf(facts, ['strength', 'good-practice']);
  const reviews = facts.reviews.length === 0 ? [] : [`It follows ${facts.reviews.join('; ')}.`];
  const why = [facts.purpose ?? '', ...reviews].filter((text) => text.trim() !== '');
  return {
    background: fitted(paragraphs([`The theme was: ${facts.theme}.`])),
    'why-it-matters': fitted(paragraphs(why)),
    'what-we-found': fitted(bullets(developments.map(({ title }) => title))),
    'good-practice': fitted(bullets(practice.map(({ title }) => title))),
    learning: fitted(bullets(developments.map(({ soWhat }) => soWhat))),
    'what-to-do-now': fitted(bullets(recommendationsOf(facts))),
    'find-out-more': questions,
  };
}

function findingsOf(
  { findings = [] }: NarrativeFacts,
  kinds: readonly AcceptedFinding['kind'][],
): AcceptedFinding[] {
  return findings.filter(({ kind }) => kinds.includes(kind));
}

function recommendationsOf({ recommendations = [] }: NarrativeFacts): string[] {
  return recommendations.map(({ text }) => text);
}

function findingBlocks(findings: readonly AcceptedFinding[]): NarrativeBlock[] {
  return findings.flatMap(({ title, evidence, soWhat }): NarrativeBlock[] => [
    { kind: 'heading', level: 1, text: title },
    ...paragraphs(evidence.split(/\n+/)),
    ...(soWhat.trim() === ''
      ? []
      : [
          {
            kind: 'paragraph' as const,
            runs: [{ text: 'So what?', bold: true }, { text: ` ${soWhat.trim()}` }],
          },
        ]),
  ]);
}

function paragraphs(texts: readonly string[]): NarrativeBlock[] {
  return written(texts).map((text) => ({ kind: 'paragraph', runs: [{ text }] }));
}

function bullets(texts: readonly string[]): NarrativeBlock[] {
  return list(texts, false);
}

function list(texts: readonly string[], ordered: boolean): NarrativeBlock[] {
  const items = written(texts).map((text) => [{ text: text.replace(/\s+/g, ' ') }]);
  return items.length === 0 ? [] : [{ kind: 'list', ordered, items }];
}

function written(texts: readonly string[]): string[] {
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

/** As many whole blocks and items as fit a box. */
function fitted(blocks: readonly NarrativeBlock[]): string {
  const whole = formatNarrative(blocks);
  if (whole.length <= longestBox) return whole;
  const last = blocks.at(-1);
  if (last?.kind === 'list' && last.items.length > 1) {
    return fitted([...blocks.slice(0, -1), { ...last, items: last.items.slice(0, -1) }]);
  }
  return blocks.length > 1 ? fitted(blocks.slice(0, -1)) : '';
}
