'use client';

import type { ConsentPlace } from '@interview-buddy/shared-types/api';
import { X } from 'lucide-react';
import { SelectField } from '@/components/field';

interface Props {
  places: readonly ConsentPlace[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several places, since not everybody in a call is in the same one. */
export function PlacePicker({ places, chosen, onChange }: Props) {
  const open = places.filter(({ code }) => !chosen.includes(code));
  return (
    <div className="grid gap-2">
      <SelectField
        label="Where were the people in it?"
        value=""
        onChange={(event) => event.target.value && onChange([...chosen, event.target.value])}
      >
        <option value="">{chosen.length === 0 ? 'Choose a place' : 'Add another place'}</option>
        {open.map(({ code, name }) => (
          <option key={code} value={code}>
            {capital(name)}
          </option>
        ))}
      </SelectField>
      {chosen.length > 0 && (
        <ul aria-label="Places" className="flex flex-wrap gap-2">
          {places
            .filter(({ code }) => chosen.includes(code))
            .map(({ code, name }) => (
              <li key={code}>
                <button
                  type="button"
                  aria-label={`Remove ${name}`}
                  className="inline-flex min-h-8 items-center gap-1.5 rounded-full bg-sunken px-3 text-sm hover:text-danger"
                  onClick={() => onChange(chosen.filter((one) => one !== code))}
                >
                  {capital(name)} <X aria-hidden="true" className="size-3.5" />
                </button>
              </li>
            ))}
        </ul>
      )}
    </div>
  );
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
