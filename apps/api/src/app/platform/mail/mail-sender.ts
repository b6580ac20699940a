import { Injectable } from '@nestjs/common';
import { AppConfig } from '../config';
import type { Mail } from './mail.entity';

/** Milliseconds that a mail server may take over each step; together less than a lease. */
const patience = 10_000;

/** What became of a message; anything else than these is thrown, to be tried again. */
export type Delivery =
  | { readonly state: 'sent' | 'kept' }
  | { readonly state: 'refused'; readonly refusal: string };

/** Hands messages to the mail server of the settings; without one they are kept to be looked at. */
@Injectable()
export class MailSender {
  constructor(private readonly config: AppConfig) {}

  get hasServer(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  async send(mail: Mail): Promise<Delivery> {
    const { smtpUrl, mailFrom } = this.config;
    if (smtpUrl === undefined) return { state: 'kept' };
    // Only now: it takes as long to read as a good part of the server.
    const { createTransport } = await import('nodemailer');
    const transport = createTransport({
      url: smtpUrl,
      connectionTimeout: patience,
      greetingTimeout: patience,
      socketTimeout: patience,
    });
    try {
      await transport.sendMail({
        from: mailFrom,
        to: { name: '', address: mail.toAddress },
        subject: mail.subject,
        text: mail.text ?? '',
        messageId: mail.messageId,
        date: new Date(mail.createdAt),
        // RFC 3834: nobody's holiday reply answers this.
        headers: { 'Auto-Submitted': 'auto-generated' },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      return { state: 'sent' };
    } catch (error) {
      const code = refusalOf(error);
      if (code === undefined) throw error;
      return { state: 'refused', refusal: code };
    } finally {
      transport.close();
    }
  }
}

/** A 5xx about this message or its address: sending it again would be refused again. */
function refusalOf(error: unknown): string | undefined {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const isOfMessage = code === 'EENVELOPE' || code === 'EMESSAGE';
  const isForGood = typeof responseCode === 'number' && responseCode >= 500;
  return isOfMessage && isForGood ? String(responseCode) : undefined;
}
