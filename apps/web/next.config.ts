import path from 'node:path';
import type { NextConfig } from 'next';

const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'strict-origin-when-cross-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  // Of what is no page: proxy.ts gives each page a policy of its own in place of this one.
  {
    key: 'content-security-policy',
    value:
      "default-src 'self'; script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
];

const repository = path.join(import.meta.dirname, '../..');

const config: NextConfig = {
  // `next start` cannot serve standalone output; images are built with NEXT_OUTPUT=standalone.
  output: process.env.NEXT_OUTPUT === 'standalone' ? 'standalone' : undefined,
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  poweredByHeader: false,
  // Registries and native parts must exist once per process, not once per bundle.
  serverExternalPackages: [
    'firebase-admin',
    'ioredis',
    'pdfkit',
    'pino',
    'prom-client',
    '@opentelemetry/api',
    '@opentelemetry/sdk-node',
    '@opentelemetry/exporter-trace-otlp-http',
  ],
  // The fonts of the PDF are found by name at run time, so nothing else tells that they are needed.
  outputFileTracingIncludes: {
    '/api/interviews/*/report': [
      '../../node_modules/@fontsource/{inter,newsreader}/{package.json,files/*.woff}',
    ],
  },
  // Types are checked by `npm run check`, for all workspaces at once.
  typescript: { ignoreBuildErrors: true },
  headers: () => Promise.resolve([{ source: '/:path*', headers: securityHeaders }]),
};

export default config;
