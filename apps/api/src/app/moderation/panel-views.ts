import {
  disagreementOf,
  type AuditFigures,
  type GradeCell,
  type JudgementOffer,
} from '@sightline/analysis';
import type {
  GradeMeasure,
  ModeratedGradeView,
  OfferedJudgementView,
  PanelAgencyView,
  PanelConcernView,
  PanelCaseSummaryView,
} from '@sightline/contracts';
import {
  areaMoveWords,
  entryWords,
  isOverdueConcern,
  type EntryFacts,
  type GradeAnswer,
} from '@sightline/domain';
import {
  answerTo,
  gradesOf,
  practiceDomains,
  visibleQuestions,
  type PracticeDomain,
} from '@sightline/form-engine';
import { toCaseFileView, type CaseFile } from '../cases';
import type { Agency } from '../people';
import {
  type AreaMove,
  flagsOf,
  isExpected,
  isIn,
  type AuditReturn,
  type ConcernStanding,
  type ReturnForm,
} from '../returns';
import type { ModeratedGrade } from './entities/moderation.entity';
import type { CaseOrder } from './panel-order.service';
import { toGradeAnswer } from './panel.policy';

type StandingRow = Pick<AuditReturn, 'status' | 'nilKind' | 'hasOpenConcern'>;

/** One case among the others: what the panel's order looks at. */
export function toSummaryView(
  caseFile: CaseFile,
  rows: readonly StandingRow[],
  order: CaseOrder,
  standing: Pick<PanelCaseSummaryView, 'isPublished' | 'isBlind' | 'outdatedBy'>,
): PanelCaseSummaryView {
  const { agencies, judgement } = order;
  const known = standing.isBlind ? undefined : order.offer;
  const offer = toOfferView(agencies, known);
  const given = standing.isBlind ? null : (known?.grades ?? []).map(({ grade }) => grade);
  const { spread, contradictions } = disagreementOf(given, order.contradictions);
  return {
    caseFile: toCaseFileView(caseFile),
    gradedBy: offer.gradedBy,
    returnsIn: rows.filter(isIn).length,
    returnsExpected: rows.filter(isExpected).length,
    range: offer.range,
    ...{ spread, contradictions },
    offered: offer.grade,
    judgement,
    isHeld: rows.some(({ hasOpenConcern }) => hasOpenConcern),
    ...standing,
  };
}

/** The offer, with why it is below the lower median in words; nothing where it is kept back. */
export function toOfferView(
  agencies: AuditFigures['agencies'],
  offer: JudgementOffer | undefined,
): OfferedJudgementView {
  if (!offer) return { grade: null, lowerMedian: null, range: null, gradedBy: 0, caps: [] };
  const { grade, lowerMedian, range, gradedBy, isCapped } = offer;
  const nameOf = (id: string) => agencies.find((agency) => agency.id === id)?.shortName ?? '';
  const caps = offer.caps.map(
    ({ agencyId, text, answer }) => `${nameOf(agencyId)}: ${text} – ${answer}`,
  );
  return { grade, lowerMedian, range, gradedBy, caps: isCapped ? caps : [] };
}

/** Everything about one agency's line in the grade grid of a case. */
export interface AgencyLine {
  readonly agency: Agency;
  readonly figures: AuditFigures;
  readonly caseId: string;
  readonly auditReturn: AuditReturn | undefined;
  readonly entry: EntryFacts | undefined;
  readonly move: Pick<AreaMove, 'direction' | 'answerable'> | undefined;
  readonly form: ReturnForm | undefined;
  readonly grades: readonly ModeratedGrade[];
  /** Whether this agency's view of the joint work is kept from the reader. */
  readonly isKept: boolean;
  readonly concerns: readonly PanelConcernView[];
}

/** Where a concern stands now. */
export function toPanelConcern(
  { id: _id, returnId: _return, ...standing }: ConcernStanding,
  now: string,
): PanelConcernView {
  return { ...standing, isOverdue: isOverdueConcern(standing, now) };
}

