import type {
  AgencyView,
  AuditView,
  CaseFileView,
  GridView,
  IssuedView,
  ReturnView,
  SavedAnswersView,
  TemplateVersionView,
} from '@sightline/contracts';
import type { AgencyKind } from '@sightline/domain';
import {
  completeAnswers,
  compileForm,
  demandsEvidence,
  visibleQuestions,
  type Answer,
  type Answers,
  type FormContext,
  type FormDefinition,
} from '@sightline/form-engine';
import { bodyOf } from './api-client';
import {
  agenciesByKind,
  scopedAudit,
  step,
  strataOf,
  usualKinds,
  type AuditOptions,
} from './scoped-audit';
import { signedIn } from './signed-in';
import type { TestApp } from './start-app';

/** Answers by question that take the place of the usual ones. */
export type GivenAnswers = Readonly<Record<string, Answer | undefined>>;

/** What an agency does with a return on the way to the panel; "signed-off" where nothing is said. */
export type Course =
  | 'untouched'
  | 'nil'
  | 'issued'
  | 'allocated'
  | 'in-progress'
  | 'submitted'
  | 'signed-off';

export interface PanelOptions extends AuditOptions {
  readonly courseOf?: (kind: AgencyKind, caseIndex: number) => Course;
  /** Answers other than the usual ones; grades are Good without them. */
  readonly answersOf?: (kind: AgencyKind, caseIndex: number) => GivenAnswers;
}

export type People = ReturnType<typeof signedIn>;

/** An audit of the tests, with the people who act in it. Every step goes over HTTP. */
export class FieldAudit {
  private constructor(
    readonly people: People,
    readonly auditId: string,
    readonly cases: readonly CaseFileView[],
    readonly kinds: readonly AgencyKind[],
    private readonly agencies: ReadonlyMap<AgencyKind, AgencyView>,
    private readonly returnIds: ReadonlyMap<string, string>,
  ) {}

  static async issued(app: TestApp, options: AuditOptions = {}): Promise<FieldAudit> {
    const people = signedIn(app, options.partnership);
    const coordinator = await people.asCoordinator();
    const kinds = options.kinds ?? usualKinds;
    const agencies = await agenciesByKind(coordinator);
    const auditId = await scopedAudit(app, coordinator, options, kinds, agencies);
    const strata = strataOf(options.casesPerStratum ?? 1);
    const drawn = options.isOneUnit ? strata.slice(0, 1) : strata;
    await step(coordinator, auditId, 'sample', { strata: drawn });
    await options.beforeIssue?.(auditId);
    await step<IssuedView>(coordinator, auditId, 'issue', {});
    const grid = bodyOf(await coordinator.get<GridView>(`audits/${auditId}/grid`));
    const returnIds = new Map(
      grid.cells.map(({ caseId, agencyId, returnId }) => [caseId + agencyId, returnId]),
    );
    return new FieldAudit(people, auditId, grid.cases, kinds, agencies, returnIds);
  }

  agencyId(kind: AgencyKind): string {
    return this.agencies.get(kind)!.id;
  }

  /** The case by its place in the sample, from 0. */
  caseAt(caseIndex: number): CaseFileView {
    return this.cases[caseIndex]!;
  }

  returnId(kind: AgencyKind, caseIndex: number): string {
    return this.returnIds.get(this.caseAt(caseIndex).id + this.agencyId(kind))!;
  }

  async audit(): Promise<AuditView> {
    return bodyOf(
      await (await this.people.asCoordinator()).get<AuditView>(`audits/${this.auditId}`),
    );
  }

  async openReturn(kind: AgencyKind, caseIndex: number): Promise<ReturnView> {
    const spoc = await this.people.asSpoc(kind);
    return bodyOf(await spoc.get<ReturnView>(`returns/${this.returnId(kind, caseIndex)}`));
  }

  /** Takes a return along its course, from wherever it is not yet. */
  async takeReturn(
    kind: AgencyKind,
    caseIndex: number,
    course: Course,
    answers: GivenAnswers = {},
  ): Promise<void> {
    if (course === 'untouched') return;
    await this.checkKnown(kind, caseIndex, course === 'nil');
    if (course === 'nil' || course === 'issued') return;
    await this.allocate(kind, caseIndex);
    if (course === 'allocated') return;
    await this.fill(kind, caseIndex, answers);
    if (course === 'in-progress') return;
    await this.act('auditor', kind, caseIndex, 'submit');
    if (course === 'signed-off') await this.act('spoc', kind, caseIndex, 'sign-off');
  }

