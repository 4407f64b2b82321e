export * from './interview.js';
export * from './transcript.js';
export * from './tracks.js';
export * from './corrections.js';
export * from './analysis.js';
export * from './preferences.js';
