import { Injectable } from '@nestjs/common';
import { joinedAudits } from '../../audits';
import type { Actor } from '../../platform/context';
import { Transactor, updateRevision } from '../../platform/database';
import { Report } from '../entities/report.entity';
import { Publication } from './publication.entity';
import { PublicationSetting } from './publication-setting.entity';

const led = 'audit_id IN (SELECT id FROM audits WHERE partnership_id = ?)';

/**
 * What is published is for everybody of the partnerships whose audit it is; until then it is for
 * those of the lead who write it. Only approved reports are ever looked at here.
 */
@Injectable()
export class PublicationsRepository {
  constructor(private readonly transactor: Transactor) {}

  private get publications() {
    return this.transactor.table(Publication);
  }

  /** The condition that every query of a person begins with; its two values are the partnership. */
  private visibleTo(actor: Actor): string {
    const ofLed = actor.permissions.has('publication.write')
      ? led
      : `(${led} AND status = 'published')`;
    return `(${ofLed} OR (audit_id IN (${joinedAudits}) AND status = 'published'))`;
  }

  async find(actor: Actor, id: string): Promise<Publication | null> {
    if (!actor.permissions.has('publication.read')) return null;
    const rest = `WHERE ${this.visibleTo(actor)} AND id = ?`;
    const { partnershipId } = actor;
    const [found] = await this.publications.select(rest, [partnershipId, partnershipId, id]);
    return found ?? null;
  }

  /** Those of an audit that the person may see, the latest first. */
  listOf(actor: Actor, auditId: string): Promise<Publication[]> {
    const rest = `WHERE ${this.visibleTo(actor)} AND audit_id = ? ORDER BY id DESC`;
    const { partnershipId } = actor;
    return this.publications.select(rest, [partnershipId, partnershipId, auditId]);
  }

  /** What went out of the audit before, the first first, whoever asks: the gate must know it. */
  publishedOf(auditId: string, except: string): Promise<Publication[]> {
    const rest =
      "WHERE audit_id = ? AND status = 'published' AND id <> ? ORDER BY published_at, id";
    return this.publications.select(rest, [auditId, except]);
  }

  async insert(publication: Publication): Promise<void> {
    await this.publications.insert([publication]);
  }

  update(id: string, revision: number, change: Partial<Publication>): Promise<number> {
    const where = { id, revision };
    return updateRevision(this.transactor.manager, Publication, where, change as never);
  }

  /** The latest approved report of the audit, for a partnership that leads it or joined. */
  async approvedReport(actor: Actor, auditId: string): Promise<Report | null> {
    const ours = `(${led} OR audit_id IN (${joinedAudits}))`;
    const rest = `WHERE ${ours} AND audit_id = ? AND status = 'approved' ORDER BY version DESC LIMIT 1`;
    const { partnershipId } = actor;
    const reports = this.transactor.table(Report);
    const [found] = await reports.select(rest, [partnershipId, partnershipId, auditId]);
    return found ?? null;
  }

  report(id: string): Promise<Report | null> {
    return this.transactor.table(Report).byId(id);
  }

  async settingOf(partnershipId: string): Promise<PublicationSetting | null> {
    const rest = 'WHERE partnership_id = ?';
    const [found] = await this.transactor.table(PublicationSetting).select(rest, [partnershipId]);
    return found ?? null;
  }

  /** Writes the setting if it is still at the revision that was seen; 0 where there was none. */
  writeSetting(setting: PublicationSetting, seen: number): Promise<void> {
    return this.transactor.table(PublicationSetting).write(setting, seen);
  }
}
