import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { waitsDividedBy } from '../config/waits';
import { SilentLog } from '../logging/log';
import { Mailer } from './mailer';

const mail = { to: 'gp@practice.example', subject: 'Café: a post waits', text: 'Please look.\n' };

function refusal(responseCode: number): Error {
  return Object.assign(new Error('No.'), { responseCode });
}

describe(Mailer.name, () => {
  let server: SMTPServer | undefined;
  const received: string[] = [];

  async function listen(options: SMTPServerOptions): Promise<string> {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          received.push(Buffer.concat(chunks).toString());
          done();
        });
      },
      ...options,
    });
    server.on('error', () => undefined);
    const listening = server.listen(0, '127.0.0.1');
    await once(listening, 'listening');
    return `127.0.0.1:${(listening.address() as AddressInfo).port}`;
  }

  const mailerTo = (smtpUrl: string | null) =>
    new Mailer(
      { smtpUrl, mailFrom: 'Canteen <canteen@practice.example>', waits: waitsDividedBy(1_000) },
      new SilentLog(),
    );

  beforeEach(() => (received.length = 0));
  afterEach(async () => {
    await new Promise<void>((resolve) => (server ? server.close(resolve) : resolve()));
    server = undefined;
  });

  it('says so when no server is set', async () => {
    expect(await mailerTo(null).send(mail)).toEqual({ sent: false, reason: 'not-configured' });
  });

  it('sends plain text', async () => {
    const address = await listen({});
    expect(await mailerTo(`smtp://${address}`).send(mail)).toEqual({ sent: true });
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: gp@practice.example');
    expect(received[0]).toContain('From: Canteen <canteen@practice.example>');
    expect(received[0]).toContain('Content-Type: text/plain');
    expect(received[0]).toContain('Please look.');
  });

  it('lets nobody smuggle in another header', async () => {
    const address = await listen({});
    const subject = 'Hello\r\nBcc: everybody@example.com';
    expect(await mailerTo(`smtp://${address}`).send({ ...mail, subject })).toEqual({ sent: true });
    expect(received[0]).not.toMatch(/^Bcc:/m);
  });

  it.each([
    ['a recipient refused for good', 550, 'refused'],
    ['a recipient refused for now', 451, 'unreachable'],
  ])('tells %s', async (_, responseCode, reason) => {
    const address = await listen({
      onRcptTo: (_to, _session, done) => done(refusal(responseCode)),
    });
    expect(await mailerTo(`smtp://${address}`).send(mail)).toEqual({ sent: false, reason });
  });

  it('tells a sign-in that is refused', async () => {
    const address = await listen({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: (_auth, _session, done) => done(refusal(535)),
    });
    expect(await mailerTo(`smtp://practice:wrong@${address}`).send(mail)).toEqual({
      sent: false,
      reason: 'refused',
    });
  });

  it('tells that nobody listens', async () => {
    expect(await mailerTo('smtp://127.0.0.1:1').send(mail)).toEqual({
      sent: false,
      reason: 'unreachable',
    });
  });

  it('gives up on a server that never greets', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    try {
      expect(await mailerTo(`smtp://127.0.0.1:${port}`).send(mail)).toEqual({
        sent: false,
        reason: 'unreachable',
      });
    } finally {
      silent.close();
    }
  });

  it('does not talk TLS to a server that has none', async () => {
    const address = await listen({});
    expect(await mailerTo(`smtps://${address}`).send(mail)).toMatchObject({ sent: false });
    expect(received).toEqual([]);
  });
});
