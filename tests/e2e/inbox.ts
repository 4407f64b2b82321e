import { expect } from 'vitest';

export interface Mail {
  subject: string;
  text: string;
  html: string;
  messageId: string;
  to: { address: string }[];
}

/** The mails to one address, as the local inbox holds them. */
export async function mailsTo(inboxUrl: string, address: string): Promise<Mail[]> {
  const response = await fetch(`${inboxUrl}/email`);
  expect(response.status).toBe(200);
  const mails = (await response.json()) as Mail[];
  return mails.filter(({ to }) => to.some((one) => one.address === address));
}
