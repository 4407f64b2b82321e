import type { INestApplication, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** OpenAPI from the zod schemas of the routes: a page at /docs, JSON at /docs/json. */
export function serveDocs(app: INestApplication, name: string): void {
  SwaggerModule.setup('docs', app, () => documentOf(app, name), { jsonDocumentUrl: 'docs/json' });
}

/** The same document of a service that is not started: nothing of it is built, nothing connects. */
export async function openApiDocument(module: Type<unknown>, name: string): Promise<OpenAPIObject> {
  const app = await NestFactory.create(module, { preview: true, logger: false, abortOnError: false });
  try {
    return documentOf(app, name);
  } finally {
    await app.close();
  }
}

function documentOf(app: INestApplication, name: string): OpenAPIObject {
  return SwaggerModule.createDocument(
    app,
    new DocumentBuilder()
      .setTitle(name)
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Firebase ID token or session cookie' })
      .addSecurityRequirements('bearer')
      .build(),
  );
}
