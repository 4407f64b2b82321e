import type { InterviewContext } from '@interview-buddy/shared-types/models';
import { contextOf } from './context-form';
import type { ContextField } from './merge-context';

/** The form on the page, for whoever reads and writes its fields outside of drawing it. */
export class FormHandle {
  private form: HTMLFormElement | null = null;

  constructor(private readonly initial: InterviewContext) {}

  /** A form that was taken off the page still says what was entered: a save may be under way. */
  attach(form: HTMLFormElement | null): void {
    this.form = form ?? this.form;
  }

  read(): InterviewContext {
    return this.form ? contextOf(new FormData(this.form)) : this.initial;
  }

  write(field: ContextField, value: string): void {
    const control = this.form?.elements.namedItem(field);
    if (control && 'value' in control) control.value = value;
  }
}
