export * from './problem.js';
export * from './interviews.js';
export * from './transcripts.js';
export * from './analyses.js';
export * from './notifications.js';
export * from './operations.js';
