export { TakesFile, ZodBody, ZodParam, ZodQuery, ZodResponse } from './decorators.js';
export { openApiSchema } from './open-api.js';
export { ZodPipe } from './zod.pipe.js';
