import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { createMemoryRouter, RouterProvider, type RouteObject } from 'react-router';
import { vi } from 'vitest';
import { fixtureServer, type FixtureOptions } from '@fixtures/server';
import { createQueryClient } from '@shared/api/queryClient';
import { startTexts, type TextPart } from '@shared/language/language';
import { endSessionsIn } from '@shared/session/session';
import { parentTheme, tokens } from '@shared/theme/themes';

interface Visit extends FixtureOptions {
  routes: RouteObject[];
  texts: TextPart;
  at: string;
  language?: 'nl' | 'en';
}

/** Opens a page of an app as someone would, with a server from memory behind it. */
export async function visit({ routes, texts, at, language = 'nl', ...options }: Visit) {
  const server = fixtureServer(options);
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) =>
    server.handle(
      input instanceof Request ? input : new Request(new URL(String(input), location.origin), init),
    ),
  );
  localStorage.setItem('plekje.language', language);
  await startTexts(texts);

  const queries = createQueryClient();
  endSessionsIn(queries);
  const router = createMemoryRouter(routes, { initialEntries: [at] });
  const shown = render(
    <MantineProvider theme={parentTheme} cssVariablesResolver={tokens} env="test">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { ...shown, router, queries, sent: server.sent, user: userEvent.setup() };
}

/** What a check for accessibility finds on the page; colours are looked at in a real browser. */
export async function axeFindings(): Promise<string[]> {
  const result = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return result.violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}

/** A JSON file of the house, from the root of the web workspace. */
export async function houseJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(resolve(path), 'utf8')) as T;
}
