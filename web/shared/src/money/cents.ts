/** Cents of an amount as people type it: `12,50`, `12.50`, `€ 12`; undefined when it is none. */
export function centsIn(typed: string): number | undefined {
  const found = /^€?\s*(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(typed.trim());
  if (!found) return undefined;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
