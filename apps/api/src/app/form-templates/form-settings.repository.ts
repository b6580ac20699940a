import { Injectable } from '@nestjs/common';
import { Transactor } from '../platform/database';
import { stale } from '../platform/errors';
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
  async write(record: FormSettingsRecord, seen: number): Promise<void> {
    const table = this.transactor.table(FormSettingsRecord);
    if (seen === 0) return table.insert([record]);
    const { partnershipId, ...change } = record;
    const where = 'partnership_id = ? AND revision = ?';
    if ((await table.update(change, where, [partnershipId, seen])) !== 1) throw stale();
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
