/** Where each part of clarity was measured on this page, by the key of the part. */
export const speechPlaces = {
  fillers: 'speech-fillers',
  pace: 'speech-pace',
  pauses: 'speech-pauses',
  stumbles: 'speech-wording',
} as const;
