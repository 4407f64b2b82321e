export {
  LEAST_SNIFF_BYTES,
  SNIFF_BYTES,
  sniffRecording,
  type RecordingContainer,
  type RecordingType,
} from './sniff.js';
export { NOT_A_RECORDING, RECORDING_ENDINGS } from './taken.js';
