import { now } from '@shared/clock/serverClock';

/** A UUIDv7 (the time first, then chance): names one tap, so that sending it again does not do it again. */
export function uuidV7(): string {
  const time = now().getTime().toString(16).padStart(12, '0');
  const chance = crypto.randomUUID();
  // A random UUID has its version at place 14; what follows, with its variant, is kept.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(15)}`;
}
