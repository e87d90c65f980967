import type { Explanation } from '@shared/explanation/explanation';

/** A problem detail (RFC 9457) as every service answers it. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[];
  why?: Explanation | null;
  traceId?: string;
}

export interface FieldError {
  /** JSON pointer into the request body, or `#query/<name>`. */
  pointer: string;
  rule?: string;
  detail: string;
}

/** No answer came: no connection, or the gateway is down. */
export const UNREACHABLE = 0;

/** A request that was refused or got no answer. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.status} ${problem.type}`);
  }
}

export function unreachable(): ProblemError {
  return new ProblemError({
    type: 'urn:plekje:problem:unreachable',
    title: '',
    detail: '',
    status: UNREACHABLE,
  });
}

/** The problem of an answer that is not a success; an answer without problem details keeps its status. */
export function problemOf(body: unknown, status: number): Problem {
  const told = typeof body === 'object' && body !== null ? (body as Partial<Problem>) : {};
  return { type: 'about:blank', title: '', detail: '', ...told, status: told.status ?? status };
}

export function problemIn(error: unknown): Problem {
  return error instanceof ProblemError ? error.problem : unreachable().problem;
}

/** No service has decided on it yet: no connection, a service that is down, or a session that ended. */
const UNDECIDED = [UNREACHABLE, 401, 502, 503, 504];

export function isUndecided(error: unknown): boolean {
  return UNDECIDED.includes(problemIn(error).status);
}
