import { createTransport } from 'nodemailer';

export interface OutgoingMail {
  messageId: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Readonly<Record<string, string>>;
}

/** Hands a mail to a mail server. @throws MailRefused where it will never take it; any other error may pass */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<void>;
  close(): void;
}

export class MailRefused extends Error {
  constructor(readonly responseCode: number) {
    super(`The mail server refused it for good (${responseCode}).`);
    this.name = 'MailRefused';
  }
}

export interface SmtpOptions {
  smtpUrl: string;
  from: string;
  replyTo?: string | undefined;
}

const CONNECT_MS = 10_000;
const SOCKET_MS = 30_000;

export function createSmtpTransport({ smtpUrl, from, replyTo }: SmtpOptions): MailTransport {
  const transporter = createTransport(
    { url: smtpUrl, connectionTimeout: CONNECT_MS, greetingTimeout: CONNECT_MS, socketTimeout: SOCKET_MS },
    { from, ...(replyTo ? { replyTo } : {}) },
  );
  return {
    send: async ({ headers, ...mail }) => {
      try {
        // What a person wrote must never name a file or an address to be read into the mail.
        await transporter.sendMail({
          ...mail,
          headers: { ...headers },
          disableFileAccess: true,
          disableUrlAccess: true,
        });
      } catch (error) {
        const code = responseCodeOf(error);
        throw code !== null && code >= 500 ? new MailRefused(code) : error;
      }
    },
    close: () => transporter.close(),
  };
}

/** SMTP reply code: 4xx may pass, 5xx will not. */
function responseCodeOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('responseCode' in error)) return null;
  return typeof error.responseCode === 'number' ? error.responseCode : null;
}
