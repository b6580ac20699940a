import type { AuditFigures } from '../audit-figures';
import { findingCandidates } from '../candidates/finding-candidates';
import type { FindingCandidate } from '../finding-candidate';
import type { NarrativeFacts } from '../narrative-facts';
import { blocks, bold, bound, bullets, numbers, paragraph, quoted } from '../words/markdown';
import {
  capitalised,
  counted,
  firstSentence,
  insideSentence,
  nouns,
  ofTotal,
  sentence,
  verb,
} from '../words/plain-english';
import { inWords, ofNoun } from '../words/share-words';
import { gradesInWords } from './grades-in-words';

/** How many strengths and concerns a board member reads on one page (domain brief 5.1). */
const onOnePage = 3;

/** One page: who was looked at, the headline, three strengths, three concerns, recommendations. */
export function summary(figures: AuditFigures, facts: NarrativeFacts): string | undefined {
  if (figures.response.overall.in === 0) return undefined;
  const strengths = pointsOf(figures, facts, 'strength');
  const concerns = pointsOf(figures, facts, 'development');
  const recommendations = (facts.recommendations ?? []).filter(
    ({ isAccepted }) => isAccepted !== false,
  );
  return blocks(
    scale(figures, facts),
    headline(figures),
    listWithLead('What worked well', strengths),
    listWithLead('What needs to improve', concerns),
    recommendations.length === 0
      ? undefined
      : blocks(
          bold('What we recommend'),
          numbers(
            recommendations.map(
              ({ text, addressedTo }) => `${sentence(quoted(text))} (${quoted(addressedTo)})`,
            ),
          ),
        ),
  );
}

function scale({ response, sample, agencies }: AuditFigures, facts: NarrativeFacts): string {
  const { overall } = response;
  const asked = `${counted(agencies.length, nouns.agency)} ${verb(agencies.length, 'was', 'were')}`;
  return paragraph(
    `This audit looked at how agencies worked with ` +
      `${bound('sample.children', counted(sample.counted, nouns.child))}, ` +
      `on the theme “${quoted(facts.theme)}”.`,
    `${capitalised(bound('agencies.asked', asked))} asked, and answered for ` +
      `${bound('returns.answered', ofNoun(overall.responseRate, nouns.return))}, ` +
      'nil returns included.',
    facts.purpose === null
      ? undefined
      : `Its purpose: ${insideSentence(sentence(firstSentence(quoted(facts.purpose))))}`,
  );
}

/** Joint working that was Good or better; no single grade of the audit (domain brief 5.1). */
function headline({ judgements, sample }: AuditFigures): string | undefined {
  const { goodOrBetter, judged, counts } = judgements;
  if (judged === 0) return undefined;
  return paragraph(
    bold(
      'The panel judged joint working to be Good or better in ' +
        `${bound('judgements.good-or-better', inWords(goodOrBetter, nouns.case))}.`,
    ),
    `It gave ${bound('judgements.grades', gradesInWords(counts))}.`,
    judged < sample.counted
      ? `It has judged ${bound('judgements.judged', ofTotal(judged, sample.counted, nouns.case))} so far.`
      : undefined,
  );
}

/** Accepted findings where there are any; until then what the data suggests. */
function pointsOf(
  figures: AuditFigures,
  facts: NarrativeFacts,
  kind: 'strength' | 'development',
): string[] {
  const accepted = (facts.findings ?? []).filter((finding) => finding.kind === kind);
  if ((facts.findings ?? []).length > 0) {
    return accepted.slice(0, onOnePage).map(({ title }) => sentence(quoted(title)));
  }
  return findingCandidates(figures)
    .filter((candidate) => candidate.kind === kind)
    .slice(0, onOnePage)
    .map((candidate) => suggested(figures, candidate));
}

/** A suggestion in one line: an item with its count, or what else the data suggests. */
function suggested(figures: AuditFigures, candidate: FindingCandidate): string {
  const { compliance, keyItems } = figures;
  const [questionId, ...others] = candidate.questionIds;
  const failed = keyItems.find(
    (one) => one.questionId === questionId && one.failing.count > 0 && others.length === 0,
  );
  if (failed) {
    const cases = bound(
      `item.${failed.questionId}.cases-failing`,
      inWords(failed.casesFailing, nouns.case),
    );
    return `“${quoted(failed.text)}” This key item failed in ${cases}.`;
  }
  const item = compliance.items.find((one) => one.questionId === questionId);
  if (item && others.length === 0) {
    return `“${quoted(item.text)}” Met in ${bound(
      `item.${item.questionId}.met-in-words`,
      inWords(item.overall.met, nouns.return),
    )}.`;
  }
  const [first = ''] = candidate.evidence.split('\n');
  return `${sentence(quoted(candidate.title))} ${bound(`suggested.${candidate.key}`, first)}`;
}

function listWithLead(lead: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : blocks(bold(lead), bullets(items));
}
