import type { RouteObject } from 'react-router';

/** The addresses of all pages of an app, each parameter filled in. */
export function addressesOf(routes: RouteObject[], ids: Record<string, string>, under = ''): string[] {
  return routes.flatMap(({ path, index, children }) => {
    const here = path === undefined || path === '*' ? under : `${under}/${path}`;
    if (children) return addressesOf(children, ids, here);
    if (path === '*') return [];
    const address = here.replaceAll(/:(\w+)\??/g, (_, name: string) => {
      const id = ids[name];
      if (id === undefined) throw new Error(`${here}: which ${name}?`);
      return id;
    });
    return index ? address || '/' : address;
  });
}
