export type FactKind =
  | 'TEXT'
  | 'CODE'
  | 'NUMBER'
  | 'MINUTES'
  | 'CENTS'
  | 'DATE'
  | 'TIME'
  | 'INSTANT'
  | 'WEEKDAY'
  | 'MONTH'
  | 'SHARE';

/** A fact in its machine form, with the kind that says how to write it. */
export interface FactValue {
  kind: FactKind;
  value: string;
}

/** Why a number is what it is, or a decision fell as it did; said by the catalogue, in the reader's language. */
export interface Explanation {
  key: string;
  rule?: string;
  policy?: string;
  clause?: string;
  facts?: Record<string, FactValue>;
  because?: Explanation[];
}
