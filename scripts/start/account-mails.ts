import { createTransport, type Transporter } from 'nodemailer';
import { setTimeout as sleep } from 'node:timers/promises';
import { firebaseProjectId } from '../embedded/firebase.ts';

/** Of every mail on this machine, the apps' as well. */
export const mailFrom = 'Interview Buddy <hello@interview-buddy.example>';

/** What the emulator says of a link that Firebase would have mailed. */
interface SentCode {
  email: string;
  requestType: string;
  oobCode: string;
}

const texts: Record<string, { mode: string; subject: string; text: string }> = {
  VERIFY_EMAIL: {
    mode: 'verifyEmail',
    subject: 'Confirm your email address',
    text: 'Follow this link to confirm that this address is yours, so that results can be sent to it.',
  },
  PASSWORD_RESET: {
    mode: 'resetPassword',
    subject: 'Set a new password',
    text: 'Follow this link to set a new password. If you did not ask for it, nothing needs to be done.',
  },
};

interface AccountMailsOptions {
  firebaseAuthHost: string;
  smtpUrl: string;
  /** Of the pages that the links lead to. */
  address: string;
}

/** Mails the links that Firebase mails in the cloud: its emulator only keeps them. */
export function startAccountMails(options: AccountMailsOptions): { stop(): Promise<void> } {
  const stopWish = new AbortController();
  const transport = createTransport(options.smtpUrl);
  const sending = sendUntil(stopWish.signal, transport, options);
  return {
    async stop() {
      stopWish.abort();
      await sending;
      transport.close();
    },
  };
}

async function sendUntil(
  signal: AbortSignal,
  transport: Transporter,
  options: AccountMailsOptions,
): Promise<void> {
  const sent = new Set<string>();
  while (!signal.aborted) {
    const codes = await codesOf(options.firebaseAuthHost, signal).catch(() => []);
    for (const code of codes.filter(({ oobCode }) => !sent.has(oobCode))) {
      // Tried again in the next round where the inbox does not answer.
      await send(transport, code, options.address).then(
        () => sent.add(code.oobCode),
        () => undefined,
      );
    }
    await sleep(1_000, undefined, { signal }).catch(() => undefined);
  }
}

async function codesOf(firebaseAuthHost: string, signal: AbortSignal): Promise<SentCode[]> {
  const url = `http://${firebaseAuthHost}/emulator/v1/projects/${firebaseProjectId}/oobCodes`;
  const response = await fetch(url, { signal });
  const { oobCodes = [] } = (await response.json()) as { oobCodes?: SentCode[] };
  return oobCodes;
}

async function send(transport: Transporter, code: SentCode, address: string): Promise<void> {
  const about = texts[code.requestType];
  if (!about) return;
  // As Firebase forms a link of a project whose action address is ours.
  const link = `${address}/verify?mode=${about.mode}&oobCode=${encodeURIComponent(code.oobCode)}`;
  await transport.sendMail({
    from: mailFrom,
    to: code.email,
    subject: about.subject,
    text: `${about.text}\n\n${link}\n`,
  });
}
