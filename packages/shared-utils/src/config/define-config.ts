import { z } from 'zod';
import { acrossFields, type AppEnv } from './fields.js';

/** A service's schema: its variables plus the rules that hold between them. */
export function defineConfig<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.object(shape).superRefine(acrossFields(shape));
}

/** Where to listen: everything embedded stays on loopback. */
export function listenHost(config: { APP_ENV: AppEnv; HOST?: string | undefined }): string {
  return config.HOST ?? (config.APP_ENV === 'embedded' ? '127.0.0.1' : '0.0.0.0');
}
