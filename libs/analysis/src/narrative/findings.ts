import type { AuditFigures, ComplianceGroup, ItemFigure } from '../audit-figures';
import type { AcceptedFinding, NarrativeFacts } from '../narrative-facts';
import { groupBy } from '../ordering';
import { share } from '../share';
import { blocks, bold, bound, bullets, heading, paragraph, quoted } from '../words/markdown';
import { counted, listed, nouns, sentence } from '../words/plain-english';
import { countOf, inWords, ofNoun } from '../words/share-words';

/** What people found, then what the standards show domain by domain, then where records disagree. */
export function findings(figures: AuditFigures, facts: NarrativeFacts): string | undefined {
  const text = blocks(
    acceptedFindings(facts.findings ?? []),
    standards(figures),
    disagreements(figures),
  );
  return text === '' ? undefined : text;
}

function acceptedFindings(accepted: readonly AcceptedFinding[]): string | undefined {
  const some = accepted.filter(({ kind }) => kind !== 'good-practice');
  if (some.length === 0) return undefined;
  return blocks(
    ...some.flatMap(({ title, evidence, soWhat }) => [
      heading(quoted(title)),
      ...evidence.split(/\n+/).map((line) => sentence(quoted(line))),
      soWhat.trim() === '' ? undefined : `${bold('So what?')} ${sentence(quoted(soWhat))}`,
    ]),
  );
}

function standards(figures: AuditFigures): string | undefined {
  const { byDomain, overall } = figures.compliance;
  if (overall.met.base === 0) return undefined;
  const items = new Map(figures.compliance.items.map((item) => [item.questionId, item]));
  return blocks(
    heading('How far standards were met'),
    `Taken together, standards were met in ${bound('standards.met', inWords(overall.met, nouns.answer))}. ` +
      'These are counts of answers: one case counts as often as agencies answered for it. The ' +
      'appendix has them item by item.',
    ...byDomain.map((group) => domainParagraph(group, items)),
    keyItems(figures),
  );
}

function domainParagraph(
  group: ComplianceGroup,
  items: ReadonlyMap<string, ItemFigure>,
): string | undefined {
  if (group.met.base === 0) return undefined;
  const asked = group.questionIds
    .flatMap((id) => items.get(id) ?? [])
    .filter(({ overall }) => overall.met.base > 0)
    .sort((a, b) => shareOf(b) - shareOf(a));
  const [best] = asked;
  const worst = asked.at(-1);
  return paragraph(
    `${bold(`${quoted(group.label)}.`)} Standards were met in ` +
      `${bound(`domain.${group.key}.met`, inWords(group.met, nouns.answer))}.`,
    best && worst && shareOf(best) > shareOf(worst)
      ? `Met most often: ${itemInWords(best)}. Met least often: ${itemInWords(worst)}.`
      : undefined,
    group.notEvidenced === 0
      ? undefined
      : `In ${bound(`domain.${group.key}.not-evidenced`, counted(group.notEvidenced, nouns.answer))} the file did not show it.`,
  );
}

function shareOf({ overall: { met } }: ItemFigure): number {
  return met.count / met.base;
}

function itemInWords({ questionId, text, overall }: ItemFigure): string {
  return `“${quoted(text)}” (${bound(`item.${questionId}.met`, countOf(overall.met))})`;
}

function keyItems({ keyItems: figures }: AuditFigures): string | undefined {
  const failing = figures.filter(({ failing: { count } }) => count > 0);
  if (failing.length === 0) return undefined;
  return blocks(
    'Key items that failed:',
    bullets(
      failing.map(
        (item) =>
          `“${quoted(item.text)}”: in ` +
          `${bound(`item.${item.questionId}.cases-failing`, inWords(item.casesFailing, nouns.case))}, ` +
          bound(`item.${item.questionId}.returns-failing`, ofNoun(item.failing, nouns.return)),
      ),
    ),
  );
}

function disagreements(figures: AuditFigures): string | undefined {
  const { contradictions, cases } = figures;
  if (contradictions.length === 0) return undefined;
  const casesOf = (some: readonly { readonly caseId: string }[]) =>
    new Set(some.map(({ caseId }) => caseId)).size;
  const about = [...groupBy(contradictions, (one) => one.about)]
    .map(([subject, some]) => ({ subject, cases: casesOf(some) }))
    .sort((a, b) => b.cases - a.cases);
  return blocks(
    heading('Where agencies’ records disagree'),
    `The records of two or more agencies disagree in ` +
      `${bound('records.disagree', inWords(share(casesOf(contradictions), cases.length), nouns.case))}. A disagreement is not ` +
      'an error: it shows what agencies believed of the same child.',
    sentence(
      `They disagree about ${listed(
        about.map(
          (one) =>
            `${quoted(one.subject)} (${bound(`records.${one.subject}`, counted(one.cases, nouns.case))})`,
        ),
      )}`,
    ),
    'Both sides of each are in the appendix.',
  );
}
