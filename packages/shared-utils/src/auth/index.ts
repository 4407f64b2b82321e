export { AuthGuard } from './auth.guard.js';
export { AuthModule } from './auth.module.js';
export { CurrentUser, Public, Roles } from './decorators.js';
export { TokenVerifier } from './token-verifier.js';
export type { FirebaseTokens } from './token-verifier.js';
export type { FirebaseOptions } from './firebase.js';
export type { AuthenticatedUser, Role } from './authenticated-user.js';
