import { once } from 'node:events';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is sent. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  /** Addresses that it refuses for good, and whether it refuses everything for now. */
  readonly refused = new Set<string>();
  isBusy = false;
  private server: SMTPServer | undefined;

  constructor(private port = 0) {}

  /** `smtp://` and its port, the same after a stop and another start. */
  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onMailFrom: (_address, _session, done) =>
        done(this.isBusy ? answer(451, 'Try again later') : undefined),
      onRcptTo: ({ address }, _session, done) =>
        done(this.refused.has(address) ? answer(550, 'No such person') : undefined),
      onData: (stream, _session, done) => {
        simpleParser(stream).then((mail) => {
          this.received.push(mail);
          done();
        }, done);
      },
    });
    this.server.listen(this.port, '127.0.0.1');
    await once(this.server.server, 'listening');
    const address = this.server.server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function answer(responseCode: number, words: string): Error {
  return Object.assign(new Error(words), { responseCode });
}
