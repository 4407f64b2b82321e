import type { z } from 'zod';

// Reads the types that openapi-typescript makes of a document.

export type MethodOf = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The paths that know a method. */
export type PathWith<Paths, M extends MethodOf> = {
  [P in keyof Paths & string]: Paths[P] extends Record<M, object> ? P : never;
}[keyof Paths & string];

type OperationOf<Paths, P extends keyof Paths, M extends MethodOf> =
  Paths[P] extends Record<M, infer O> ? O : never;

type Parameters<O> = O extends { parameters: infer X extends object }
  ? { [K in keyof X as K extends 'path' | 'query' ? K : never]: X[K] }
  : object;

type Body<O> = O extends { requestBody: { content: infer Content } }
  ? { body: Content extends { 'application/json': infer Json } ? Json : Blob }
  : { body?: never };

/** What a call gives: parts of the path, query and body as the route asks for them. */
export type RequestOf<Paths, P extends keyof Paths, M extends MethodOf> = Parameters<
  OperationOf<Paths, P, M>
> &
  Body<OperationOf<Paths, P, M>> & {
    /** Session cookie or ID token; left out where the route asks for none. */
    token?: string;
    /** Until the last byte of the answer. Default: ten seconds. */
    timeoutMs?: number;
  };

type Success = 200 | 201 | 202 | 204;

/** What the route answers when all is well; undefined where that is nothing. */
export type AnswerOf<Paths, P extends keyof Paths, M extends MethodOf> =
  OperationOf<Paths, P, M> extends { responses: infer Responses }
    ? {
        [S in keyof Responses & Success]: Responses[S] extends { content: { 'application/json': infer Json } }
          ? Json
          : undefined;
      }[keyof Responses & Success]
    : never;

/** The schema, if it takes all that a route may answer. */
export type Agreeing<S extends z.ZodType, Answer> = Answer extends z.input<S> ? S : never;
