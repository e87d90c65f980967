/**
 * Operations in the shape that openapi-typescript gives them, for services whose OpenAPI document is not there to
 * generate from. A service's file exchanges its `paths` for generated ones without anything else changing.
 */
interface Parameters {
  path?: object;
  query?: object;
  body?: unknown;
}

type Carried<P extends Parameters> = {
  parameters: (P extends { path: infer V extends object } ? { path: V } : { path?: never }) &
    (P extends { query: infer Q extends object } ? { query: Q } : { query?: never });
} & (P extends { body: infer B }
  ? { requestBody: { content: { 'application/json': B } } }
  : { requestBody?: never });

export type Operation<Answer, P extends Parameters = object> = Carried<P> & {
  responses: { 200: { content: { 'application/json': Answer } } };
};

/** One page of a list; `next` is the cursor of the next page. */
export interface Page<T> {
  items: T[];
  next: string | null;
}
