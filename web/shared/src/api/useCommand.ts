import { useRef } from 'react';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { isUndecided } from './problem';
import { uuidV7 } from './uuid';

interface Command<Input, Result> {
  /** Sends it; `key` goes into the header that names the command. */
  send: (input: Input, key: string) => Promise<Result>;
  /** What may have changed by it. */
  touches: QueryKey[];
  onDone?: (result: Result, input: Input) => void;
}

/** Facts travel between services after the answer; what they changed is asked again at these moments (ms). */
const LATER = [1_000, 3_000];

/**
 * A change that is safe to send again: the same input keeps its key until the service has answered, so that a retry
 * after a lost answer does nothing twice.
 */
export function useCommand<Input, Result>({ send, touches, onDone }: Command<Input, Result>) {
  const queries = useQueryClient();
  const unanswered = useRef<{ input: string; key: string } | null>(null);

  const refresh = () => touches.forEach((queryKey) => void queries.invalidateQueries({ queryKey }));

  return useMutation({
    mutationFn: (input: Input) => {
      const written = JSON.stringify(input);
      if (unanswered.current?.input !== written) {
        unanswered.current = { input: written, key: uuidV7() };
      }
      return send(input, unanswered.current.key);
    },
    retry: (failures, error) => failures < 2 && isUndecided(error) && navigator.onLine,
    onSuccess: (result, input) => {
      unanswered.current = null;
      refresh();
      LATER.forEach((delay) => setTimeout(refresh, delay));
      onDone?.(result, input);
    },
    onError: (error) => {
      if (isUndecided(error)) return;
      unanswered.current = null;
      refresh();
    },
  });
}
