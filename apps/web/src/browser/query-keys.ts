/** The names under which the browser keeps what it has read. */
export const keys = {
  lists: ['interviews'] as const,
  list: (filters: Record<string, string>) => ['interviews', filters] as const,
  overview: ['overview'] as const,
  interview: (id: string) => ['interview', id] as const,
  transcript: (id: string) => ['interview', id, 'transcript'] as const,
  transcriptionOffer: (id: string) => ['interview', id, 'transcription-offer'] as const,
  analysis: (id: string) => ['interview', id, 'analysis'] as const,
  notifications: ['notifications'] as const,
  providers: ['providers'] as const,
  account: ['account'] as const,
  consent: ['consent'] as const,
  busStatus: ['operations', 'status'] as const,
  deadLetters: ['operations', 'dead-letters'] as const,
  operations: ['operations'] as const,
  review: ['review'] as const,
};
