import { answer, named, placement } from '@shared/api/client';
import type { ChildId, ContractId } from '@shared/api/ids';
import type { Absence } from '@shared/api/placement';
import { isUndecided } from '@shared/api/problem';
import { uuidV7 } from '@shared/api/uuid';
import type { AbsenceReason, Day, Instant } from '@shared/api/values';
import { now } from '@shared/clock/serverClock';
import { all, put, remove } from '../offline/deviceStore';

/** One tap on "absent", kept on the device until the service has answered. */
export interface WaitingAbsence {
  /** Names the tap: however often it is sent, it is one absence. */
  key: string;
  child: ChildId;
  firstName: string;
  day: Day;
  /** With the day, which session it is; an app of before did not say. */
  contract?: ContractId;
  begins?: string;
  reason: AbsenceReason;
  tappedAt: Instant;
}

export type Reported = { sent: true; absence: Absence } | { sent: false };

const listeners = new Set<() => void>();
let waiting: WaitingAbsence[] = [];

/**
 * Reports an absence. Without a connection it waits on the device and goes out by itself.
 *
 * @throws ProblemError when the service refuses it
 */
export async function reportAbsence(tap: Omit<WaitingAbsence, 'key' | 'tappedAt'>): Promise<Reported> {
  const earlier = waiting.find((item) => isSameSession(item, tap));
  const item = { ...tap, key: earlier?.key ?? uuidV7(), tappedAt: now().toISOString() };
  await put('absences', item.key, item).catch(() => undefined);
  await refresh();
  return send(item);
}

/** Sends what waits, oldest first; stops at the first that gets no answer. */
export async function sendWaiting(): Promise<void> {
  await refresh();
  for (const item of waiting) {
    try {
      if (!(await send(item, item.tappedAt)).sent) return;
    } catch {
      // Refused: the day shows what is so; there is nothing left to send.
    }
  }
}

/** Takes back what has not gone out yet. */
export async function cancelWaiting(key: string): Promise<void> {
  await remove('absences', key);
  await refresh();
}

export function waitingAbsences(): WaitingAbsence[] {
  return waiting;
}

export function onWaitingChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isSameSession(one: Omit<WaitingAbsence, 'key' | 'tappedAt'>, other: typeof one): boolean {
  return (
    one.child === other.child &&
    one.day === other.day &&
    one.contract === other.contract &&
    one.begins === other.begins
  );
}

/** @param tappedAt the moment of the tap, for what could not be sent then: it counts for the credit */
async function send(item: WaitingAbsence, tappedAt?: Instant): Promise<Reported> {
  try {
    const absence = await answer(
      placement.POST('/children/{id}/absences', {
        params: { path: { id: item.child } },
        body: {
          day: item.day,
          reason: item.reason,
          contract: item.contract,
          begins: item.begins,
          tappedAt,
        },
        ...named(item.key),
      }),
    );
    await settle(item.key);
    return { sent: true, absence };
  } catch (error) {
    if (isUndecided(error)) return { sent: false };
    await settle(item.key);
    throw error;
  }
}

async function settle(key: string): Promise<void> {
  await remove('absences', key).catch(() => undefined);
  await refresh();
}

async function refresh(): Promise<void> {
  const found = await all<WaitingAbsence>('absences').catch(() => []);
  waiting = found.sort((a, b) => a.tappedAt.localeCompare(b.tappedAt));
  listeners.forEach((listener) => listener());
}
