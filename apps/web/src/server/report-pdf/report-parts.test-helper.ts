import type { TranscriptResponse } from '@interview-buddy/shared-types/api';
import type { AnalysisResult } from '@interview-buddy/shared-types/models';
import type { ReportParts } from './report-pdf';

const reason = 'This transcript leaves hesitations out, so they cannot be counted.';
const unavailable = { available: false, reason } as const;
const at = '2026-11-01T10:00:00.000Z';
const id = '6b1f6a52-0d0f-4a53-9d4e-2f6c8a3e1b11';

/** A report of so many minutes: a turn every quarter of a minute. */
export function reportParts(minutes: number, { company = 'Quay & Sons' } = {}): ReportParts {
  const durationMs = minutes * 60_000;
  const turns = Array.from({ length: minutes * 4 }, (_, index) => ({
    id: `t${index}`,
    speakerId: `s${index % 2}`,
    startMs: index * 15_000,
    endMs: index * 15_000 + 14_000,
    text: 'we moved the heaviest part of it into the database before people came to work '.repeat(2).trim(),
    words: [],
  }));
  return {
    interview: {
      id,
      company,
      title: 'Engineer',
      type: 'technical',
      heldOn: '2026-11-01',
      status: 'complete',
      run: 1,
      version: 1,
      durationMs,
      overallScore: null,
      failure: null,
      progress: null,
      createdAt: at,
      updatedAt: at,
      notes: '',
      jobDescription: '',
      fileName: null,
      sizeBytes: null,
      mimeType: null,
      uploadedAt: at,
      completedAt: at,
      duplicateOfId: null,
      hasRecording: true,
    },
    analysis: { interviewId: id, run: 1, createdAt: at, result: result() },
    transcript: {
      ...{ interviewId: id, run: 1, createdAt: at, layer: null },
      transcript: transcriptOf(turns, durationMs),
    },
  };
}

type Transcript = TranscriptResponse['transcript'];

function transcriptOf(turns: Transcript['turns'], durationMs: number): Transcript {
  return {
    language: 'en',
    engine: { name: 'engine', version: '1', verbatim: false, tier: 'standard' },
    speakers: [
      { id: 's0', role: 'interviewer', roleConfidence: 1, evidence: [] },
      { id: 's1', role: 'candidate', roleConfidence: 1, evidence: [] },
    ],
    turns,
    diarization: { method: 'engine', confidence: 1 },
    meanConfidence: null,
    audio: {
      durationMs,
      speechMs: durationMs,
      pauses: [],
      snrDb: null,
      speechLevelDb: null,
      clippedShare: 0,
    },
    findings: [],
  };
}

function result(): AnalysisResult {
  const quote = { turnId: 't1', text: 'we moved the heaviest part', startMs: 15_000, endMs: 17_000 };
  return {
    rubricVersion: '1',
    verdict: 'You told the story without saying how it ended.',
    overall: unavailable,
    fillers: unavailable,
    pace: unavailable,
    pauses: unavailable,
    clarity: { available: true, value: { score: 71.4, parts: [] } },
    usual: { fillersPerHundredWords: null, pausesPerMinute: null, clarity: 64, talkShare: null },
    delivery: unavailable,
    phrasing: unavailable,
    talk: unavailable,
    talkShare: unavailable,
    questions: [{ id: 'q0', type: 'behavioral', quote: { ...quote, turnId: 't0' }, followsUp: null }],
    answers: [],
    sentiment: [],
    confidence: [],
    enthusiasm: [],
    recommendations: [
      {
        id: 'r0',
        title: 'Say how it ended.',
        why: 'It did not end.',
        gain: 2,
        quotes: [quote],
        example: null,
      },
    ],
    strengths: [],
    caveats: [],
    preliminary: false,
    contentEngine: { name: 'rules', model: null, promptVersion: null },
  };
}
