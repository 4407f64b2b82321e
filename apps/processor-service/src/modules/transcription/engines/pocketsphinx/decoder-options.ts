import { fileURLToPath } from 'node:url';
import type { DecoderOptions } from './decoder.js';

const languageModel = (name: string): string =>
  fileURLToPath(new URL(`../../../../../models/language/${name}.arpa`, import.meta.url));

export function decoderOptions(modelDirectory: string): DecoderOptions {
  return {
    modelDirectory,
    // The general model knows neither interviews nor hesitations.
    mixIn: [{ path: languageModel('interview'), weight: 0.5 }],
    // Trusting the language models more than by default costs no words and saves a quarter of the time.
    settings: { lw: '7.5', fwdflatlw: '9.5', bestpathlw: '10.5' },
  };
}
