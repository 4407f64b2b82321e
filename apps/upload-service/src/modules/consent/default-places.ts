import type { ConsentPlaces } from '@interview-buddy/shared-types/api';

const allParties = (entries: Record<string, string>) =>
  Object.entries(entries).map(([code, name]) => ({ code, name, rule: 'all-parties' as const }));
const oneParty = (entries: Record<string, string>) =>
  Object.entries(entries).map(([code, name]) => ({ code, name, rule: 'one-party' as const }));

/** The table as it is shipped; whoever runs an installation may put another in its place. Where in doubt: all parties. */
export const DEFAULT_PLACES: ConsentPlaces = {
  version: '2026-11-20',
  places: [
    ...allParties({
      'US-CA': 'California (USA)',
      'US-CT': 'Connecticut (USA)',
      'US-DE': 'Delaware (USA)',
      'US-FL': 'Florida (USA)',
      'US-IL': 'Illinois (USA)',
      'US-MD': 'Maryland (USA)',
      'US-MA': 'Massachusetts (USA)',
      'US-MI': 'Michigan (USA)',
      'US-MT': 'Montana (USA)',
      'US-NV': 'Nevada (USA)',
      'US-NH': 'New Hampshire (USA)',
      'US-OR': 'Oregon (USA)',
      'US-PA': 'Pennsylvania (USA)',
      'US-WA': 'Washington (USA)',
    }),
    ...oneParty({
      US: 'another state of the USA',
      CA: 'Canada',
      GB: 'United Kingdom',
      IE: 'Ireland',
      IN: 'India',
      NL: 'Netherlands',
    }),
    ...allParties({
      DE: 'Germany',
      AT: 'Austria',
      CH: 'Switzerland',
      FR: 'France',
      ES: 'Spain',
      AU: 'Australia',
    }),
    { code: 'other', name: 'somewhere else', rule: 'all-parties' },
  ],
};
