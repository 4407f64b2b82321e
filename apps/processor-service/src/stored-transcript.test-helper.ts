import type { Transcript } from '@interview-buddy/shared-types/models';
import type { TestService } from './service.test-helper.js';
import { importedTurns } from './modules/imports/imported-turns.js';
import { transcriptionRow } from './modules/transcripts/transcription-row.js';

/** A complete interview with a transcript in which Ann asks and Bob answers; no engine is needed for it. */
export async function storeTranscript(service: TestService, userId: string, lines: readonly string[]) {
  const { prisma } = service;
  const interviewId = crypto.randomUUID();
  const cues = lines.map((text, i) => ({
    startMs: i * 10_000,
    endMs: i * 10_000 + 5_000,
    speaker: i % 2 === 0 ? 'Ann' : 'Bob',
    text,
  }));
  const transcript: Transcript = {
    language: 'en',
    engine: { name: 'pocketsphinx', version: '1', verbatim: true, tier: 'basic' },
    speakers: ['s0', 's1'].map((id, i) => ({
      id,
      role: i === 0 ? 'interviewer' : 'candidate',
      roleConfidence: 1,
      evidence: [],
    })),
    turns: importedTurns(cues),
    diarization: { method: 'channel', confidence: 1 },
    meanConfidence: null,
    audio: {
      ...{ durationMs: lines.length * 10_000, speechMs: lines.length * 5_000, snrDb: 30, speechLevelDb: -20 },
      clippedShare: 0,
      pauses: [{ startMs: 1_000, endMs: 2_000, place: 'within', speakerId: 's0' }],
      tracks: { stepMs: 50, levelDb: [-20], pitchHz: [120] },
    },
    findings: [{ code: 'noisy', message: 'Noise.' }],
  };
  await prisma.account.upsert({ where: { id: userId }, create: { id: userId }, update: {} });
  await prisma.interview.create({
    data: { id: interviewId, userId, company: 'Acme', title: 'Engineer', type: 'phone', status: 'complete' },
  });
  await prisma.transcription.create({ data: transcriptionRow({ interviewId, userId, run: 1 }, transcript) });
  return interviewId;
}
