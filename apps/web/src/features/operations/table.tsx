import type { ReactNode } from 'react';
import { cx } from '@/components/class-names';

export interface Column {
  label: string;
  /** Figures stand at the right. */
  figures?: boolean;
}

export function Table({
  label,
  columns,
  children,
}: {
  label: string;
  columns: readonly Column[];
  children: ReactNode;
}) {
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse text-left tabular-nums">
        <thead>
          <tr className="text-xs text-ink-faint">
            {columns.map((column) => (
              <th
                key={column.label}
                scope="col"
                className={cx('py-1 pr-4 font-normal', column.figures && 'text-right')}
              >
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export function Cell({ figures, children }: { figures?: boolean; children: ReactNode }) {
  return <td className={cx('py-2 pr-4 align-top', figures && 'text-right')}>{children}</td>;
}
