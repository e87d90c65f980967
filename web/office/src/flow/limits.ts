/** Facts that leave or are applied within this time (s) are on their way; older ones are stuck. */
export const SLOW_SECONDS = 60;

/** More facts than this are not a busy moment but a backlog. */
export const BACKLOG = 1_000;
