import { registerHooks } from 'node:module';

/** Lets Node read our packages and services from their TypeScript source: nothing is built before a measurement. */
registerHooks({
  resolve(specifier, context, next) {
    const fromSource = { ...context, conditions: [...context.conditions, 'source'] };
    try {
      return next(specifier, fromSource);
    } catch (error) {
      if (!specifier.startsWith('.') || !specifier.endsWith('.js')) throw error;
      return next(`${specifier.slice(0, -3)}.ts`, fromSource);
    }
  },
});
