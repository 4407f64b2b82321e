import { z } from 'zod';

const mails = z.array(
  z.object({
    messageId: z.string(),
    subject: z.string(),
    html: z.string().optional(),
    text: z.string().optional(),
    headers: z.record(z.string(), z.unknown()),
    to: z.array(z.object({ address: z.string() })),
  }),
);
export type ReceivedMail = z.infer<typeof mails>[number];

/** What the test inbox holds for one address. */
export async function mailsTo(inboxUrl: string, address: string): Promise<ReceivedMail[]> {
  const answer = await fetch(new URL('/email', inboxUrl));
  return mails.parse(await answer.json()).filter((mail) => mail.to.some((to) => to.address === address));
}
