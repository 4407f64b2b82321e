// A service small enough to see how every service starts, drains and ends.
import { Controller, Get, Module, Query } from '@nestjs/common';
import { Server, type CustomTransportStrategy } from '@nestjs/microservices';
import { setTimeout as sleep } from 'node:timers/promises';
import { Public } from '../auth/index.js';
import { defineConfig, loadConfig, runtimeFields, telemetryFields } from '../config/index.js';
import { HealthModule } from '../health/index.js';
import { runService } from './index.js';

@Public()
@Controller()
class Routes {
  @Get('slow')
  async slow(@Query('ms') ms: string) {
    await sleep(Number(ms));
    return { done: true };
  }

  @Get('reject')
  reject() {
    void Promise.reject(new Error('nobody waits for this'));
    return {};
  }
}

/** Stands for the event bus: finishes what it holds before it is closed. */
class Transport extends Server implements CustomTransportStrategy {
  private held: Promise<void> | undefined;

  listen(done: () => void): void {
    done();
  }

  close(): Promise<void> {
    this.held ??= sleep(200).then(() => void process.stdout.write('transport drained\n'));
    return this.held;
  }

  on(): void {}

  unwrap<T>(): T {
    throw new Error('There is nothing inside.');
  }
}

@Module({ imports: [HealthModule.forRoot({ checks: [] })], controllers: [Routes] })
class AppModule {}

const config = loadConfig(defineConfig({ ...runtimeFields, ...telemetryFields }), process.env);
await runService(AppModule, { name: 'example', config, strategies: () => [new Transport()] });
