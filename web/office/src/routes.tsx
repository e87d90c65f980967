import type { RouteObject } from 'react-router';
import { Waiting } from '@shared/view/Waiting';
import { Frame } from './frame/Frame';
import { StartPage } from './frame/StartPage';

/** One chunk per page: who plans does not load what operations reads. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    hydrateFallbackElement: <Waiting height={320} />,
    children: [
      {
        path: 'requests',
        lazy: async () => ({ Component: (await import('./extra-day/QueuePage')).QueuePage }),
      },
      {
        path: 'occupancy',
        lazy: async () => ({ Component: (await import('./occupancy/OccupancyPage')).OccupancyPage }),
      },
      { path: 'cases', lazy: async () => ({ Component: (await import('./complaint/CasesPage')).CasesPage }) },
      {
        path: 'registers/:year?',
        lazy: async () => ({ Component: (await import('./register/RegisterPage')).RegisterPage }),
      },
      { path: 'flow', lazy: async () => ({ Component: (await import('./flow/FlowPage')).FlowPage }) },
      { path: '*', element: <StartPage /> },
    ],
  },
];
