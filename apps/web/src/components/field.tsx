import { useId, type ComponentProps, type ReactNode } from 'react';
import { cx } from './class-names';

const control =
  'w-full rounded-md border border-line-strong bg-raised px-3 text-sm text-ink placeholder:text-ink-faint ' +
  'transition-colors [&[readonly]]:bg-sunken hover:border-ink-faint aria-invalid:border-danger disabled:opacity-60';

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
}

interface ControlProps {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

function Field({
  label,
  hint,
  error,
  optional,
  children,
}: FieldProps & { children: (props: ControlProps) => ReactNode }) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="grid gap-1.5">
      <label htmlFor={id} className="flex items-baseline justify-between font-medium">
        {label}
        {optional && <span className="text-xs font-normal text-ink-faint">optional</span>}
      </label>
      {children({
        id,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hint && (
        <p id={`${id}-hint`} className="text-xs text-ink-faint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-xs text-danger">
          {error}
        </p>
      )}
    </div>
  );
}

type Own<T extends 'input' | 'textarea' | 'select'> = FieldProps & Omit<ComponentProps<T>, 'id'>;

export function TextField({ label, hint, error, optional, className, ...rest }: Own<'input'>) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(props) => <input className={cx(control, 'h-10', className)} {...rest} {...props} />}
    </Field>
  );
}

export function TextAreaField({ label, hint, error, optional, className, ...rest }: Own<'textarea'>) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(props) => <textarea className={cx(control, 'min-h-24 py-2', className)} {...rest} {...props} />}
    </Field>
  );
}

export function SelectField({ label, hint, error, optional, className, children, ...rest }: Own<'select'>) {
  return (
    <Field {...{ label, hint, error, optional }}>
      {(props) => (
        <select className={cx(control, 'h-10 pr-8', className)} {...rest} {...props}>
          {children}
        </select>
      )}
    </Field>
  );
}
