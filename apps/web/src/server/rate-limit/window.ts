/** How much one subject may ask in one window. */
export interface Policy {
  /** Shown to the client in RateLimit-Policy. */
  name: string;
  quota: number;
  windowSeconds: number;
}

export interface Usage {
  policy: Policy;
  /** Requests of this window, this one included. */
  used: number;
  /** Milliseconds until the window ends. */
  endsInMs: number;
}

export interface Verdict {
  allowed: boolean;
  retryAfterSeconds: number;
  headers: Readonly<Record<string, string>>;
}

/** The strictest of several usages decides, and is what the headers tell. Null where nothing was counted. */
export function verdictOf(usages: readonly Usage[]): Verdict | null {
  const tightest = usages.reduce<Usage | null>(
    (found, usage) => (found && left(found) <= left(usage) ? found : usage),
    null,
  );
  if (tightest === null) return null;
  const { policy } = tightest;
  const endsInSeconds = Math.max(1, Math.ceil(tightest.endsInMs / 1000));
  return {
    allowed: tightest.used <= policy.quota,
    retryAfterSeconds: endsInSeconds,
    headers: {
      'RateLimit-Policy': `"${policy.name}";q=${policy.quota};w=${policy.windowSeconds}`,
      RateLimit: `"${policy.name}";r=${Math.max(0, left(tightest))};t=${endsInSeconds}`,
    },
  };
}

function left(usage: Usage): number {
  return usage.policy.quota - usage.used;
}