  async checkKnown(kind: AgencyKind, caseIndex: number, isNil = false): Promise<void> {
    await this.act('spoc', kind, caseIndex, 'known-check', {
      involvement: isNil ? 'not-known' : 'child',
      systemsSearched: ['Main record'],
      searchedAlternatives: true,
      shouldHaveKnown: false,
    });
  }

  async allocate(kind: AgencyKind, caseIndex: number): Promise<void> {
    const { accountId } = (await this.people.asAuditor(kind)).session;
    await this.act('spoc', kind, caseIndex, 'allocate', { accountIds: [accountId] });
  }

  /** Saves a complete set of answers as the auditor. */
  async fill(kind: AgencyKind, caseIndex: number, overrides: GivenAnswers = {}): Promise<void> {
    const auditor = await this.people.asAuditor(kind);
    const path = `returns/${this.returnId(kind, caseIndex)}`;
    const open = bodyOf(await auditor.get<ReturnView>(path));
    const template = bodyOf(
      await auditor.get<TemplateVersionView>(`template-versions/${open.templateVersionId}`),
    );
    const changes = filled(template.definition, open.context, overrides);
    const { revision } = open;
    bodyOf(await auditor.patch<SavedAnswersView>(`${path}/answers`, { revision, changes }));
  }

  /** What the server makes of these changes, saved by the auditor at the present revision. */
  async save(kind: AgencyKind, caseIndex: number, changes: object) {
    const auditor = await this.people.asAuditor(kind);
    const path = `returns/${this.returnId(kind, caseIndex)}`;
    const { revision } = bodyOf(await auditor.get<ReturnView>(path));
    return auditor.patch<SavedAnswersView>(`${path}/answers`, { revision, changes });
  }

  /** An act on a return at its present revision. */
  async act(
    role: 'spoc' | 'auditor',
    kind: AgencyKind,
    caseIndex: number,
    act: string,
    more: object = {},
  ): Promise<void> {
    const person = await (role === 'spoc' ? this.people.asSpoc(kind) : this.people.asAuditor(kind));
    const path = `returns/${this.returnId(kind, caseIndex)}`;
    const { revision } = bodyOf(await person.get<ReturnView>(path));
    bodyOf(await person.post<ReturnView>(`${path}/${act}`, { revision, ...more }));
  }

  async convene(): Promise<void> {
    await step(await this.people.asChair(), this.auditId, 'convene', {});
  }
}

/** An audit whose returns have just been issued: two cases and three agencies unless told. */
export function anAuditInTheField(app: TestApp, options: AuditOptions = {}): Promise<FieldAudit> {
  return FieldAudit.issued(app, options);
}

/** An audit at the panel, its returns signed off with valid answers unless told otherwise. */
export async function anAuditAtPanel(
  app: TestApp,
  options: PanelOptions = {},
): Promise<FieldAudit> {
  const field = await FieldAudit.issued(app, options);
  for (const caseIndex of field.cases.keys()) {
    for (const kind of field.kinds) {
      const course = options.courseOf?.(kind, caseIndex) ?? 'signed-off';
      await field.takeReturn(kind, caseIndex, course, options.answersOf?.(kind, caseIndex));
    }
  }
  await field.convene();
  return field;
}

/** A complete form with the answers given where they are asked, and evidence where they need it. */
function filled(form: FormDefinition, context: FormContext, given: GivenAnswers): Answers {
  const { byId } = compileForm(form);
  const evidence = 'The notes of the planning meeting show it.';
  const evidenced = Object.entries(given).flatMap(([id, answer]) => {
    if (!answer) return [];
    const question = byId.get(id)?.question;
    const lacksIt = !answer.evidence && question && demandsEvidence(question, answer.value);
    return [[id, lacksIt ? { ...answer, evidence } : answer]];
  });
  const complete = completeAnswers(form, context, Object.fromEntries(evidenced) as Answers);
  const shown = new Set(visibleQuestions(form, complete, context).map(({ id }) => id));
  return Object.fromEntries(Object.entries(complete).filter(([id]) => shown.has(id)));
}
