import { useState } from 'react';
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '@shared/api/queryClient';
import { endSessionsIn } from '@shared/session/session';
import { officeTheme, tokens } from '@shared/theme/themes';
import { routes } from './routes';

/** The office app: theme, cache of what services said, and the pages. */
export function App() {
  const [queries] = useState(() => {
    const client = createQueryClient();
    endSessionsIn(client);
    return client;
  });
  const [router] = useState(() => createBrowserRouter(routes, { basename: '/office' }));
  return (
    <MantineProvider theme={officeTheme} cssVariablesResolver={tokens} forceColorScheme="light">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