export function toAgencyView(line: AgencyLine): PanelAgencyView {
  const { agency, figures, auditReturn } = line;
  const { id, name, shortName, kind } = agency;
  const offer = figures.judgements.cases.find(({ caseId }) => caseId === line.caseId)?.offer;
  const isOwn = ({ returnId }: { readonly returnId: string }) => returnId === auditReturn?.id;
  return {
    agency: { id, name, shortName, kind },
    returnId: auditReturn?.id ?? null,
    returnStatus: auditReturn?.status ?? 'not-issued',
    entered: line.entry ? entryWords(line.entry) : null,
    moved: line.move ? areaMoveWords(line.move.direction, line.move.answerable) : null,
    ownPractice: toGradeView(line, 'own-practice'),
    multiAgency: line.isKept ? noGrade : toGradeView(line, 'multi-agency'),
    domains: domainsOf(line),
    keyFailures: (offer?.caps ?? [])
      .filter(isOwn)
      .map(({ questionId, text, answer }) => ({ questionId, text, answer })),
    flags: isCounted(line) ? flagsSeen(line) : [],
    goodPractice: figures.goodPractice.filter(isOwn).map(({ text }) => text),
    learning: figures.learning
      .filter(isOwn)
      .map(({ text, theme, themeLabel }) => ({ text, theme: themeLabel ?? theme })),
    hasOpenConcern: auditReturn?.hasOpenConcern ?? false,
    concerns: line.concerns,
  };
}

const noGrade: ModeratedGradeView = {
  self: null,
  outcome: null,
  agreed: null,
  reason: null,
  note: null,
  because: null,
  rationale: null,
};

/** Only what has been signed off is laid before the panel. */
function isCounted(
  line: AgencyLine,
): line is AgencyLine & { readonly auditReturn: AuditReturn; readonly form: ReturnForm } {
  const { auditReturn, form } = line;
  return form !== undefined && ['signed-off', 'moderated'].includes(auditReturn?.status ?? '');
}

/** A flag that looks at the grade of joint working would tell it to whom it is kept from. */
function flagsSeen(
  line: AgencyLine & { readonly auditReturn: AuditReturn; readonly form: ReturnForm },
): PanelAgencyView['flags'] {
  const flags = flagsOf(line.auditReturn, line.form);
  if (!line.isKept) return flags;
  const { definition, context } = line.form;
  const joint = visibleQuestions(definition, line.auditReturn.answers, context)
    .filter((one) => one.kind === 'grade' && one.measures === 'multi-agency')
    .map(({ id }) => id);
  return flags.filter(({ questionIds }) => !questionIds.some((id) => joint.includes(id)));
}

function toGradeView(line: AgencyLine, measure: GradeMeasure): ModeratedGradeView {
  if (!isCounted(line)) return noGrade;
  const moderated = line.grades.find(
    (grade) => grade.returnId === line.auditReturn.id && grade.measure === measure,
  );
  return {
    self: cellOf(line, measure)?.self ?? null,
    outcome: moderated?.outcome ?? null,
    agreed: moderated?.agreed ?? null,
    reason: moderated?.reason ?? null,
    note: moderated?.note ?? null,
    because: moderated?.because ?? null,
    rationale: rationaleOf(line.auditReturn, line.form, measure),
  };
}

function cellOf(
  { figures, caseId, agency }: AgencyLine,
  measure: GradeMeasure,
): GradeCell | undefined {
  const row = figures.gradeGrids[measure].rows.find((one) => one.caseId === caseId);
  return row?.cells.find(({ agencyId }) => agencyId === agency.id);
}

/** What the auditor wrote under the grade. */
function rationaleOf(
  { answers }: AuditReturn,
  { definition, context }: ReturnForm,
  measure: GradeMeasure,
): string | null {
  const question = visibleQuestions(definition, answers, context).find(
    (one) => one.kind === 'grade' && one.measures === measure,
  );
  return (question && answerTo(answers, question.id)?.evidence) || null;
}

/** The grade of each practice domain; the last one in the form sums up the ones before it. */
function domainsOf(line: AgencyLine): PanelAgencyView['domains'] {
  if (!isCounted(line)) return [];
  const { answers } = line.auditReturn;
  const { definition, context } = line.form;
  const { byQuestion } = gradesOf(definition, answers, context);
  const grades = new Map<PracticeDomain, GradeAnswer>();
  for (const question of visibleQuestions(definition, answers, context)) {
    const grade = toGradeAnswer(byQuestion[question.id]);
    if (question.domain && grade) grades.set(question.domain, grade);
  }
  return practiceDomains.flatMap((domain) => {
    const grade = grades.get(domain);
    return grade ? [{ domain, grade }] : [];
  });
}

/** Domains of practice that the forms of a case ask about, in their order. */
export function domainsAsked(forms: readonly ReturnForm[]): PracticeDomain[] {
  const asked = new Set(
    [...new Set(forms.map(({ definition }) => definition))].flatMap(({ sections }) =>
      sections.flatMap(({ questions }) => questions.map(({ domain }) => domain)),
    ),
  );
  return practiceDomains.filter((domain) => asked.has(domain));
}
