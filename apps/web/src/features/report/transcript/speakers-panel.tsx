'use client';

import type { Correction, SpeakerRole, TranscriptSpeaker } from '@interview-buddy/shared-types/models';
import { ROLE_NAMES } from './describe-correction';

interface Props {
  speakers: readonly TranscriptSpeaker[];
  names: ReadonlyMap<string, string>;
  onChange: (corrections: Correction[], sentence: string) => void;
}

const control = 'h-10 min-w-0 rounded-md border border-line bg-raised px-2 text-sm text-ink';
const roles: SpeakerRole[] = ['candidate', 'interviewer', 'unknown'];

/** Who the voices are: their names, their roles, and two that are one. */
export function SpeakersPanel({ speakers, names, onChange }: Props) {
  return (
    <details className="screen-only pb-3">
      <summary className="w-fit cursor-pointer text-sm text-ink-soft">Name or merge speakers</summary>
      <ul className="mt-3 grid gap-4">
        {speakers.map((speaker) => {
          const name = names.get(speaker.id) ?? speaker.id;
          return (
            <li key={speaker.id} className="grid gap-2 sm:grid-cols-3">
              <label className="grid gap-1 text-xs text-ink-faint">
                {`Name of ${name}`}
                <input
                  key={speaker.name ?? ''}
                  defaultValue={speaker.name ?? ''}
                  maxLength={60}
                  placeholder="no name"
                  onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
                  onBlur={(event) => {
                    const given = event.target.value.trim();
                    if (given === (speaker.name ?? '')) return;
                    onChange(
                      [{ kind: 'rename-speaker', speakerId: speaker.id, name: given }],
                      `${name} is now called ${given || 'by role'}.`,
                    );
                  }}
                  className={control}
                />
              </label>
              <label className="grid gap-1 text-xs text-ink-faint">
                {`Role of ${name}`}
                <select
                  value={speaker.role}
                  onChange={(event) => {
                    const role = roles.find((one) => one === event.target.value) ?? 'unknown';
                    onChange(
                      [{ kind: 'set-role', speakerId: speaker.id, role }],
                      `${name} has the role ${ROLE_NAMES[role]}.`,
                    );
                  }}
                  className={control}
                >
                  {roles.map((role) => (
                    <option key={role} value={role}>
                      {ROLE_NAMES[role]}
                    </option>
                  ))}
                </select>
              </label>
              {speakers.length > 1 && (
                <label className="grid gap-1 text-xs text-ink-faint">
                  {`${name} is the same person as`}
                  <select
                    value=""
                    onChange={(event) =>
                      onChange(
                        [{ kind: 'merge-speakers', fromId: speaker.id, intoId: event.target.value }],
                        `${name} and ${names.get(event.target.value) ?? 'the other'} are one speaker now.`,
                      )
                    }
                    className={control}
                  >
                    <option value="">nobody else</option>
                    {speakers
                      .filter(({ id }) => id !== speaker.id)
                      .map(({ id }) => (
                        <option key={id} value={id}>
                          {names.get(id) ?? id}
                        </option>
                      ))}
                  </select>
                </label>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
