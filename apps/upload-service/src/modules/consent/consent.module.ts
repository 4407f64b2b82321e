import { Module, type DynamicModule } from '@nestjs/common';
import { ConsentController } from './consent.controller.js';
import { loadPlaces } from './consent-places.js';
import { ConsentRepository } from './consent.repository.js';
import { CONSENT_PLACES, CONSENT_REQUIRED, ConsentService } from './consent.service.js';

export interface ConsentOptions {
  placesFile: string | undefined;
  required: boolean;
}

@Module({})
export class ConsentModule {
  static forRoot({ placesFile, required }: ConsentOptions): DynamicModule {
    return {
      module: ConsentModule,
      global: true,
      controllers: [ConsentController],
      providers: [
        ConsentRepository,
        ConsentService,
        { provide: CONSENT_PLACES, useValue: loadPlaces(placesFile) },
        { provide: CONSENT_REQUIRED, useValue: required },
      ],
      exports: [ConsentService],
    };
  }
}
