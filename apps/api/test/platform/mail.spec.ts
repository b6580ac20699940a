import { JobWorker } from '../../src/app/platform/jobs';
import { Mail, Mails, type NewMail } from '../../src/app/platform/mail';
import { startApp, TestClock, type TestApp } from '../support';
import { MailServer } from '../support/mail-server';

const partnershipId = '00000000-0000-7000-8000-000000000001';

function aMail(mail: Partial<NewMail> = {}): NewMail {
  return {
    partnershipId,
    purpose: 'invitation',
    to: 'somebody@agency.example',
    subject: 'You have been invited',
    paragraphs: ['Follow this link.', 'https://audit.example.org/join/abc'],
    ...mail,
  };
}

describe('mail', () => {
  const server = new MailServer();
  const clock = new TestClock('2026-03-02T09:00:00.000Z');
  let app: TestApp;

  beforeAll(async () => {
    await server.start();
    app = await startApp({
      seed: 'none',
      clock,
      environment: {
        SMTP_URL: server.url,
        MAIL_FROM: 'sightline@audit.example.org',
        PUBLIC_URL: 'https://audit.example.org',
      },
    });
  });
  afterAll(async () => {
    await app.stop();
    await server.stop();
  });
  beforeEach(() => server.received.splice(0));

  const post = (mail?: Partial<NewMail>): Promise<string> =>
    app.transactor.run(() => app.get(Mails).post(aMail(mail)));
  const work = (): Promise<number> => app.get(JobWorker).workOff();
  const stored = async (id: string): Promise<Mail> => (await app.transactor.table(Mail).byId(id))!;

  it('sends nothing of an act that was taken back', async () => {
    const act = app.transactor.run(async () => {
      await app.get(Mails).post(aMail());
      throw new Error('no');
    });
    await expect(act).rejects.toThrow('no');
    await work();
    expect(server.received).toEqual([]);
  });

  it('sends plain text once, as Sightline, with the id it was written with', async () => {
    const id = await post();
    await work();
    await work();
    expect(server.received).toHaveLength(1);
    const [mail] = server.received;
    expect(mail).toMatchObject({
      messageId: `<${id}@audit.example.org>`,
      subject: 'You have been invited',
      html: false,
    });
    expect(mail!.text).toContain('https://audit.example.org/join/abc');
    expect(mail!.from!.text).toBe('sightline@audit.example.org');
    expect(mail!.headers.get('auto-submitted')).toBe('auto-generated');
    expect(await stored(id)).toMatchObject({ state: 'sent', endedAt: clock.instant() });
  });

  it('lets nobody write a header through a subject or an address', async () => {
    await post({ subject: 'One\r\nBcc: other@agency.example' });
    await work();
    expect(server.received).toHaveLength(1);
    expect(server.received[0]!.bcc).toBeUndefined();
    expect(server.received[0]!.headers.has('bcc')).toBe(false);
  });

  it('does not keep a link that lets in whoever has it', async () => {
    const id = await post({ isSecret: true });
    await work();
    expect(server.received[0]!.text).toContain('/join/abc');
    expect(await stored(id)).toMatchObject({ state: 'sent', text: null });
  });

  it('loses nothing while the server is down for a day, and each keeps its one id', async () => {
    await server.stop();
    const ids = [await post(), await post(), await post()];
    for (let hour = 0; hour < 24; hour += 1) {
      await work();
      clock.advance({ hours: 1 });
    }
    expect((await stored(ids[0]!)).state).toBe('waiting');
    server.isBusy = true;
    await server.start();
    await work();
    expect(server.received).toEqual([]);
    server.isBusy = false;
    clock.advance({ hours: 1 });
    await work();
    const sent = server.received.map(({ messageId }) => messageId).sort();
    expect(sent).toEqual(ids.map((id) => `<${id}@audit.example.org>`).sort());
  });

  it('tries an address that is refused for good no further, and says so', async () => {
    server.refused.add('gone@agency.example');
    const id = await post({ to: 'gone@agency.example' });
    await work();
    expect(await stored(id)).toMatchObject({ state: 'refused', refusal: '550' });
    clock.advance({ hours: 1 });
    expect(await work()).toBe(0);
  });
});

describe('mail without a server', () => {
  it('is kept to be looked at, and is not sent when there is a server later', async () => {
    const app = await startApp({ seed: 'none' });
    const id = await app.transactor.run(() => app.get(Mails).post(aMail()));
    await app.get(JobWorker).workOff();
    const mail = await app.transactor.table(Mail).byId(id);
    expect(mail).toMatchObject({ state: 'kept' });
    expect(mail!.text).toContain('/join/abc');
    await app.stop();
  });
});
