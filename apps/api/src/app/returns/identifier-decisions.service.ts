import { Injectable } from '@nestjs/common';
import type { DecideIdentifierDto, IdentifiersView } from '@sightline/contracts';
import { PeopleService } from '../people';
import { Clock, Ids } from '../platform/clock';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { ProblemError } from '../platform/errors';
import { TrailService } from '../trail';
import { VaultWords } from '../vault';
import { digestOf } from './identifier-marks';
import { IdentifiersRepository } from './identifiers.repository';
import { IdentifiersService } from './identifiers.service';
import { ReturnActsService, returnSubject } from './return-acts.service';
import { canWrite } from './returns.policy';

/** What is marked in a return, and what its writers decided about it. */
@Injectable()
export class IdentifierDecisionsService {
  constructor(
    private readonly acts: ReturnActsService,
    private readonly identifiers: IdentifiersService,
    private readonly repository: IdentifiersRepository,
    private readonly people: PeopleService,
    private readonly words: VaultWords,
    private readonly transactor: Transactor,
    private readonly trail: TrailService,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async read(actor: Actor, returnId: string): Promise<IdentifiersView> {
    const { auditReturn } = await this.acts.demand(actor, returnId);
    const { status } = auditReturn;
    await this.trail.recordRead('return.open', returnSubject(auditReturn), { status });
    const { marks } = await this.identifiers.check(returnId);
    const decided = await this.repository.decisionsOf([returnId]);
    const names = await this.people.namesById(decided.map(({ accountId }) => accountId));
    const by = (accountId: string): string => names.get(accountId) ?? '';
    return {
      marks: marks.map(({ digest, ...mark }) => {
        const kept = decided.find(
          (one) => one.questionId === mark.questionId && one.digest === digest,
        );
        return {
          ...mark,
          kept: kept ? { because: kept.note ?? '', by: by(kept.accountId), at: kept.at } : null,
        };
      }),
      decisions: decided.map(({ questionId, kind, decision, note, accountId, at }) => ({
        ...{ questionId, kind, decision, note, by: by(accountId), at },
      })),
    };
  }

  async decide(actor: Actor, returnId: string, dto: DecideIdentifierDto): Promise<void> {
    await this.transactor.run(async () => {
      const facts = await this.acts.demand(actor, returnId);
      const { auditReturn } = facts;
      if (!canWrite(actor, facts)) {
        const detail = 'Only an auditor of this return, while it is open, decides about its words.';
        throw new ProblemError('permission.missing', detail);
      }
      const { questionId, kind, decision, because, role } = dto;
      // They are read by others, and stay when the words go.
      const { partnershipId, caseFileId } = auditReturn;
      await this.words.refuseNaming(partnershipId, caseFileId, { because, role });
      const stays = decision === 'stays';
      await this.repository.addDecision({
        ...{ id: this.ids.next(), returnId, questionId, kind, decision },
        digest: stays ? digestOf(returnId, dto.words!) : null,
        note: (stays ? dto.because?.trim() : dto.role?.trim()) ?? null,
        accountId: actor.accountId,
        at: this.clock.instant(),
      });
      const subject = returnSubject(auditReturn);
      this.trail.record('return.words-decided', subject, { questionId, kind, decision });
    });
  }
}
