import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { IncomingMessage } from 'node:http';
import { authRequired, forbidden } from '../errors/index.js';
import type { AuthenticatedUser, Role } from './authenticated-user.js';
import { NEEDED_ROLES, PUBLIC_ROUTE } from './decorators.js';
import { TokenVerifier } from './token-verifier.js';

const READING = new Set<string | undefined>(['GET', 'HEAD']);

/** Stands before every HTTP route that is not `@Public()`. Events and sockets are let in at doors of their own. */
@Injectable()
export class AuthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly verifier: TokenVerifier,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, places)) return true;
    const request = context.switchToHttp().getRequest<IncomingMessage & { user?: AuthenticatedUser }>();
    const token = bearer(request.headers.authorization);
    request.user = READING.has(request.method)
      ? await this.verifier.verifyForReading(token)
      : await this.verifier.verify(token);
    const needed = this.reflector.getAllAndOverride<Role[] | undefined>(NEEDED_ROLES, places) ?? [];
    if (needed.length > 0 && !needed.some((role) => request.user?.roles.includes(role))) throw forbidden();
    return true;
  }
}

function bearer(header: string | undefined): string {
  const token = /^Bearer ([\w.~+/=-]+)$/i.exec(header ?? '')?.[1];
  if (token === undefined) throw authRequired();
  return token;
}
