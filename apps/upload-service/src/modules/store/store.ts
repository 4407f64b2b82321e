/** Injection token of the RecordingStore. */
export const RECORDING_STORE = Symbol('recording store');
/** Injection token of the blob container itself, for health checks and sweeping. */
export const RECORDINGS_CONTAINER = Symbol('recordings container');
