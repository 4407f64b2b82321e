'use client';

import type { InterviewSummary } from '@interview-buddy/shared-types/api';
import { useQueryClient } from '@tanstack/react-query';
import { Ellipsis } from 'lucide-react';
import Link from 'next/link';
import { dayOf, interviewTypes, lengthOf } from '@/browser/format';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { IconButton } from '@/components/button';
import { Menu, MenuItem, MenuLink } from '@/components/menu';
import { Monogram } from '@/components/monogram';
import { useToast } from '@/components/toast';
import { RowState } from './row-state';

interface Props {
  interview: InterviewSummary;
  onDelete: (interview: InterviewSummary) => void;
}

export function InterviewRow({ interview, onDelete }: Props) {
  const { id, company, title, type, durationMs, heldOn, createdAt } = interview;
  return (
    <li className="lazy-row group relative flex items-center gap-4 border-b border-line py-3.5 transition-colors hover:bg-sunken md:px-2">
      <Monogram name={company} />
      <div className="grid min-w-0 grow gap-0.5">
        <Link href={`/interviews/${id}`} className="truncate font-medium after:absolute after:inset-0">
          {company} <span className="font-normal text-ink-soft">· {title}</span>
        </Link>
        <span className="truncate text-xs text-ink-faint">
          {[
            interviewTypes[type],
            dayOf(heldOn ?? createdAt),
            durationMs === null ? null : lengthOf(durationMs),
          ]
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
  const { id, company, status } = interview;

  const readAgain = () => {
    request(`/api/interviews/${id}/runs`, { method: 'POST', body: { from: 'analysis' } }).then(
      () => client.invalidateQueries({ queryKey: keys.lists }),
      (error: unknown) => toast({ text: sentenceOf(error) }),
    );
  };

  return (
    <div className="relative">
      <Menu
        trigger={
          <IconButton label={`Actions for ${company}`}>
            <Ellipsis aria-hidden="true" className="size-4" />
          </IconButton>
        }
      >
        <MenuLink href={`/interviews/${id}`}>Open</MenuLink>
        {status === 'complete' && <MenuItem onSelect={readAgain}>Analyze again</MenuItem>}
        <MenuItem danger onSelect={() => onDelete(interview)}>
          Delete
        </MenuItem>
      </Menu>
    </div>
  );
}
