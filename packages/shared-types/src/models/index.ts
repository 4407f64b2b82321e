export * from './interview.js';
export * from './transcript.js';
export * from './analysis.js';
export * from './preferences.js';
