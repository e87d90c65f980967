import type { Explanation } from '@shared/explanation/explanation';
import type { paths as Complaint } from './complaint';
import type { paths as BillingTold } from './generated/billing';

import type { paths as ComplaintTold } from './generated/complaint';
import type { paths as CreditTold } from './generated/credit';
import type { paths as DeadLetters } from './deadLetters';
import type { paths as NotificationTold } from './generated/notification';
import type { paths as PlacementTold } from './generated/placement';

/*
 * Our types against those generated from the services' OpenAPI documents. The documents do not say what may be null, so
 * our files do; here the compiler checks that every path, field and value we use is one that the service tells of. What
 * does not agree is named in the compiler's message.
 */

type Primitive = string | number | boolean;

/** What a service answers may hold values we have words for only; what we send may hold values it knows only. */
type Way = 'answer' | 'body';

/** What of `Used` the service does not tell of; never when all agrees. */
type Mismatch<Used, Told, W extends Way, At extends string> = [Told] extends [never]
  ? `${At} is not told`
  : Compared<NonNullable<Used>, NonNullable<Told>, W, At>;

type Compared<Used, Told, W extends Way, At extends string> = [Used] extends [Explanation]
  ? never
  : [Used] extends [Primitive]
    ? Values<Used, Told, W, At>
    : [Used] extends [readonly (infer UsedItem)[]]
      ? [Told] extends [readonly (infer ToldItem)[]]
        ? Mismatch<UsedItem, ToldItem, W, `${At}[]`>
        : `${At} is not a list`
      : Fields<Used, Told, W, At>;

type Fields<Used, Told, W extends Way, At extends string> = {
  [Name in keyof Used & string]-?: Name extends keyof Told
    ? Mismatch<Used[Name], Told[Name], W, `${At}.${Name}`>
    : `${At}.${Name} is not told`;
}[keyof Used & string];

/** A text that is told as any text agrees with every text of ours. */
type Values<Used, Told, W extends Way, At extends string> = [string] extends [Told]
  ? [Used] extends [string]
    ? never
    : `${At} is a text`
  : W extends 'answer'
    ? [Told] extends [Used]
      ? never
      : `${At} may be ${Exclude<Told, Used> & Primitive}`
    : [Used] extends [Told]
      ? never
      : `${At} cannot be ${Exclude<Used, Told> & Primitive}`;

type Success<Operation> = Operation extends { responses: infer Responses }
  ? Responses[keyof Responses & (200 | 201 | 204)]
  : never;

type AnswerOf<Operation> =
  Success<Operation> extends { content: { 'application/json': infer Body } } ? Body : never;

type BodyOf<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : never;

type OperationMismatch<Used, Told, At extends string> =
  | (unknown extends AnswerOf<Used>
      ? never
      : Mismatch<AnswerOf<Used>, AnswerOf<Told>, 'answer', `${At} answer`>)
  | ([BodyOf<Used>] extends [string] ? never : Mismatch<BodyOf<Used>, BodyOf<Told>, 'body', `${At} body`>);

type Disagreement<Used, Told> = {
  [Path in keyof Used & string]: Path extends keyof Told
    ? {
        [Method in keyof Used[Path] & string]: Method extends keyof Told[Path]
          ? OperationMismatch<Used[Path][Method], Told[Path][Method], `${Method} ${Path}`>
          : `${Method} ${Path} is not told`;
      }[keyof Used[Path] & string]
    : `${Path} is not told`;
}[keyof Used & string];

type Agrees<Found extends never> = Found;

export type Agreement = [
  Agrees<Disagreement<Complaint, ComplaintTold>>,
  Agrees<
    Disagreement<DeadLetters, BillingTold & ComplaintTold & CreditTold & NotificationTold & PlacementTold>
  >,
];
