import { Injectable } from '@nestjs/common';
import type {
  EndRoleDto,
  FieldProblem,
  GiveRoleDto,
  HandOverRoleDto,
  RegisteredPersonView,
} from '@sightline/contracts';
import { addDays, isAgencyRole, isDay } from '@sightline/domain';
import { Clock, Ids } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError } from '../../platform/errors';
import { TrailService } from '../../trail';
import type { RoleAssignment } from '../entities/role-assignment.entity';
import { PeopleService } from '../people.service';
import { mayGive } from './register.policy';
import { RegisterRepository, type RegisterRow } from './register.repository';
import { RegisterService } from './register.service';
import { whenOf } from './register.views';

/** Roles for a period: given, ended, handed over. */
@Injectable()
export class RolesService {
  constructor(
    private readonly register: RegisterService,
    private readonly repository: RegisterRepository,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async give(actor: Actor, accountId: string, dto: GiveRoleDto): Promise<RegisteredPersonView> {
    await this.transactor.run(async () => {
      await this.register.demand(actor, accountId);
      await this.add(actor, accountId, dto);
    });
    return this.register.person(actor, accountId);
  }

  /** Gives a role inside a run; problems name the fields under `prefix`. */
  async add(actor: Actor, accountId: string, dto: GiveRoleDto, prefix = ''): Promise<void> {
    if (accountId === actor.accountId) {
      throw new ProblemError('permission.missing', 'Somebody else gives you a role.');
    }
    const { role, fromDay } = dto;
    const agencyId = isAgencyRole(role) ? (dto.agencyId ?? null) : null;
    const fields = await this.problemsOf(actor, accountId, dto);
    if (fields.length > 0) {
      const named = fields.map(({ field, message }) => ({ field: prefix + field, message }));
      throw new ProblemError('request.invalid', undefined, { fields: named });
    }
    if (!mayGive(actor, role, agencyId)) {
      throw new ProblemError('permission.missing', 'You do not give this role.');
    }
    const standsInForId = role === 'chair' ? (dto.standsInForId ?? null) : null;
    const assignment: RoleAssignment = {
      ...{ id: this.ids.next(), accountId, partnershipId: actor.partnershipId },
      ...{ agencyId, role, fromDay, toDay: dto.toDay ?? null, standsInForId },
    };
    await this.repository.addRole(assignment);
    this.trail.record('role.give', subjectOf(accountId), factsOf(assignment));
  }

  async end(
    actor: Actor,
    accountId: string,
    assignmentId: string,
    { lastDay }: EndRoleDto,
  ): Promise<RegisteredPersonView> {
    await this.transactor.run(async () => {
      const row = await this.demandOpen(actor, accountId, assignmentId);
      if (!isDay(lastDay)) throw wrong('lastDay', noDate);
      await this.repository.setLastDay(row.id, lastDay);
      await this.keepAdministrator(actor.partnershipId, [row]);
      this.trail.record('role.end', subjectOf(accountId), factsOf({ ...row, toDay: lastDay }));
    });
    return this.register.person(actor, accountId);
  }

  /** One ends the day before the other begins; both in one transaction. */
  async handOver(
    actor: Actor,
    accountId: string,
    assignmentId: string,
    { toAccountId, fromDay }: HandOverRoleDto,
  ): Promise<RegisteredPersonView> {
    await this.transactor.run(async () => {
      const row = await this.demandOpen(actor, accountId, assignmentId);
      if (!isDay(fromDay)) throw wrong('fromDay', noDate);
      if (fromDay < this.clock.today()) throw wrong('fromDay', 'Choose today or a later day');
      if (toAccountId === accountId) throw wrong('toAccountId', 'Choose somebody else');
      await this.register.demand(actor, toAccountId);
      const toDay = addDays(fromDay, -1);
      const { role, agencyId } = row;
      await this.repository.setLastDay(row.id, toDay);
      await this.add(actor, toAccountId, {
        ...{ role, agencyId: agencyId ?? undefined, fromDay },
        ...{ toDay: row.toDay ?? undefined, standsInForId: row.standsInForId ?? undefined },
      });
      const facts = { ...factsOf({ ...row, toDay }), toAccountId };
      this.trail.record('role.hand-over', subjectOf(accountId), facts);
    });
    return this.register.person(actor, accountId);
  }

  /** A partnership that had an administrator is not left without one for good. */
  async keepAdministrator(partnershipId: string, ended: readonly RegisterRow[]): Promise<void> {
    if (!ended.some(({ role }) => role === 'administrator')) return;
    const rows = await this.repository.rolesIn(partnershipId);
    if (rows.some(({ role, toDay }) => role === 'administrator' && toDay === null)) return;
    throw new ProblemError(
      'record.in-use',
      'This is the last administrator. Hand the role over to somebody else first.',
    );
  }

  private async demandOpen(
    actor: Actor,
    accountId: string,
    assignmentId: string,
  ): Promise<RegisterRow> {
    const rows = await this.register.demand(actor, accountId);
    const row = rows.find(({ id }) => id === assignmentId);
    if (!row) throw notFound('This role');
    if (!mayGive(actor, row.role, row.agencyId)) {
      throw new ProblemError('permission.missing', 'You do not give or end this role.');
    }
    if (whenOf(row, this.clock.today()) === 'over') {
      throw new ProblemError('transition.refused', 'This role is over already.');
    }
    return row;
  }

  private async problemsOf(
    actor: Actor,
    accountId: string,
    dto: GiveRoleDto,
  ): Promise<FieldProblem[]> {
    const rows = await this.repository.rolesIn(actor.partnershipId);
    const today = this.clock.today();
    const problems = periodProblems(dto, today);
    if (isAgencyRole(dto.role)) {
      const agencies = await this.people.agenciesIn(actor.partnershipId);
      if (!agencies.some(({ id }) => id === dto.agencyId)) {
        problems.push({ field: 'agencyId', message: 'Choose an agency from the list' });
      }
    }
    if (dto.standsInForId !== undefined) {
      const isChair = rows.some(
        (row) =>
          row.accountId === dto.standsInForId &&
          row.role === 'chair' &&
          row.standsInForId === null &&
          whenOf(row, today) !== 'over',
      );
      const isOther = dto.standsInForId !== accountId;
      if (!isChair || !isOther || dto.role !== 'chair') {
        problems.push({ field: 'standsInForId', message: 'Choose a chair of this partnership' });
      }
    }
    const agencyId = isAgencyRole(dto.role) ? dto.agencyId : null;
    const isHeld = rows.some(
      (row) =>
        row.accountId === accountId &&
        row.role === dto.role &&
        row.agencyId === agencyId &&
        whenOf(row, today) !== 'over' &&
        (row.toDay === null || row.toDay >= dto.fromDay) &&
        (dto.toDay === undefined || dto.toDay >= row.fromDay),
    );
    if (isHeld)
      problems.push({ field: 'role', message: 'The person holds this role then already' });
    return problems;
  }
}

const noDate = 'There is no such day';

/** How the trail names a person. */
export const subjectOf = (accountId: string) => ({ subjectType: 'account', subjectId: accountId });

function factsOf(held: Pick<RoleAssignment, keyof RegisterRow & keyof RoleAssignment>) {
  const { role, agencyId, fromDay, toDay, standsInForId } = held;
  return { role, agencyId, fromDay, toDay, standsInForId };
}

function periodProblems({ fromDay, toDay }: GiveRoleDto, today: string): FieldProblem[] {
  if (!isDay(fromDay)) return [{ field: 'fromDay', message: noDate }];
  if (toDay === undefined) return [];
  if (!isDay(toDay)) return [{ field: 'toDay', message: noDate }];
  if (toDay < fromDay) return [{ field: 'toDay', message: 'It ends before it begins' }];
  return toDay < today ? [{ field: 'toDay', message: 'This day is past' }] : [];
}

function wrong(field: string, message: string): ProblemError {
  return new ProblemError('request.invalid', undefined, { fields: [{ field, message }] });
}
