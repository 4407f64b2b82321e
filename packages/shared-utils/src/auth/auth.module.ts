import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AuthGuard } from './auth.guard.js';
import { createFirebase, type FirebaseOptions } from './firebase.js';
import { TokenVerifier } from './token-verifier.js';

/** Import once, in the app's module: from then on every HTTP route wants a sign-in. */
@Module({})
export class AuthModule implements OnApplicationShutdown {
  private static readonly closers = new Set<() => Promise<void>>();

  static forRoot(options: FirebaseOptions): DynamicModule {
    const firebase = createFirebase(options);
    AuthModule.closers.add(firebase.close);
    return {
      module: AuthModule,
      global: true,
      providers: [
        { provide: TokenVerifier, useValue: new TokenVerifier(firebase.tokens) },
        { provide: APP_GUARD, useClass: AuthGuard },
      ],
      exports: [TokenVerifier],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    const closing = [...AuthModule.closers].map((close) => close());
    AuthModule.closers.clear();
    await Promise.all(closing);
  }
}
