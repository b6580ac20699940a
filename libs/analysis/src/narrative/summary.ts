import type { AuditFigures } from '../audit-figures';
import { findingCandidates } from '../candidates/finding-candidates';
import type { NarrativeFacts } from '../narrative-facts';
import { blocks, bold, bullets, numbers, paragraph, quoted } from '../words/markdown';
import { counted, nouns, sentence, verb } from '../words/plain-english';
import { countOf, inWords } from '../words/share-words';
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
  return paragraph(
    `This audit looked at how agencies worked with ${counted(sample.counted, nouns.child)}, ` +
      `on the theme “${quoted(facts.theme)}”.`,
    `${sentence(counted(agencies.length, nouns.agency)).slice(0, -1)} ` +
      `${verb(agencies.length, 'was', 'were')} asked for returns, and ` +
      `${countOf(overall.responseRate)} answered.`,
  );
}

/** Joint working that was Good or better; no single grade of the audit (domain brief 5.1). */
function headline({ judgements, sample }: AuditFigures): string | undefined {
  const { goodOrBetter, judged, counts } = judgements;
  if (judged === 0) return undefined;
  return paragraph(
    bold(
      `The panel judged joint working to be Good or better in ${inWords(goodOrBetter, nouns.case)}.`,
    ),
    `Its judgements are ${gradesInWords(counts)}.`,
    judged < sample.counted
      ? `It has judged ${judged} of ${sample.counted} cases so far.`
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
    .map(({ title, evidence }) => {
      const [first = ''] = evidence.split('\n');
      return `${quoted(title)} ${quoted(first)}`;
    });
}

function listWithLead(lead: string, items: readonly string[]): string | undefined {
  return items.length === 0 ? undefined : blocks(bold(lead), bullets(items));
}
