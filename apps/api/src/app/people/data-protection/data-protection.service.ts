import { Injectable } from '@nestjs/common';
import type {
  DataProtectionRecordView,
  DataProtectionView,
  FieldProblem,
  WriteDataProtectionDto,
} from '@sightline/contracts';
import {
  dataProtectionGaps,
  dataProtectionKinds,
  isDay,
  type DataProtectionKind,
} from '@sightline/domain';
import { Clock } from '../../platform/clock';
import type { Actor } from '../../platform/context';
import { Transactor } from '../../platform/database';
import { notFound, ProblemError, stale } from '../../platform/errors';
import { TrailService } from '../../trail';
import { DataProtectionRecord } from '../entities/data-protection-record.entity';
import { PeopleService } from '../people.service';

/** The papers that must be in force before agencies are asked about children. */
@Injectable()
export class DataProtectionService {
  constructor(
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
  ) {}

  recordsOf(partnershipId: string): Promise<DataProtectionRecord[]> {
    return this.transactor
      .table(DataProtectionRecord)
      .select('WHERE partnership_id = ? ORDER BY kind DESC', [partnershipId]);
  }

  /** Which papers are not in force today. */
  async gapsOf(partnershipId: string): Promise<DataProtectionKind[]> {
    return dataProtectionGaps(await this.recordsOf(partnershipId), this.clock.today());
  }

  async read(actor: Actor): Promise<DataProtectionView> {
    const records = await this.recordsOf(actor.partnershipId);
    const writers = await this.people.namesById(records.map(({ updatedById }) => updatedById));
    const gaps = dataProtectionGaps(records, this.clock.today());
    return {
      mayWrite: actor.permissions.has('data-protection.write'),
      records: dataProtectionKinds.map((kind) =>
        toView(
          kind,
          records.find((record) => record.kind === kind),
          writers,
          !gaps.includes(kind),
        ),
      ),
    };
  }

  async write(
    actor: Actor,
    given: string,
    dto: WriteDataProtectionDto,
  ): Promise<DataProtectionView> {
    const kind = dataProtectionKinds.find((each) => each === given);
    if (!kind) throw notFound('This paper');
    const fields = dayProblems(dto);
    if (fields.length > 0) throw new ProblemError('request.invalid', undefined, { fields });
    const { partnershipId, accountId: updatedById } = actor;
    await this.transactor.run(async () => {
      const records = await this.recordsOf(partnershipId);
      const seen = records.find((record) => record.kind === kind)?.revision ?? 0;
      if (seen !== dto.revision) throw stale();
      const { agreedOn, reviewBy } = dto;
      const revision = seen + 1;
      const record: DataProtectionRecord = {
        ...{ partnershipId, kind, agreedOn, reviewBy, revision, updatedById },
        ...{ title: dto.title.trim(), keptAt: dto.keptAt?.trim() || null },
        updatedAt: this.clock.instant(),
      };
      await this.transactor.table(DataProtectionRecord).write(record, seen);
      const subject = { subjectType: 'partnership', subjectId: partnershipId, partnershipId };
      const facts = { kind, agreedOn, reviewBy, revision };
      this.trail.record('data-protection.write', subject, facts);
    });
    return this.read(actor);
  }
}

function dayProblems({ agreedOn, reviewBy }: WriteDataProtectionDto): FieldProblem[] {
  const message = 'There is no such day';
  if (!isDay(agreedOn)) return [{ field: 'agreedOn', message }];
  if (!isDay(reviewBy)) return [{ field: 'reviewBy', message }];
  if (reviewBy > agreedOn) return [];
  return [{ field: 'reviewBy', message: 'It is reviewed after it is agreed' }];
}

function toView(
  kind: DataProtectionKind,
  record: DataProtectionRecord | undefined,
  writers: ReadonlyMap<string, string>,
  isInForce: boolean,
): DataProtectionRecordView {
  return {
    ...{ kind, isInForce },
    title: record?.title ?? null,
    agreedOn: record?.agreedOn ?? null,
    reviewBy: record?.reviewBy ?? null,
    keptAt: record?.keptAt ?? null,
    revision: record?.revision ?? 0,
    updatedAt: record?.updatedAt ?? null,
    updatedBy: record ? (writers.get(record.updatedById) ?? null) : null,
  };
}
