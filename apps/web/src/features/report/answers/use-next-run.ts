'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keys } from '@/browser/query-keys';
import { request, sentenceOf } from '@/browser/request';
import { useToast } from '@/components/toast';

interface Request {
  path: 'questions' | 'runs';
  method: 'PUT' | 'POST';
  body: object;
}

/** What begins the next run of an interview: its page shows the progress as soon as it is read again. */
export function useNextRun(interviewId: string) {
  const client = useQueryClient();
  const toast = useToast();
  return useMutation({
    mutationFn: ({ path, method, body }: Request) =>
      request(`/api/interviews/${interviewId}/${path}`, { method, body }),
    onError: (error) => toast({ text: sentenceOf(error) }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.interview(interviewId) }),
  });
}
