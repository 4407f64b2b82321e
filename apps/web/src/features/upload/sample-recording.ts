/** SAMPLE_RECORDING_SHA256 of shared-types, without its schemas, which a browser needs not load; a test holds them equal. */
export const sampleSha256 = 'accd01e136523609499e68f138bfc4e7cc0d176fa13fc09faf9b4008ad92ca10';
