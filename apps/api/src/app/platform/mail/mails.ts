import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, Ids } from '../clock';
import { AppConfig, publicUrlOf } from '../config';
import { Transactor } from '../database';
import { JobKind, Jobs } from '../jobs';
import { Mail } from './mail.entity';
import { MailSender, type Delivery } from './mail-sender';

/** A message to be sent. It must name no child and no case: plain words, and links into Sightline. */
export interface NewMail {
  readonly partnershipId: string;
  /** What it is about in one or two words, such as `invitation`: shown in the outbox. */
  readonly purpose: string;
  /** The address need not be anybody's account. */
  readonly to: string;
  readonly subject: string;
  /** Paragraphs of plain text; a link is a paragraph of its own, made by `linkTo`. */
  readonly paragraphs: readonly string[];
  /** Whether a link in it lets in whoever has it: then the text is not kept after sending. */
  readonly isSecret?: boolean;
}

const sendMail = new JobKind<{ readonly mailId: string }>('mail.send');

/** Any mail server that is down is awaited: five days and more at ten minutes a try. */
const mostAttempts = 1000;

/**
 * Mail by outbox: the message is a row of the same transaction as what it tells of, and a job sends
 * it, at least once and always with the same Message-ID.
 *
 *     await this.mails.post({
 *       partnershipId, purpose: 'invitation', to: address, subject: 'You have been invited',
 *       paragraphs: ['...', this.mails.linkTo(`/join/${secret}`)], isSecret: true,
 *     });
 */
@Injectable()
export class Mails implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly jobs: Jobs,
    private readonly sender: MailSender,
    private readonly config: AppConfig,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sendMail, {
      outside: ({ mailId }) => this.send(mailId),
      effect: ({ mailId }, delivery) => this.end(mailId, delivery),
      mostAttempts,
      givenUp: ({ mailId }) => this.end(mailId, { state: 'refused', refusal: 'no answer' }),
    });
  }

  /** Writes a message into the outbox, inside a run; answers its id. */
  async post(mail: NewMail): Promise<string> {
    const id = this.ids.next();
    const row: Mail = {
      id,
      partnershipId: mail.partnershipId,
      purpose: mail.purpose,
      toAddress: mail.to,
      subject: mail.subject,
      text: `${mail.paragraphs.join('\n\n')}\n`,
      isSecret: mail.isSecret ?? false,
      messageId: `<${id}@${new URL(publicUrlOf(this.config)).hostname}>`,
      state: 'waiting',
      createdAt: this.clock.instant(),
      endedAt: null,
      refusal: null,
    };
    await this.transactor.table(Mail).insert([row]);
    await this.jobs.enqueue(sendMail, { key: id, data: { mailId: id } });
    return id;
  }

  /** The address of a page, for people outside: `/audits/...` of the public address. */
  linkTo(path: string): string {
    return `${publicUrlOf(this.config)}${path}`;
  }

  private async send(mailId: string): Promise<Delivery | null> {
    const mail = await this.transactor.table(Mail).byId(mailId);
    return mail?.state === 'waiting' ? this.sender.send(mail) : null;
  }

  private async end(mailId: string, delivery: Delivery | null): Promise<void> {
    if (!delivery) return;
    const mails = this.transactor.table(Mail);
    const { state } = delivery;
    const refusal = delivery.state === 'refused' ? delivery.refusal : null;
    const endedAt = this.clock.instant();
    await mails.update({ state, refusal, endedAt }, 'id = ?', [mailId]);
    if (state === 'sent') {
      await mails.update({ text: null }, 'id = ? AND is_secret', [mailId]);
    }
  }
}
