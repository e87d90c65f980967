import type { Page } from './shape';

/** Items on the largest page a service gives. */
export const LARGEST_PAGE = 200;

/** All items of a list, page after page; for lists that a person looks through as a whole. */
export async function everyPage<T>(read: (cursor: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page: Page<T> = await read(cursor);
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}
