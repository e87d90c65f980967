import { useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { answer, deadLetters, named } from '@shared/api/client';
import type { DeadLetter, ServiceName } from '@shared/api/deadLetters';
import { problemIn } from '@shared/api/problem';
import { uuidV7 } from '@shared/api/uuid';

/** How many letters a step offers: one first, then ten, then what is left. */
export const STEPS = [1, 10, Infinity] as const;

/** Between two letters (ms): others use the service too. */
const PACE = 100;

const SETTLED_BEFORE = 409;

/** What a run has done so far. */
export interface Tally {
  applied: number;
  /** Applied before: offering these again changed nothing. */
  before: number;
  /** Facts that took effect more than once: by the service's log of applied facts, this stays zero. */
  twice: number;
  failed: number;
  /** Why the run stopped, in the service's words. */
  why?: string;
}

const NOTHING: Tally = { applied: 0, before: 0, twice: 0, failed: 0 };

/** Tries all letters of a group without effect, then offers them again step by step; a failure stops the run. */
export function useStepwiseReplay(service: ServiceName) {
  const queries = useQueryClient();
  const [rehearsed, setRehearsed] = useState<Tally | null>(null);
  const [done, setDone] = useState<Tally>(NOTHING);
  const [running, setRunning] = useState(false);
  const stopped = useRef(false);
  const facts = useRef(new Set<string>());

  const rehearse = async (letters: DeadLetter[]) => {
    setRunning(true);
    stopped.current = false;
    const tally = { ...NOTHING };
    try {
      for (const letter of letters) {
        if (stopped.current) break;
        const outcome = await rehearsalOf(service, letter);
        if (outcome === 'APPLIES') tally.applied += 1;
        else if (outcome === 'ALREADY_APPLIED') tally.before += 1;
        else tally.failed += 1;
        setRehearsed({ ...tally });
      }
    } catch (failed) {
      setRehearsed({ ...tally, why: wordsOf(failed) });
    } finally {
      setRunning(false);
    }
  };

  const replay = async (letters: DeadLetter[], reason: string) => {
    setRunning(true);
    stopped.current = false;
    let tally = { ...done };
    delete tally.why;
    try {
      for (const letter of letters) {
        if (stopped.current) break;
        const before = (await rehearsalOf(service, letter)) === 'ALREADY_APPLIED';
        await offer(service, letter, reason);
        const fact = before ? null : letter.factId;
        const again = fact ? facts.current.has(fact) : false;
        if (fact) facts.current.add(fact);
        tally = {
          ...tally,
          applied: tally.applied + (before ? 0 : 1),
          before: tally.before + (before ? 1 : 0),
          twice: tally.twice + (again ? 1 : 0),
        };
        setDone(tally);
        await new Promise((resolve) => setTimeout(resolve, PACE));
      }
    } catch (failed) {
      setDone({ ...tally, failed: tally.failed + 1, why: wordsOf(failed) });
    } finally {
      setRunning(false);
      await queries.invalidateQueries({ queryKey: ['dead-letters'] });
    }
  };

  return { rehearse, rehearsed, replay, done, running, stop: () => (stopped.current = true) };
}

async function rehearsalOf(service: ServiceName, letter: DeadLetter) {
  const told = await answer(
    deadLetters(service).POST('/dead-letters/{id}/rehearsal', {
      params: { path: { id: letter.id } },
      ...named(uuidV7()),
    }),
  );
  return told.outcome;
}

/** Offers a letter again; one that somebody else settled meanwhile is settled. */
async function offer(service: ServiceName, letter: DeadLetter, reason: string): Promise<void> {
  try {
    await answer(
      deadLetters(service).POST('/dead-letters/{id}/replay', {
        params: { path: { id: letter.id } },
        body: { reason },
        ...named(uuidV7()),
      }),
    );
  } catch (failed) {
    if (problemIn(failed).status !== SETTLED_BEFORE) throw failed;
  }
}

function wordsOf(failed: unknown): string {
  const problem = problemIn(failed);
  return problem.detail || problem.title;
}
