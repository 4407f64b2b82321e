import type { z } from 'zod';
import { config } from '../config';
import { clientAddress, limit } from '../rate-limit/limit';
import { PER_ADDRESS, PER_USER } from '../rate-limit/policies';
import type { Policy } from '../rate-limit/window';
import { readSessionCookie } from '../session/cookie';
import { readBearer, readSession, type Session } from '../session/session';
import { logger } from '../telemetry/logger';
import { inServerSpan } from '../telemetry/server-span';
import { transportSecurity } from './content-security-policy';
import { known, readJson, validated } from './input';
import { authRequired, problemResponse, toProblemError, type ProblemError } from './problem';
import { assertSameOrigin } from './same-origin';

interface RouteContext {
  params: Promise<Record<string, string | string[] | undefined>>;
}

interface Inputs<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  /** Pattern of the path, as in "/api/interviews/:id". */
  route: string;
  params?: P;
  query?: Q;
  body?: B;
  /** Instead of the general limits. */
  limits?: { address?: Policy; user?: Policy };
}

interface Given<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  request: Request;
  params: z.output<P>;
  query: z.output<Q>;
  body: z.output<B>;
}

type Handler<Input> = (input: Input) => Promise<unknown>;
export type NextRoute = (request: Request, context: RouteContext) => Promise<Response>;

/**
 * A route for whoever is signed in. What the handler returns becomes JSON; a Response goes out as it is.
 * A program may bring its token as `Authorization: Bearer …`: no browser sends that by itself, so such a request needs no
 * origin, and its cookie is not looked at.
 */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  inputs: Inputs<P, Q, B>,
  handle: Handler<Given<P, Q, B> & { session: Session }>,
): NextRoute {
  const answer: Answer<P, Q, B> = async (request, given) => {
    const session = await requireSession(request);
    const headers = await limit([{ policy: inputs.limits?.user ?? PER_USER, id: session.user.id }]);
    return withHeaders(await answered(async () => handle({ ...(await given()), session })), headers);
  };
  return route(inputs, answer, { anyOrigin: ({ headers }) => bearerOf(headers) !== null });
}

/** A route that needs no session. */
export function publicApiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  inputs: Inputs<P, Q, B>,
  handle: Handler<Given<P, Q, B>>,
): NextRoute {
  return route(inputs, (_, given) => answered(async () => handle(await given())));
}

/**
 * A route that is asked from outside by who holds a link: it reads no cookie, so there is nothing that another
 * site could make use of, and pages of other origins may post to it.
 */
export function linkRoute<P extends z.ZodType, Q extends z.ZodType>(
  inputs: Inputs<P, Q, z.ZodUndefined>,
  handle: Handler<Given<P, Q, z.ZodUndefined>>,
): NextRoute {
  return route(inputs, (_, given) => answered(async () => handle(await given())), {
    anyOrigin: () => true,
  });
}

export async function requireSession({ headers }: Request): Promise<Session> {
  const bearer = bearerOf(headers);
  if (bearer !== null) return readBearer(bearer);
  const token = readSessionCookie(headers);
  if (token === null) throw authRequired();
  return readSession(token);
}

function bearerOf(headers: Headers): string | null {
  return /^Bearer ([\w.~+/=-]+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? null;
}

type Answer<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> = (
  request: Request,
  given: () => Promise<Given<P, Q, B>>,
) => Promise<Response>;

function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  inputs: Inputs<P, Q, B>,
  answer: Answer<P, Q, B>,
  { anyOrigin = () => false }: { anyOrigin?: (request: Request) => boolean } = {},
): NextRoute {
  return (request, context) =>
    inServerSpan(request, inputs.route, async () => {
      const response = await refusedOr(async () => {
        if (!anyOrigin(request)) assertSameOrigin(request, config().PUBLIC_URL);
        const policy = inputs.limits?.address ?? PER_ADDRESS;
        const headers = await limit([{ policy, id: clientAddress(request.headers) }]);
        const given = () => readInputs(inputs, request, context);
        return withHeaders(await refusedOr(() => answer(request, given)), headers);
      });
      const strict = transportSecurity(config());
      return strict ? withHeaders(response, { 'Strict-Transport-Security': strict }) : response;
    });
}

const answered = (handle: () => Promise<unknown>): Promise<Response> =>
  refusedOr(async () => toResponse(await handle()));

/** What is refused is an answer like any other: it too tells how much is left. */
async function refusedOr(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    return refusal(toProblemError(error));
  }
}

async function readInputs<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  inputs: Inputs<P, Q, B>,
  request: Request,
  context: RouteContext,
): Promise<Given<P, Q, B>> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return {
    request,
    params: known(inputs.params, await context.params),
    query: validated(inputs.query, query),
    body: validated(inputs.body, inputs.body ? await readJson(request) : undefined),
  };
}

function toResponse(result: unknown): Response {
  if (result instanceof Response) return result;
  if (result === undefined) return new Response(null, { status: 204 });
  return Response.json(result, { headers: { 'Cache-Control': 'private, no-store' } });
}

function refusal(error: ProblemError): Response {
  if (error.status >= 500)
    logger().error({ err: error.cause ?? error, code: error.code }, 'an API route failed');
  return withHeaders(problemResponse(error), error.headers);
}

/** What is there already stays: the limit of the person is set before that of the address. */
function withHeaders(response: Response, headers: Readonly<Record<string, string>>): Response {
  for (const [name, value] of Object.entries(headers))
    if (!response.headers.has(name)) response.headers.set(name, value);
  return response;
}
