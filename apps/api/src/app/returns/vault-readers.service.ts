import { Injectable, type OnModuleInit } from '@nestjs/common';
import { identityStatuses } from '@sightline/domain';
import { seenAudits } from '../audits';
import { agenciesAs, type Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { VaultExtensions } from '../vault';

interface Row {
  readonly agencyId: string;
}

/** Tells the vault for which agencies a person has a case before them. */
@Injectable()
export class VaultReaders implements OnModuleInit {
  constructor(
    private readonly vault: VaultExtensions,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.vault.provideReaders((actor, caseId) => this.agenciesReading(actor, caseId));
  }

  /** As single point of contact, or as an auditor to whom the return was given. */
  private async agenciesReading(actor: Actor, caseFileId: string): Promise<string[]> {
    const contact = agenciesAs(actor, 'spoc');
    const auditor = agenciesAs(actor, 'auditor');
    const rows = await this.transactor.query<Row>(
      'SELECT r.agency_id AS "agencyId" FROM audit_returns r ' +
        `WHERE r.case_file_id = ? AND r.audit_id IN (${seenAudits}) ` +
        `AND r.status IN ${listOf(identityStatuses)} ` +
        `AND (r.agency_id IN ${orNone(contact)} OR (r.agency_id IN ${orNone(auditor)} ` +
        'AND EXISTS (SELECT 1 FROM audit_return_auditors given ' +
        'WHERE given.return_id = r.id AND given.account_id = ?)))',
      [
        caseFileId,
        actor.partnershipId,
        actor.partnershipId,
        ...identityStatuses,
        ...contact,
        ...auditor,
        actor.accountId,
      ],
    );
    return [...new Set(rows.map(({ agencyId }) => agencyId))];
  }
}

/** A list that SQL takes where there is nobody. */
const orNone = (ids: readonly string[]): string => (ids.length > 0 ? listOf(ids) : '(NULL)');
