import { authExpired, authRequired, unavailable } from '../errors/index.js';
import { BriefMemory } from '../memory/index.js';
import { userFromClaims, type AuthenticatedUser } from './authenticated-user.js';
import { refusalOf } from './firebase-errors.js';

/** What is used of firebase-admin's Auth. */
export interface FirebaseTokens {
  verifyIdToken(token: string, checkRevoked: boolean): Promise<unknown>;
  verifySessionCookie(cookie: string, checkRevoked: boolean): Promise<unknown>;
}

const SESSION_ISSUER = 'https://session.firebase.google.com/';
const MAX_TOKEN_LENGTH = 8_192;

/** As long as it takes a page to ask for all of its parts. */
const REMEMBERED_MS = 2_000;
const MOST_REMEMBERED = 10_000;

/** Turns a Firebase ID token or session cookie into the person that it stands for. */
export class TokenVerifier {
  private readonly asked = new BriefMemory<AuthenticatedUser>({
    forMs: REMEMBERED_MS,
    most: MOST_REMEMBERED,
  });

  constructor(private readonly firebase: FirebaseTokens) {}

  /**
   * Asks Firebase, revocation included.
   * @throws AppError auth/required, auth/expired, or service/unavailable where Firebase cannot be asked.
   */
  verify(token: string): Promise<AuthenticatedUser> {
    return this.asked.renew(token, () => this.ask(token));
  }

  /**
   * For what only reads: an answer of the last two seconds will do.
   * @throws AppError as `verify`
   */
  verifyForReading(token: string): Promise<AuthenticatedUser> {
    return this.asked.recall(token, () => this.ask(token));
  }

  private async ask(token: string): Promise<AuthenticatedUser> {
    if (token.length > MAX_TOKEN_LENGTH) throw authRequired();
    const isCookie = issuerOf(token).startsWith(SESSION_ISSUER);
    try {
      const decoded = isCookie
        ? await this.firebase.verifySessionCookie(token, true)
        : await this.firebase.verifyIdToken(token, true);
      return userFromClaims(decoded);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal === 'expired') throw authExpired();
      if (refusal === 'invalid') throw authRequired();
      throw unavailable('We cannot check your sign-in right now. Try again in a moment.', 5, error);
    }
  }
}

/** Unverified: it only chooses which of the two verifications is asked. */
function issuerOf(token: string): string {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const issuer =
      typeof payload === 'object' && payload !== null && 'iss' in payload ? payload.iss : undefined;
    if (typeof issuer === 'string') return issuer;
  } catch {
    // Not a token at all: refused below like any other that does not hold.
  }
  throw authRequired();
}
