import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { AgreedProgramme, Programme, ProgrammeChange } from './entities/programme.entity';

/** The agreed programmes of a partnership; every query names the partnership or its programme. */
@Injectable()
export class ProgrammesRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(partnershipId: string, financialYear: number): Promise<Programme | null> {
    const rest = 'WHERE partnership_id = ? AND financial_year = ?';
    const table = this.transactor.table(Programme);
    const [found] = await table.select(rest, [partnershipId, financialYear]);
    return found ?? null;
  }

  /** Writes the programme if it is still at the revision that was seen; 0 where there was none. */
  write(programme: Programme, seen: number): Promise<void> {
    return this.transactor.table(Programme).write(programme, seen);
  }

  async latestAgreed(programmeId: string): Promise<AgreedProgramme | null> {
    const rest = 'WHERE programme_id = ? ORDER BY number DESC LIMIT 1';
    const [found] = await this.transactor.table(AgreedProgramme).select(rest, [programmeId]);
    return found ?? null;
  }

  async addAgreed(agreed: AgreedProgramme): Promise<void> {
    await this.transactor.table(AgreedProgramme).insert([agreed]);
  }

  /** The newest first. */
  changesOf(programmeId: string): Promise<ProgrammeChange[]> {
    const rest = 'WHERE programme_id = ? ORDER BY at DESC, id DESC';
    return this.transactor.table(ProgrammeChange).select(rest, [programmeId]);
  }

  async addChange(change: ProgrammeChange): Promise<void> {
    await this.transactor.table(ProgrammeChange).insert([change]);
  }
}
