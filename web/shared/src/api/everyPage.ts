/** Items on the largest page a service gives. */
export const LARGEST_PAGE = 200;

/** One page of a list; `next` is the cursor of the next page. */
interface Page<T> {
  items: T[];
  next?: string | null;
}

/** All items of a list, page after page; for lists that a person looks through as a whole. */
export async function everyPage<T, Cursor extends string>(
  read: (cursor: Cursor | undefined) => Promise<Page<T>>,
): Promise<T[]> {
  const items: T[] = [];
  let cursor: Cursor | undefined;
  do {
    const page: Page<T> = await read(cursor);
    items.push(...page.items);
    cursor = (page.next ?? undefined) as Cursor | undefined;
  } while (cursor !== undefined);
  return items;
}
