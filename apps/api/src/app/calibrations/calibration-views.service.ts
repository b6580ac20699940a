import { Injectable } from '@nestjs/common';
import type { CalibrationSummaryView, CalibrationView } from '@sightline/contracts';
import {
  financialYearFrom,
  roleLabels,
  roles,
  rolePermissions,
  type Role,
} from '@sightline/domain';
import { PeopleService, type HolderRow } from '../people';
import type { Actor } from '../platform/context';
import { calibrationResult } from './calibration-results';
import { CalibrationsRepository } from './calibrations.repository';
import type { Calibration, CalibrationGrade } from './entities/calibration.entity';

const gradingRoles: readonly Role[] = roles.filter((role) =>
  rolePermissions[role].includes('calibration.grade'),
);
/** Of somebody who grades for no agency. */
const forPartnership = 'The partnership';

/** What people see of calibrations: nobody sees another's grade before it is closed. */
@Injectable()
export class CalibrationViews {
  constructor(
    private readonly repository: CalibrationsRepository,
    private readonly people: PeopleService,
  ) {}

  async list(actor: Actor): Promise<CalibrationSummaryView[]> {
    const all = await this.repository.list(actor);
    const grades = await this.repository.gradesOf(all.map(({ id }) => id));
    return all.map((one) => toSummary(actor, one, grades.get(one.id) ?? []));
  }

  async of(actor: Actor, calibration: Calibration): Promise<CalibrationView> {
    const { id, vignette, because, formTitle, scale, status, revision } = calibration;
    const grades = (await this.repository.gradesOf([id])).get(id) ?? [];
    const own = grades.find(({ accountId }) => accountId === actor.accountId);
    const canHold = actor.permissions.has('calibration.hold');
    return {
      ...toSummary(actor, calibration, grades),
      ...{ vignette, because, formTitle, scale, revision, canHold },
      own: own
        ? { grade: own.grade, rationale: own.rationale, because: own.because, at: own.at }
        : null,
      asked: canHold && status === 'open' ? await this.askedOf(actor, grades) : null,
      result: status === 'closed' ? await this.resultOf(actor, calibration, grades) : null,
      canGrade: status === 'open' && actor.permissions.has('calibration.grade'),
    };
  }

  /** Who is asked to grade: everybody who comes to a panel or grades for an agency. */
  async asked(partnershipId: string): Promise<HolderRow[]> {
    const holders = await this.people.holders(partnershipId);
    return holders.filter(({ role }) => gradingRoles.includes(role));
  }

  private async resultOf(
    actor: Actor,
    calibration: Calibration,
    grades: readonly CalibrationGrade[],
  ) {
    const { partnershipId, closedAt } = calibration;
    const closed = await this.repository.closedUntil(partnershipId, closedAt ?? '');
    const given = await this.repository.gradesOf(closed.map(({ id }) => id));
    const agencies = await this.people.agenciesById(
      grades.flatMap(({ agencyId }) => agencyId ?? []),
    );
    return calibrationResult(
      { calibration, grades },
      closed.map((one) => ({ calibration: one, grades: given.get(one.id) ?? [] })),
      {
        accountId: actor.accountId,
        fromOf: ({ agencyId }) => agencies.get(agencyId ?? '')?.shortName ?? forPartnership,
      },
    );
  }

  /** How many of each agency have graded, never who gave what. */
  private async askedOf({ partnershipId }: Actor, grades: readonly CalibrationGrade[]) {
    const people = new Map<string, HolderRow>();
    for (const one of await this.asked(partnershipId)) {
      const known = people.get(one.id);
      if (!known || (known.agencyId === null && one.agencyId !== null)) people.set(one.id, one);
    }
    const agencyIds = [...people.values()].flatMap(({ agencyId }) => agencyId ?? []);
    const agencies = await this.people.agenciesById(agencyIds);
    const has = new Set(grades.map(({ accountId }) => accountId));
    const groups = new Map<string, { asked: number; graded: number }>();
    for (const { id, agencyId, role } of people.values()) {
      const from = agencies.get(agencyId ?? '')?.shortName ?? roleLabels[role];
      const group = groups.get(from) ?? { asked: 0, graded: 0 };
      groups.set(from, {
        ...{ asked: group.asked + 1, graded: group.graded + (has.has(id) ? 1 : 0) },
      });
    }
    return [...groups]
      .map(([from, counts]) => ({ from, ...counts }))
      .sort((a, b) => a.from.localeCompare(b.from));
  }
}

function toSummary(
  { accountId }: Actor,
  calibration: Calibration,
  grades: readonly CalibrationGrade[],
): CalibrationSummaryView {
  const { id, financialYear, title, status, openedAt, closedAt } = calibration;
  return {
    ...{ id, financialYear, title, status, openedAt, closedAt },
    yearLabel: financialYearFrom(financialYear),
    graded: grades.length,
    hasOwnGrade: grades.some((one) => one.accountId === accountId),
  };
}
