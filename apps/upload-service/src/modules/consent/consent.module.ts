import { Module, type DynamicModule } from '@nestjs/common';
import { ConsentController } from './consent.controller.js';
import { loadPlaces } from './consent-places.js';
import { ConsentRepository } from './consent.repository.js';
import { CONSENT_PLACES, ConsentService } from './consent.service.js';

@Module({})
export class ConsentModule {
  static forRoot(placesFile: string | undefined): DynamicModule {
    return {
      module: ConsentModule,
      global: true,
      controllers: [ConsentController],
      providers: [
        ConsentRepository,
        ConsentService,
        { provide: CONSENT_PLACES, useValue: loadPlaces(placesFile) },
      ],
      exports: [ConsentService],
    };
  }
}
