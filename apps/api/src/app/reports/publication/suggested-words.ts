import {
  isOwnSection,
  type AcceptedFinding,
  type AuditFigures,
  type NarrativeFacts,
  type OwnSectionKey,
} from '@sightline/analysis';
import { progressLabels } from '@sightline/domain';
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
      return formatNarrative(led('Key lines of enquiry', facts.keyLines));
    case 'summary':
      return formatNarrative([
        ...led('What worked well', titlesOf(facts, ['strength'])),
        ...led('What needs to improve', titlesOf(facts, ['development'])),
      ]);
    case 'findings':
      return formatNarrative(findingBlocks(findingsOf(facts, ['strength', 'development'])));
    case 'good-practice':
      return formatNarrative(findingBlocks(findingsOf(facts, ['good-practice'])));
    case 'recommendations':
      return formatNarrative(list(recommendationsOf(facts), true));
    case 'progress':
      return formatNarrative(figures.progress.map(judgedRecommendation));
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
  const purpose = facts.purpose ?? '';
  const others = facts.reviews.filter((review) => !purpose.includes(review));
  const reviews = others.length === 0 ? [] : [`It follows the learning from ${others.join('; ')}.`];
  const why = [purpose, ...reviews].filter((text) => text.trim() !== '');
  return {
    background: fitted(paragraphs([`The theme was: ${facts.theme}.`])),
    'why-it-matters': fitted(paragraphs(why)),
    'what-we-found': fitted(bullets(titlesOf(facts, ['development']))),
    'good-practice': fitted(bullets(titlesOf(facts, ['strength', 'good-practice']))),
    learning: fitted(bullets(developments.map(({ soWhat }) => soWhat))),
    'what-to-do-now': fitted(bullets(recommendationsOf(facts))),
    'find-out-more': questions,
  };
}

type Progress = AuditFigures['progress'][number];

/** What was recommended, and what became of it. */
function judgedRecommendation({ text, progress }: Progress): NarrativeBlock {
  const state = progress === null ? 'Not judged yet' : progressLabels[progress];
  const runs = [{ text: `${state}.`, bold: true }, { text: ` ${inSentence(text)}` }];
  return { kind: 'paragraph', runs };
}

function led(lead: string, texts: readonly string[]): NarrativeBlock[] {
  const items = bullets(texts);
  if (items.length === 0) return [];
  return [{ kind: 'paragraph', runs: [{ text: lead, bold: true }] }, ...items];
}

/** What findings say in a line: sentences, as the other boxes have them. */
function titlesOf(facts: NarrativeFacts, kinds: readonly AcceptedFinding['kind'][]): string[] {
  return findingsOf(facts, kinds).map(({ title }) => inSentence(title));
}

function inSentence(text: string): string {
  const words = text.trim();
  return /[.!?…]$/.test(words) ? words : `${words}.`;
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
