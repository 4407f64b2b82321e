import { applyDecorators, Body, Param, Query } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiParam, ApiQuery, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';
import { openApiSchema } from './open-api.js';
import { ZodPipe } from './zod.pipe.js';

type Described = (document: MethodDecorator) => void;

/** Parameter decorator: the parsed body. Also describes it in OpenAPI. */
export function ZodBody(schema: z.ZodType): ParameterDecorator {
  return parameter(Body(new ZodPipe(schema)), (document) =>
    document(ApiBody({ schema: openApiSchema(schema, 'input') })),
  );
}

/** Parameter decorator: the parsed query string, all of it. */
export function ZodQuery(schema: z.ZodObject): ParameterDecorator {
  return parameter(Query(new ZodPipe(schema)), (document) => {
    for (const [name, field] of Object.entries(schema.shape)) {
      const type = field as z.ZodType;
      document(
        ApiQuery({
          name,
          required: !type.safeParse(undefined).success,
          schema: openApiSchema(type, 'input'),
        }),
      );
    }
  });
}

/** Parameter decorator: one parsed part of the path. */
export function ZodParam(name: string, schema: z.ZodType): ParameterDecorator {
  return parameter(Param(name, new ZodPipe(schema)), (document) =>
    document(ApiParam({ name, schema: openApiSchema(schema, 'input') })),
  );
}

/** Method decorator: what the route answers. Documentation only. */
export function ZodResponse(status: number, schema?: z.ZodType, description = ''): MethodDecorator {
  return ApiResponse(
    schema ? { status, description, schema: openApiSchema(schema, 'output') } : { status, description },
  );
}

/** Method decorator: the body is a file as it is. Documentation only. */
export function TakesFile(): MethodDecorator {
  return applyDecorators(
    ApiConsumes('application/octet-stream'),
    ApiBody({ schema: { type: 'string', format: 'binary' } }),
  );
}

function parameter(bind: ParameterDecorator, describe: (apply: Described) => void): ParameterDecorator {
  return (target, key, index) => {
    bind(target, key, index);
    const descriptor = key === undefined ? undefined : Object.getOwnPropertyDescriptor(target, key);
    if (key === undefined || descriptor === undefined) return;
    describe((document) => document(target, key, descriptor));
  };
}
