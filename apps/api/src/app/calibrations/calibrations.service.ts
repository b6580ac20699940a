import { Injectable, type OnModuleInit } from '@nestjs/common';
import type {
  CalibrationSummaryView,
  CalibrationView,
  GradeCalibrationDto,
  WriteCalibrationDto,
} from '@sightline/contracts';
import {
  afterAct,
  calibrationActs,
  calibrationStatusLabels,
  financialYearFrom,
  type CalibrationAct,
} from '@sightline/domain';
import type { FormDefinition, GradeScale } from '@sightline/form-engine';
import { FormTemplatesService } from '../form-templates';
import { Clock, Ids } from '../platform/clock';
import { agenciesAs, type Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { notFound, ProblemError, stale } from '../platform/errors';
import { Notices } from '../platform/notices';
import { CalibrationOfYear } from '../programmes';
import { TrailService } from '../trail';
import { WordGuard, type Looked } from '../vault';
import { CalibrationViews } from './calibration-views.service';
import { CalibrationsRepository, type OpenCalibration } from './calibrations.repository';
import type { Calibration } from './entities/calibration.entity';

/** Shared cases: written by the co-ordinator, graded by each alone, shown to all when closed. */
@Injectable()
export class CalibrationsService implements OnModuleInit {
  constructor(
    private readonly repository: CalibrationsRepository,
    private readonly views: CalibrationViews,
    private readonly templates: FormTemplatesService,
    private readonly programmes: CalibrationOfYear,
    private readonly guard: WordGuard,
    private readonly notices: Notices,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.programmes.provide(async (actor, year) => {
      if (!actor.permissions.has('calibration.read')) return null;
      const found = await this.repository.ofYear(actor, year);
      return found && { id: found.id, status: found.status };
    });
  }

  list(actor: Actor): Promise<CalibrationSummaryView[]> {
    return this.views.list(actor);
  }

  /** Shared cases that wait for the person's own grade. */
  async toGrade(actor: Actor): Promise<OpenCalibration[]> {
    return actor.permissions.has('calibration.grade') ? this.repository.ungraded(actor) : [];
  }

  async view(actor: Actor, id: string): Promise<CalibrationView> {
    return this.views.of(actor, await this.demand(actor, id));
  }

  /** Writes a draft, new or anew. */
  async write(
    actor: Actor,
    dto: WriteCalibrationDto,
    seen: { readonly id: string; readonly revision: number } | null = null,
  ): Promise<CalibrationView> {
    const [title, vignette] = [dto.title.trim(), dto.vignette.trim()];
    const { partnershipId, accountId } = actor;
    const form = await this.formOf(actor, dto.formVersionId);
    const id = seen?.id ?? this.ids.next();
    await this.transactor.run(async () => {
      if (seen) await this.demandAt(actor, seen.id, seen.revision, 'draft');
      const looked = await this.guard.look({ partnershipId }, { title, vignette }, dto.because);
      const calibration: Calibration = {
        ...{ id, partnershipId, financialYear: dto.financialYear, title, vignette },
        ...{ because: looked?.because ?? null, formTitle: form.title, scale: form.scale },
        ...{ status: 'draft', openedAt: null, closedAt: null },
        ...{ updatedAt: this.clock.instant(), updatedById: accountId },
        revision: (seen?.revision ?? 0) + 1,
      };
      await this.repository.write(calibration, seen?.revision ?? 0);
      this.keep(calibration, 'vignette', looked);
      const facts = { year: financialYearFrom(dto.financialYear), isNew: seen === null };
      this.trail.record('calibration.write', subjectOf(calibration), facts);
    });
    return this.view(actor, id);
  }

  async remove(actor: Actor, id: string, revision: number): Promise<void> {
    await this.transactor.run(async () => {
      const calibration = await this.demandAt(actor, id, revision, 'draft');
      await this.repository.remove(id);
      const year = financialYearFrom(calibration.financialYear);
      this.trail.record('calibration.remove', subjectOf(calibration), { year });
    });
  }

  /** Lays the case before everybody who grades, and tells them. */
  async open(actor: Actor, id: string, revision: number): Promise<CalibrationView> {
    await this.transactor.run(async () => {
      const calibration = await this.demandAt(actor, id, revision, 'draft');
      await this.move(actor, calibration, 'open');
      const asked = (await this.views.asked(actor.partnershipId)).map((one) => one.id);
      const told = [...new Set(asked)];
      const year = financialYearFrom(calibration.financialYear);
      await this.tell(
        calibration,
        told.filter((accountId) => accountId !== actor.accountId),
        `A shared case waits for your grade before the audits of ${year}. Nobody sees it until all ` +
          'are shown.',
      );
      const facts = { year, asked: told.length };
      this.trail.record('calibration.open', subjectOf(calibration), facts);
    });
    return this.view(actor, id);
  }

  /** Shows every grade to everybody; none is given after that. */
  async close(actor: Actor, id: string, revision: number): Promise<CalibrationView> {
    await this.transactor.run(async () => {
      const calibration = await this.demandAt(actor, id, revision, 'open');
      const grades = (await this.repository.gradesOf([id])).get(id) ?? [];
      if (grades.length === 0) {
        const detail = 'Nobody has graded this case yet, so there would be nothing to show.';
        throw new ProblemError('transition.refused', detail);
      }
      await this.move(actor, calibration, 'close');
      const year = financialYearFrom(calibration.financialYear);
      await this.tell(
        { ...calibration, status: 'closed' },
        grades.map(({ accountId }) => accountId),
        `The calibration of ${year} is closed: see how far the grades agree, and yours among them.`,
      );
      const facts = { year, graded: grades.length };
      this.trail.record('calibration.close', subjectOf(calibration), facts);
    });
    return this.view(actor, id);
  }

  /** The person’s own grade; until it is closed they may change it. */
  async grade(actor: Actor, id: string, dto: GradeCalibrationDto): Promise<CalibrationView> {
    const rationale = dto.rationale.trim();
    const { partnershipId, accountId } = actor;
    await this.transactor.run(async () => {
      const calibration = await this.demandAt(actor, id, null, 'open');
      if (!calibration.scale.points.some(({ code }) => code === dto.grade)) {
        const fields = [{ field: 'grade', message: 'Choose a grade of the scale' }];
        throw new ProblemError('request.invalid', undefined, { fields });
      }
      const looked = await this.guard.look({ partnershipId }, { rationale }, dto.because);
      const before = (await this.repository.gradesOf([id])).get(id) ?? [];
      const [agencyId = null] = agenciesAs(actor, 'auditor', 'panel-member', 'spoc');
      await this.repository.putGrade({
        ...{ id: this.ids.next(), calibrationId: id, accountId, agencyId },
        ...{ grade: dto.grade, rationale, because: looked?.because ?? null },
        at: this.clock.instant(),
      });
      this.keep(calibration, 'rationale', looked);
      const isFirst = !before.some((one) => one.accountId === accountId);
      this.trail.record('calibration.grade', subjectOf(calibration), { isFirst });
    });
    return this.view(actor, id);
  }

  private async demand(actor: Actor, id: string): Promise<Calibration> {
    const calibration = await this.repository.find(actor, id);
    if (!calibration) throw notFound('This calibration');
    return calibration;
  }

  /** The same in that status, at the revision that was seen where one is given. */
  private async demandAt(
    actor: Actor,
    id: string,
    revision: number | null,
    status: Calibration['status'],
  ): Promise<Calibration> {
    const calibration = await this.demand(actor, id);
    if (revision !== null && calibration.revision !== revision) throw stale();
    if (calibration.status !== status) {
      const word = calibrationStatusLabels[calibration.status].toLowerCase();
      throw new ProblemError('transition.refused', `This calibration is “${word}” now.`);
    }
    return calibration;
  }

  private async move(actor: Actor, calibration: Calibration, act: CalibrationAct): Promise<void> {
    const to = afterAct(calibrationActs, act, calibration.status);
    if (!to) throw new ProblemError('transition.refused');
    const at = this.clock.instant();
    const { revision } = calibration;
    const moved: Calibration = {
      ...calibration,
      ...(act === 'open' ? { openedAt: at } : { closedAt: at }),
      ...{ status: to, updatedAt: at, updatedById: actor.accountId, revision: revision + 1 },
    };
    await this.repository.write(moved, revision);
  }

  private async tell(
    { id, partnershipId, status }: Calibration,
    accountIds: readonly string[],
    words: string,
  ): Promise<void> {
    const kind = status === 'closed' ? 'calibration.closed' : 'calibration.opened';
    const path = `/programme/calibrations/${id}`;
    await this.notices.post(
      accountIds.map((accountId) => ({ accountId, partnershipId, kind, words, path })),
    );
  }

  private keep(
    calibration: Calibration,
    place: 'vignette' | 'rationale',
    looked: Looked | null,
  ): void {
    if (!looked) return;
    const facts = { place, kinds: looked.kinds };
    this.trail.record('calibration.words-decided', subjectOf(calibration), facts);
  }

  /** The grades of joint working of a form that the partnership may use. */
  private async formOf({ partnershipId }: Actor, versionId: string) {
    const version = await this.templates.findForm(partnershipId, versionId);
    const scale = version && jointScaleOf(version.definition);
    if (!scale) {
      const message = 'Choose a form that grades joint working';
      const fields = [{ field: 'formVersionId', message }];
      throw new ProblemError('request.invalid', message, { fields });
    }
    return { title: version.definition.title.slice(0, 200), scale };
  }
}

/** What is no grade, such as too little involvement, does not come up on a case that is told whole. */
function jointScaleOf({ sections, scales }: FormDefinition): GradeScale | undefined {
  const question = sections
    .flatMap(({ questions }) => questions)
    .find((one) => one.kind === 'grade' && one.measures === 'multi-agency');
  const scale = question?.kind === 'grade' ? scales[question.scale] : undefined;
  if (!scale) return undefined;
  return { ...scale, points: scale.points.filter(({ outsideScale }) => !outsideScale) };
}

function subjectOf({ id, title, partnershipId }: Calibration) {
  return { subjectType: 'calibration', subjectId: id, label: title, partnershipId };
}
