// Lets a child process run the packages from source: `./x.js` names the file `./x.ts` there.
import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts')) {
      const source = new URL(`${specifier.slice(0, -3)}.ts`, context.parentURL);
      if (existsSync(fileURLToPath(source))) return next(source.href, context);
    }
    return next(specifier, context);
  },
});

// A machine whose clock is wrong: everything that reads the calendar is off, what counts elapsed time is not.
const skewMs = Number(process.env.SKEW_MS ?? 0);
if (skewMs !== 0) {
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...args) {
      super(...(args.length === 0 ? [RealDate.now() + skewMs] : args));
    }
    static now() {
      return RealDate.now() + skewMs;
    }
  };
}
