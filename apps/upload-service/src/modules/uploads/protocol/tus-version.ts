export const TUS_VERSION = '1.0.0';

export const TUS_EXTENSIONS = [
  'creation',
  'creation-with-upload',
  'creation-defer-length',
  'termination',
  'expiration',
  'checksum',
  'checksum-trailer',
  'concatenation',
] as const;

/** 2 GiB, to the byte. */
export const MAX_RECORDING_BYTES = 2_147_483_648;
