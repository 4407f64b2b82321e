import type { StarPart } from '@interview-buddy/shared-types/models';

export const starOrder: readonly StarPart[] = ['situation', 'task', 'action', 'result'];

export const starNames: Record<StarPart, string> = {
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
};

/** A probability in words: nobody should read 51 % as a yes. */
export function stateOf(probability: number): string {
  if (probability >= 0.65) return 'told';
  if (probability >= 0.35) return 'hinted at';
  return 'missing';
}
