import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { authRequired } from '../errors/index.js';
import type { AuthenticatedUser, Role } from './authenticated-user.js';

export const PUBLIC_ROUTE = 'interview-buddy:public';
export const NEEDED_ROLES = 'interview-buddy:roles';

/** Answers without a sign-in. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);

/** Answers only to people who have one of these roles. */
export const Roles = (...roles: Role[]) => SetMetadata(NEEDED_ROLES, roles);

/** Parameter decorator: the signed-in person. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext): AuthenticatedUser => {
    const { user } = context.switchToHttp().getRequest<{ user?: AuthenticatedUser }>();
    if (!user) throw authRequired();
    return user;
  },
);
