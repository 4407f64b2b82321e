'use client';

import { useCallback, useLayoutEffect, useRef } from 'react';
import { contextOf } from './context-form';
import { dropDraft, keepDraft, readDraft } from './keep-draft';
import { contextFields } from './merge-context';

/** The text of the upload form, kept in this browser as it is typed and given back to the next form. */
export function useDraft(userId: string) {
  const form = useRef<HTMLFormElement>(null);
  const keep = useCallback(() => {
    if (form.current) keepDraft(localStorage, userId, contextOf(new FormData(form.current)));
  }, [userId]);

  // A person may have typed before the page came alive: that stays, and is kept from now on.
  useLayoutEffect(() => {
    const draft = readDraft(localStorage, userId);
    for (const field of contextFields) {
      const control = form.current?.elements.namedItem(field) ?? null;
      if (isField(control) && isUntouched(control)) control.value = draft[field] ?? control.value;
    }
    keep();
  }, [keep, userId]);

  return { form, keep, drop: () => dropDraft(localStorage, userId) };
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function isField(control: Element | RadioNodeList | null): control is Field {
  return control !== null && 'value' in control;
}

function isUntouched(control: Field): boolean {
  return control instanceof HTMLSelectElement
    ? [...control.selectedOptions].every((option) => option.defaultSelected)
    : control.value === control.defaultValue;
}
