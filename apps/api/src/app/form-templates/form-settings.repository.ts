import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { FormSettingsRecord } from './entities/form-settings.entity';
import { LocalForm } from './entities/local-form.entity';

/** What partnerships set for their forms, and forms in their words. */
@Injectable()
export class FormSettingsRepository {
  constructor(private readonly transactor: Transactor) {}

  async of(partnershipId: string): Promise<FormSettingsRecord | null> {
    const rest = 'WHERE partnership_id = ?';
    const table = this.transactor.table(FormSettingsRecord);
    const [found] = await table.select(rest, [partnershipId]);
    return found ?? null;
  }

  /** Writes them if they are still at the revision that was seen; 0 where there were none. */
  write(record: FormSettingsRecord, seen: number): Promise<void> {
    return this.transactor.table(FormSettingsRecord).write(record, seen);
  }

  findLocal(id: string): Promise<LocalForm | null> {
    return this.transactor.manager.findOneBy(LocalForm, { id });
  }

  /** The form of the same words, if an audit of the partnership has taken it before. */
  async sameLocal(
    form: Pick<LocalForm, 'versionId' | 'partnershipId' | 'contentHash'>,
  ): Promise<string | null> {
    const { versionId, partnershipId, contentHash } = form;
    const where = { versionId, partnershipId, contentHash };
    const found = await this.transactor.manager.findOne(LocalForm, { where, select: { id: true } });
    return found?.id ?? null;
  }

  /** There is no update: a form that was answered never changes (ADR 23). */
  async insertLocal(form: LocalForm): Promise<void> {
    await this.transactor.manager.insert(LocalForm, form);
  }
}
