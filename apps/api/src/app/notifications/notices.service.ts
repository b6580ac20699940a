import { Injectable } from '@nestjs/common';
import type {
  NoticesView,
  NoticeView,
  PageQuery,
  ReadNoticesDto,
  UnreadView,
} from '@sightline/contracts';
import { Clock } from '../platform/clock';
import type { Actor } from '../platform/context';
import { listOf, Transactor } from '../platform/database';
import { decodeCursor, encodeCursor } from '../platform/http';
import { Notice } from '../platform/notices';

const usualLimit = 30;

/** What a person was told inside the product: their own, in the partnership of the session. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, query: PageQuery): Promise<NoticesView> {
    const limit = query.limit ?? usualLimit;
    const [after, values] = afterCursor(query.cursor);
    const rows = await this.transactor
      .table(Notice)
      .select(
        `WHERE account_id = ? AND partnership_id = ?${after} ORDER BY created_at DESC, id DESC ` +
          'LIMIT ?',
        [actor.accountId, actor.partnershipId, ...values, limit + 1],
      );
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    return {
      items: items.map(toNoticeView),
      next: rows.length > limit && last ? encodeCursor([last.createdAt, last.id]) : null,
      ...(await this.unread(actor)),
    };
  }

  async unread({ accountId, partnershipId }: Actor): Promise<UnreadView> {
    const rows = await this.transactor.query<{ unread: number | string }>(
      'SELECT count(*) AS unread FROM notices ' +
        'WHERE account_id = ? AND partnership_id = ? AND read_at IS NULL',
      [accountId, partnershipId],
    );
    return { unread: Number(rows[0]?.unread ?? 0) };
  }

  /** Marks the person's own as read; somebody else's are left as they are. */
  async read(actor: Actor, { ids }: ReadNoticesDto): Promise<UnreadView> {
    const readAt = this.clock.instant();
    const named = ids ? ` AND id IN ${listOf(ids)}` : '';
    if (ids?.length !== 0) {
      await this.transactor.run(() =>
        this.transactor
          .table(Notice)
          .update({ readAt }, `account_id = ? AND partnership_id = ? AND read_at IS NULL${named}`, [
            actor.accountId,
            actor.partnershipId,
            ...(ids ?? []),
          ]),
      );
    }
    return this.unread(actor);
  }
}

function afterCursor(cursor: string | undefined): [string, unknown[]] {
  if (cursor === undefined) return ['', []];
  const [at, id] = decodeCursor(cursor, 2);
  return [' AND (created_at < ? OR (created_at = ? AND id < ?))', [at, at, id]];
}

function toNoticeView({ id, kind, words, path, createdAt, readAt }: Notice): NoticeView {
  return { id, kind, words, path, createdAt, isRead: readAt !== null };
}
