import { createTransport, type Transporter } from 'nodemailer';
import { type AppConfig } from '../config/config';
import { type Log } from '../logging/log';

export interface Mail {
  to: string;
  subject: string;
  /** Plain text; we send nothing else. */
  text: string;
  /** A text to keep as a file of its own. */
  attachment?: { fileName: string; text: string };
}

/** What became of a mail. `refused`: the server said no for good; `unreachable`: try again later. */
export type MailOutcome =
  { sent: true } | { sent: false; reason: 'not-configured' | 'refused' | 'unreachable' };

type MailConfig = Pick<AppConfig, 'smtpUrl' | 'mailFrom' | 'waits'>;

/**
 * Sends plain-text mail through the practice's server. `smtps:` is TLS from the first byte; `smtp:`
 * must switch to TLS before anything is said, except on this machine.
 */
export class Mailer {
  readonly #from: string;
  readonly #transport: Transporter | null;
  readonly #log: Log;

  constructor(config: MailConfig, log: Log) {
    this.#from = config.mailFrom;
    this.#log = log;
    this.#transport = config.smtpUrl === null ? null : transportTo(config.smtpUrl, config);
  }

  /** Sends one mail. Never throws; texts and addresses are never logged. */
  async send({ to, subject, text, attachment }: Mail): Promise<MailOutcome> {
    if (this.#transport === null) return { sent: false, reason: 'not-configured' };
    try {
      const attachments = attachment && [
        { filename: attachment.fileName, content: attachment.text, contentType: 'text/plain' },
      ];
      await this.#transport.sendMail({ from: this.#from, to, subject, text, attachments });
      return { sent: true };
    } catch (error) {
      // Everything nodemailer throws: no connection, no TLS, signed out, recipient refused.
      const reason = isFinalRefusal(error) ? 'refused' : 'unreachable';
      this.#log.warn('A mail could not be sent.', { reason, err: error });
      return { sent: false, reason };
    }
  }
}

function transportTo(url: string, { waits }: Pick<AppConfig, 'waits'>): Transporter {
  const { protocol, hostname } = new URL(url);
  const isHere = ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
  return createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !isHere,
    connectionTimeout: waits.connectTimeout,
    greetingTimeout: waits.connectTimeout,
    dnsTimeout: waits.connectTimeout,
    socketTimeout: waits.totalTimeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Whether the server gave a permanent answer (RFC 5321 §4.2.1: 5yz) or refused our sign-in. */
function isFinalRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('responseCode' in error && typeof error.responseCode === 'number') {
    return error.responseCode >= 500;
  }
  return 'code' in error && (error.code === 'EAUTH' || error.code === 'EENVELOPE');
}
