import { Injectable } from '@nestjs/common';
import type { MailView, OutboxView, PageQuery } from '@sightline/contracts';
import { AppConfig } from '../platform/config';
import type { Actor } from '../platform/context';
import { Transactor } from '../platform/database';
import { decodeCursor, encodeCursor } from '../platform/http';
import { Mail, MailSender } from '../platform/mail';

const usualLimit = 30;

/** What was mailed from the partnership: to whom and when, and the text where nobody sends it. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly transactor: Transactor,
    private readonly sender: MailSender,
    private readonly config: AppConfig,
  ) {}

  async list(actor: Actor, query: PageQuery): Promise<OutboxView> {
    const limit = query.limit ?? usualLimit;
    const after = query.cursor ? decodeCursor(query.cursor, 2) : undefined;
    const rows = await this.transactor
      .table(Mail)
      .select(
        `WHERE partnership_id = ?${after ? ' AND (created_at < ? OR (created_at = ? AND id < ?))' : ''} ` +
          'ORDER BY created_at DESC, id DESC LIMIT ?',
        [actor.partnershipId, ...(after ? [after[0], ...after] : []), limit + 1],
      );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      hasServer: this.sender.hasServer,
      items: items.map((mail) => this.toView(mail)),
      next: rows.length > limit && last ? encodeCursor([last.createdAt, last.id]) : null,
    };
  }

  private toView(mail: Mail): MailView {
    const { id, purpose, toAddress: to, subject, state, createdAt, endedAt, refusal } = mail;
    // A letter that was delivered is its reader's; a kept one has no other place to be read. A link
    // that lets in whoever has it is shown in the demonstration only: elsewhere it is a way into
    // somebody's account.
    const isShown = state === 'kept' && (!mail.isSecret || this.config.demo);
    const text = isShown ? mail.text : null;
    return { id, purpose, to, subject, state, createdAt, endedAt, refusal, text };
  }
}
