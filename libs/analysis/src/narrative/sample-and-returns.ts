import type { AuditFigures, NumberSummary, ResponseFigure, SampleGroup } from '../audit-figures';
import { namesOf } from '../names';
import { blocks, bound, paragraph, quoted } from '../words/markdown';
import {
  counted,
  insideSentence,
  listed,
  nouns,
  numbered,
  sentence,
  verb,
} from '../words/plain-english';
import { countOf } from '../words/share-words';

/** Who the children are, in groups. */
export function sample({ sample: figures }: AuditFigures): string | undefined {
  if (figures.counted === 0) return undefined;
  const { drawn, replaced, withdrawn, counted: cases } = figures;
  const left = [
    replaced > 0
      ? `${bound('sample.replaced', `${counted(replaced, nouns.case)} ${verb(replaced, 'was', 'were')}`)} replaced from the reserves`
      : '',
    withdrawn > 0
      ? `${bound('sample.withdrawn', `${counted(withdrawn, nouns.case)} ${verb(withdrawn, 'was', 'were')}`)} withdrawn`
      : '',
  ].filter((part) => part !== '');
  return paragraph(
    `The report counts ${bound('sample.cases', counted(cases, nouns.case) + (cases === drawn ? '' : ` of ${drawn} drawn`))}.`,
    left.length === 0 ? undefined : sentence(listed(left)),
    groups('By group', 'sample.group', figures.byStratum),
    groups('By age', 'sample.age', figures.byAgeBand),
    weights(figures),
  );
}

function groups(lead: string, kind: string, some: readonly SampleGroup[]): string | undefined {
  if (some.length < 2) return undefined;
  return sentence(
    `${lead}: ${listed(
      some.map(
        ({ key, label, cases }) =>
          `${quoted(insideSentence(label))} (${bound(`${kind}.${key}`, countOf(cases))})`,
      ),
    )}`,
  );
}

/** Groups drawn at different rates: for how many of the list a case of each stands. */
function weights({ inference, byStratum }: AuditFigures['sample']): string | undefined {
  if (inference !== 'weighted') return undefined;
  const each = byStratum
    .filter(({ caseIds }) => caseIds.length > 0)
    .map(({ key, label, caseIds, frameSize }) => {
      const weight = ((frameSize ?? 0) / caseIds.length).toFixed(1);
      const said = bound(`sample.weight.${key}`, weight);
      return `a case of “${quoted(insideSentence(label))}” stands for ${said} of the list`;
    });
  return sentence(`the groups were drawn at different rates: ${listed(each)}`);
}

/** Who answered, and when. */
export function returns(figures: AuditFigures): string | undefined {
  const { overall, byAgency } = figures.response;
  if (overall.expected === 0) return undefined;
  return blocks(
    paragraph(
      sentence(
        `${bound('returns.expected', `${counted(overall.expected, nouns.return)} ${verb(overall.expected, 'was', 'were')}`)} expected`,
      ),
      sentence(parts(overall)),
      `Counting nil returns as answers, ${bound('returns.answered-of', overall.responseRate.text)} were answered.`,
    ),
    timeliness(overall),
    owing(figures, byAgency),
  );
}

function parts(one: ResponseFigure): string {
  return listed(
    [
      one.in > 0 ? `${bound('returns.in', `${one.in} ${verb(one.in, 'is', 'are')}`)} in` : '',
      one.nil > 0
        ? bound('returns.nil', `${one.nil} ${verb(one.nil, 'is a nil return', 'are nil returns')}`)
        : '',
      one.notAccessible > 0
        ? `${bound('returns.not-accessible', String(one.notAccessible))} could not be made because the record could not be opened`
        : '',
      one.declined > 0
        ? `${bound('returns.declined', `${one.declined} ${verb(one.declined, 'was', 'were')}`)} declined`
        : '',
      one.missing > 0
        ? `${bound('returns.missing', `${one.missing} ${verb(one.missing, 'was', 'were')}`)} missing on the day of the panel`
        : '',
      one.outstanding > 0
        ? `${bound('returns.outstanding', `${one.outstanding} ${verb(one.outstanding, 'is', 'are')}`)} still to come`
        : '',
    ].filter((part) => part !== ''),
  );
}

function timeliness({ onTime, late, withinExtension, workingDays }: ResponseFigure): string {
  return paragraph(
    onTime.base === 0
      ? undefined
      : `Of the returns that were not nil, ${bound('returns.on-time', onTime.text)} were signed off by the original due day.`,
    late === 0
      ? undefined
      : sentence(
          bound('returns.late', counted(late, nouns.return)) +
            ` came later${extended(late, withinExtension)}`,
        ),
    workingDays === null ? undefined : duration(workingDays),
  );
}

function extended(late: number, within: number): string {
  if (within === 0) return '';
  const some = within === late ? (late === 1 ? '' : 'all') : `${within} of them`;
  const said = some === '' ? '' : `${bound('returns.within-extension', some)} `;
  return `, ${said}within an agreed extension`;
}

function duration({ median, lowest, highest }: NumberSummary): string {
  const days = numbered(median, nouns.workingDay);
  return lowest === highest
    ? `From issue to sign-off took ${bound('returns.working-days', days)}.`
    : `From issue to sign-off took a median of ${bound('returns.working-days', `${days} (${lowest} to ${highest})`)}.`;
}

function owing(
  figures: AuditFigures,
  byAgency: AuditFigures['response']['byAgency'],
): string | undefined {
  const names = namesOf(figures);
  const missing = byAgency.filter((one) => one.missing > 0);
  if (missing.length === 0) return undefined;
  const total = missing.reduce((sum, one) => sum + one.missing, 0);
  return sentence(
    `${verb(total, 'The missing return is', 'The missing returns are')} from ${listed(
      missing.map(
        (one) =>
          `${quoted(names.agency(one.agencyId))} (${bound(`agency.${one.agencyId}.missing-count`, String(one.missing))})`,
      ),
    )}`,
  );
}
