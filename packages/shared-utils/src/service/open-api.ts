import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** OpenAPI from the zod schemas of the routes: a page at /docs, JSON at /docs/json. */
export function serveDocs(app: INestApplication, name: string): void {
  const document = (): OpenAPIObject =>
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle(name)
        .setVersion('1')
        .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'Firebase ID token or session cookie' })
        .addSecurityRequirements('bearer')
        .build(),
    );
  SwaggerModule.setup('docs', app, document, { jsonDocumentUrl: 'docs/json' });
}
