export const ANALYSIS_SETTINGS = Symbol('analysis settings');

export interface AnalysisSettings {
  /** Whether confidence and enthusiasm may be read from the voice. */
  voiceInference: boolean;
}
