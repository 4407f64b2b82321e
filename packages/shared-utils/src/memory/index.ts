export { BriefMemory } from './brief-memory.js';
