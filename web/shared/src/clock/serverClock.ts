import { useSyncExternalStore } from 'react';

/** Header in which the gateway gives its own time with every answer. */
export const SERVER_TIME_HEADER = 'Plekje-Now';

const MINUTE = 60_000;
/** Smaller shifts are the way of the answer over the network, not a moved clock. */
const NOTICEABLE = 2_000;

/** How far the server's clock was from this device's; for starts without a connection. */
const REMEMBERED = 'plekje.clock-offset';

let offset = Number(localStorage.getItem(REMEMBERED) ?? 0);
let minute = 0;
const listeners = new Set<() => void>();

// The only places that read the device's clock; everything else asks here.
/* eslint-disable no-restricted-syntax */
const deviceTime = () => Date.now();
/* eslint-enable no-restricted-syntax */

/** The time of the server, as last heard, running on. In development it can be days away from the device's. */
export function now(): Date {
  return new Date(deviceTime() + offset);
}

/** A moment by this device's clock (ms since 1970) on the clock of the server. */
export function onServerClock(deviceMillis: number): Date {
  return new Date(deviceMillis + offset);
}

/** Takes the server's time from an answer. */
export function hearServerTime(headers: Headers): void {
  const told = Date.parse(headers.get(SERVER_TIME_HEADER) ?? '');
  if (Number.isNaN(told)) return;
  const heard = told - deviceTime();
  if (Math.abs(heard - offset) < NOTICEABLE) return;
  offset = heard;
  localStorage.setItem(REMEMBERED, String(offset));
  tick();
}

function tick(): void {
  minute = Math.floor(now().getTime() / MINUTE);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  const timer = setInterval(() => {
    if (Math.floor(now().getTime() / MINUTE) !== minute) tick();
  }, 1_000);
  return () => {
    clearInterval(timer);
    listeners.delete(listener);
  };
}

/** The server's time, to the minute; renders again when a minute has passed or the clock was moved. */
export function useNow(): Date {
  const current = useSyncExternalStore(
    subscribe,
    () => minute || (minute = Math.floor(now().getTime() / MINUTE)),
  );
  return new Date(current * MINUTE);
}
