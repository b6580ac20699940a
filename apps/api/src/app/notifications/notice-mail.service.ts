import { Injectable, type OnModuleInit } from '@nestjs/common';
import { noticeKinds } from '@sightline/domain';
import { Account, PeopleService } from '../people';
import { Transactor } from '../platform/database';
import { JobKind, Jobs } from '../platform/jobs';
import { Mails } from '../platform/mail';
import { mailNotice, Notice, type NoticeMailing } from '../platform/notices';
import { MailPreferencesService } from './mail-preferences.service';

interface Reader {
  readonly accountId: string;
  readonly partnershipId: string;
}

const writeDigest = new JobKind<{ readonly accountId: string; readonly partnershipId: string }>(
  'notice.digest',
);

/** Hour of the day in London at which the day's digests go out. */
const digestHour = 8;
const preferencesPath = '/notices/mail';

/** Decides of every notice whether and when mail says it too, and writes the mail. */
@Injectable()
export class NoticeMailService implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly mails: Mails,
    private readonly preferences: MailPreferencesService,
    private readonly people: PeopleService,
    private readonly transactor: Transactor,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(mailNotice, { effect: ({ noticeId }) => this.decide(noticeId) });
    this.jobs.handle(writeDigest, { effect: (reader) => this.digest(reader) });
    this.jobs.everyDay('notices.digests', {
      hour: digestHour,
      effect: (today) => this.askForDigests(today),
    });
  }

  private async decide(noticeId: string): Promise<void> {
    const notice = await this.transactor.table(Notice).byId(noticeId);
    if (notice?.mailing !== 'undecided') return;
    const mailing = await this.mailingOf(notice);
    if (mailing === 'mailed') await this.mail(notice, noticeKinds[notice.kind].label, [notice]);
    await this.mark([notice], mailing);
  }

  private async mailingOf(notice: Notice): Promise<NoticeMailing> {
    const { isMandatory, isUrgent } = noticeKinds[notice.kind];
    if (!(await this.isHere(notice))) return 'not-mailed';
    if (isUrgent) return 'mailed';
    const choice = isMandatory ? 'immediately' : await this.preferences.choiceOf(notice.accountId);
    if (choice === 'none') return 'not-mailed';
    // What comes on a quiet day is said in one message on the next working morning.
    const mayMail =
      choice === 'immediately' && !(await this.preferences.isQuiet(notice.partnershipId));
    return mayMail ? 'mailed' : 'digest';
  }

  private async askForDigests(today: string): Promise<void> {
    const readers = await this.transactor.query<Reader>(
      'SELECT DISTINCT account_id AS "accountId", partnership_id AS "partnershipId" FROM notices ' +
        "WHERE mailing = 'digest'",
    );
    for (const { accountId, partnershipId } of readers) {
      if (await this.preferences.isQuiet(partnershipId)) continue;
      const key = `${accountId}:${partnershipId}:${today}`;
      await this.jobs.enqueue(writeDigest, { key, data: { accountId, partnershipId } });
    }
  }

  private async digest(reader: Reader): Promise<void> {
    const gathered = await this.transactor
      .table(Notice)
      .select(
        "WHERE mailing = 'digest' AND account_id = ? AND partnership_id = ? ORDER BY created_at, id",
        [reader.accountId, reader.partnershipId],
      );
    // What was read meanwhile needs no telling.
    const unread = gathered.filter(({ readAt }) => readAt === null);
    const isToBeMailed = unread.length > 0 && (await this.isHere(reader));
    if (isToBeMailed) {
      const title = unread.length === 1 ? 'one thing to know' : `${unread.length} things to know`;
      await this.mail(reader, title, unread);
    }
    const mailed = isToBeMailed ? unread : [];
    await this.mark(mailed, 'mailed');
    await this.mark(
      gathered.filter((notice) => !mailed.includes(notice)),
      'not-mailed',
    );
  }

  private async mail(
    { accountId, partnershipId }: Reader,
    title: string,
    notices: readonly Notice[],
  ): Promise<void> {
    const account = await this.transactor.table(Account).byId(accountId);
    if (!account) return;
    await this.mails.post({
      partnershipId,
      purpose: notices.length === 1 ? notices[0]!.kind : 'digest',
      to: account.email,
      subject: `Sightline: ${title.slice(0, 1).toLowerCase()}${title.slice(1)}`,
      paragraphs: [
        ...notices.flatMap(({ words, path }) => [words, this.mails.linkTo(path)]),
        'Everything about a case stands in Sightline, behind your sign-in. Please do not answer this message.',
        `When Sightline writes to you: ${this.mails.linkTo(preferencesPath)}`,
      ],
    });
  }

  /** Whether the person still has a role in the partnership: leavers get no more mail. */
  private async isHere({ accountId, partnershipId }: Reader): Promise<boolean> {
    return (await this.people.holders(partnershipId)).some(({ id }) => id === accountId);
  }

  private async mark(notices: readonly Notice[], mailing: NoticeMailing): Promise<void> {
    for (const { id } of notices) {
      await this.transactor.table(Notice).update({ mailing }, 'id = ?', [id]);
    }
  }
}
