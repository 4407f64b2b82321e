import { cx } from './class-names';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';
type Size = 'md' | 'sm';

const base =
  'inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none ' +
  'transition-colors duration-150';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border border-line bg-raised text-ink hover:border-line-strong',
  quiet: 'text-ink-soft hover:bg-sunken hover:text-ink',
  danger: 'border border-line bg-raised text-danger hover:border-danger',
};

const sizes: Record<Size, string> = { md: 'min-h-10 px-4 text-sm', sm: 'min-h-8 px-3 text-sm' };

export function buttonClass(look: ButtonLook = 'primary', size: Size = 'md'): string {
  return cx(base, looks[look], sizes[size]);
}

export interface Look {
  look?: ButtonLook;
  size?: Size;
}
