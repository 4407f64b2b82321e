/** The domain of a sender, for the Message-IDs of what it sends. */
export function mailDomain(mailFrom: string): string {
  return /@([^\s<>@]+?)>?\s*$/.exec(mailFrom)?.[1] ?? 'localhost';
}
