import { Injectable } from '@nestjs/common';
import type { NoticeKind } from '@sightline/domain';
import { Clock, Ids } from '../clock';
import { Transactor } from '../database';
import { JobKind, Jobs } from '../jobs';
import { Notice } from './notice.entity';

/** Something to be told to a person who has an account. */
export interface NewNotice {
  readonly accountId: string;
  readonly partnershipId: string;
  readonly kind: NoticeKind;
  /** One sentence in plain words, without a child's name or a case reference: it may be mailed. */
  readonly words: string;
  /** The page it is about, such as `/audits/<id>/returns`. */
  readonly path: string;
  readonly auditId?: string;
}

/** Asked for with every notice; the notifications slice decides whether and when mail says it too. */
export const mailNotice = new JobKind<{ readonly noticeId: string }>('notice.mail');

/**
 * Tells people something, in the product at once, and by mail as they prefer.
 *
 *     await this.notices.post([{ accountId, partnershipId, kind: 'return.sent-back', words, path }]);
 *
 * Kinds stand in `libs/domain/src/notices.ts`. For an address without an account there is `Mails`.
 */
@Injectable()
export class Notices {
  constructor(
    private readonly transactor: Transactor,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Posts notices inside the run of the act they tell of. */
  async post(notices: readonly NewNotice[]): Promise<void> {
    const rows = notices.map((notice) => this.rowOf(notice));
    await this.transactor.table(Notice).insert(rows);
    for (const { id } of rows) {
      await this.jobs.enqueue(mailNotice, { key: id, data: { noticeId: id } });
    }
  }

  private rowOf(notice: NewNotice): Notice {
    const { accountId, partnershipId, kind, words, path, auditId = null } = notice;
    return {
      id: this.ids.next(),
      ...{ accountId, partnershipId, kind, words, path, auditId },
      mailing: 'undecided',
      createdAt: this.clock.instant(),
      readAt: null,
    };
  }
}
