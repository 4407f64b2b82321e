/** A cue as the standard's parser leaves it. */
export interface WebVttCue {
  id: string;
  startMs: number;
  endMs: number;
  settings: CueSettings;
  /** With its tags; see cue-text.ts. */
  text: string;
}

export interface CueSettings {
  region: WebVttRegion | null;
  vertical: '' | 'rl' | 'lr';
  line: number | 'auto';
  /** Whether `line` counts lines; else it is a percentage. */
  snapToLines: boolean;
  lineAlign: 'start' | 'center' | 'end';
  position: number | 'auto';
  positionAlign: 'auto' | 'line-left' | 'center' | 'line-right';
  size: number;
  align: 'start' | 'center' | 'end' | 'left' | 'right';
}

export interface WebVttRegion {
  id: string;
  width: number;
  lines: number;
  regionAnchor: { x: number; y: number };
  viewportAnchor: { x: number; y: number };
  scroll: '' | 'up';
}

export interface WebVttFile {
  cues: WebVttCue[];
  regions: WebVttRegion[];
  styles: string[];
  /** Line, from 1, of the first cue whose times could not be read; it was left out. */
  firstBadLine: number | null;
}
