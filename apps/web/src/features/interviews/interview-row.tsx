'use client';

import type { InterviewSummary } from '@interview-buddy/shared-types/api';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { interviewTypes, lengthOf } from '@/browser/format';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { useDay } from '@/browser/use-day';
import { LazyMenu } from '@/components/lazy-menu';
import { Monogram } from '@/components/monogram';
import { useToast } from '@/components/toast';
import { RowState } from './row-state';

interface Props {
  interview: InterviewSummary;
  onDelete: (interview: InterviewSummary) => void;
}

export function InterviewRow({ interview, onDelete }: Props) {
  const router = useRouter();
  const { id, company, title, type, durationMs, heldOn, createdAt } = interview;
  const day = useDay(heldOn ?? createdAt);
  const href = `/interviews/${id}`;
  return (
    <li className="lazy-row group relative flex items-center gap-4 border-b border-line py-3.5 transition-colors hover:bg-sunken md:px-2">
      <Monogram name={company} />
      <div className="grid min-w-0 grow gap-0.5">
        <Link
          href={href}
          // Twenty-five rows would ask for twenty-five pages; one that is reached for is enough.
          prefetch={false}
          onPointerEnter={() => router.prefetch(href)}
          className="line-clamp-2 font-medium after:absolute after:inset-0 sm:line-clamp-1"
        >
          {company} <span className="font-normal text-ink-soft">· {title}</span>
        </Link>
        <span className="truncate text-xs text-ink-faint">
          {[interviewTypes[type], day, durationMs === null ? null : lengthOf(durationMs)]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <RowState interview={interview} />
      <RowMenu interview={interview} onDelete={onDelete} />
    </li>
  );
}

function RowMenu({ interview, onDelete }: Props) {
  const client = useQueryClient();
  const toast = useToast();
  const router = useRouter();
  const { id, company, status } = interview;

  const readAgain = () => {
    request(`/api/interviews/${id}/runs`, { method: 'POST', body: { from: 'analysis' } }).then(
      () => client.invalidateQueries({ queryKey: keys.lists }),
      (error: unknown) => toast({ text: sentenceOf(error) }),
    );
  };

  const href = `/interviews/${id}`;
  return (
    <div className="relative">
      <LazyMenu
        label={`Actions for ${company}`}
        icon={<Ellipsis aria-hidden="true" className="size-4" />}
        actions={[
          { label: 'Open', onSelect: () => router.push(href) },
          { label: 'Edit details', onSelect: () => router.push(`${href}?edit`) },
          ...(status === 'complete' ? [{ label: 'Analyze again', onSelect: readAgain }] : []),
          { label: 'Delete', onSelect: () => onDelete(interview), danger: true },
        ]}
      />
    </div>
  );
}
