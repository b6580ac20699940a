import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SignatureView } from '@sightline/contracts';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { questionsAfter } from './entities/answer-stamps';
import type { AuditReturn } from './entities/audit-return.entity';
import { ReturnSignature, type Confirmation } from './entities/desk-records.entity';

/**
 * The agency's signature stands under the content of a return: of whom it tells, which form it was
 * asked by, and every answer. A later change shows it broken (ADR 29).
 */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Signs inside the run of the sign-off; the return as it is at that revision. */
  async sign(
    actor: Actor,
    auditReturn: AuditReturn,
    revision: number,
    confirmation: Confirmation | null = null,
  ): Promise<string> {
    const digest = digestOfContent(auditReturn);
    await this.transactor.table(ReturnSignature).insert([
      {
        ...{ id: this.ids.next(), returnId: auditReturn.id, digest, revision },
        ...{ accountId: actor.accountId, at: this.clock.instant(), confirmation },
      },
    ]);
    return digest;
  }

  /** The last signature; of a return signed before there were any, nothing. */
  async lastOf(returnId: string): Promise<ReturnSignature | null> {
    const rest = 'WHERE return_id = ? ORDER BY at DESC, id DESC LIMIT 1';
    const [last] = await this.transactor.table(ReturnSignature).select(rest, [returnId]);
    return last ?? null;
  }

  /** Return id -> the digest of what its last signature stands under. */
  async digestsOf(returnIds: readonly string[]): Promise<Map<string, string>> {
    if (returnIds.length === 0) return new Map();
    const rest = `WHERE return_id IN ${listOf(returnIds)} ORDER BY at, id`;
    const rows = await this.transactor
      .table(ReturnSignature)
      .pick(['returnId', 'digest'], rest, returnIds);
    return new Map(rows.map(({ returnId, digest }) => [returnId, digest]));
  }

  /** Whether there is a signature that stands for something else than what is there now. */
  async isBroken(auditReturn: AuditReturn): Promise<boolean> {
    const last = await this.lastOf(auditReturn.id);
    return last !== null && last.digest !== digestOfContent(auditReturn);
  }

  async viewOf(auditReturn: AuditReturn): Promise<SignatureView | null> {
    const last = await this.lastOf(auditReturn.id);
    if (!last) return null;
    const names = await this.people.namesById([last.accountId]);
    const changed = [...questionsAfter(auditReturn.stamps, last.revision)];
    return {
      ...{ by: names.get(last.accountId) ?? '', at: last.at },
      confirmedBy: last.confirmation && `${last.confirmation.name} (${last.confirmation.role})`,
      ...{ isIntact: last.digest === digestOfContent(auditReturn), changed },
    };
  }
}

/** SHA-256 of what is signed, however its answers happen to be ordered in the database. */
export function digestOfContent(auditReturn: AuditReturn): string {
  const { id, caseFileId, agencyId, formVersionId, localFormId, involvement, answers } =
    auditReturn;
  const content = { id, caseFileId, agencyId, formVersionId, localFormId, involvement, answers };
  return createHash('sha256').update(canonical(content)).digest('hex');
}

/** JSON with the names of every object in one order. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const parts = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`);
  return `{${parts.join(',')}}`;
}
