import { z } from 'zod';
import { call, callRaw, type Call } from './call';
import type { Agreeing, AnswerOf, MethodOf, PathWith, RequestOf } from './open-api';

/** For routes that answer nothing. */
export const nothing = z.unknown().transform(() => undefined);

export interface ServiceClient<Paths> {
  /**
   * One call, of a route that the service's OpenAPI knows, with what it asks for. What comes back is parsed by
   * `answer`, which must take all that the OpenAPI says the route answers.
   * @throws ProblemError with what the service refused, or 503 where it does not answer.
   */
  call<M extends MethodOf, P extends PathWith<Paths, M>, S extends z.ZodType>(
    method: M,
    path: P,
    request: RequestOf<Paths, P, M>,
    answer: Agreeing<S, AnswerOf<Paths, P, M>>,
  ): Promise<z.output<S>>;

  /** For answers that go to the browser as they are: downloads. */
  raw<M extends MethodOf, P extends PathWith<Paths, M>>(
    method: M,
    path: P,
    request: RequestOf<Paths, P, M>,
  ): Promise<Response>;
}

/** `Paths`: what `npm run openapi` generated from the service. `base`: where it answers. */
export function serviceClient<Paths>(base: () => string): ServiceClient<Paths> {
  return {
    call: (method, path, request, answer) => call(base(), toCall(method, path, request), answer),
    raw: (method, path, request) => callRaw(base(), toCall(method, path, request)),
  };
}

interface AnyRequest extends Pick<Call, 'query' | 'body' | 'token' | 'timeoutMs'> {
  path?: Readonly<Record<string, string>>;
}

function toCall(method: MethodOf, path: string, { path: values = {}, ...request }: AnyRequest): Call {
  return {
    ...request,
    method: method.toUpperCase() as Uppercase<MethodOf>,
    path: path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? '')),
  };
}
