import { Navigate, type RouteObject } from 'react-router';
import { AgendaFrame } from './agenda/AgendaFrame';
import { Waiting } from '@shared/view/Waiting';
import { Frame } from './frame/Frame';
import { TodayPage } from './today/TodayPage';

/** Vandaag comes with the first load; the other pages when they are opened. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    hydrateFallbackElement: <Waiting height={320} />,
    children: [
      { index: true, element: <TodayPage /> },
      {
        path: 'agenda',
        element: <AgendaFrame />,
        children: [
          {
            index: true,
            lazy: async () => ({ Component: (await import('./agenda/AgendaPage')).AgendaPage }),
          },
          {
            path: 'credit',
            lazy: async () => ({ Component: (await import('./credit/CreditPage')).CreditPage }),
          },
        ],
      },
      {
        path: 'extra-day',
        lazy: async () => ({ Component: (await import('./extra-day/ExtraDayPage')).ExtraDayPage }),
      },
      { path: 'place', lazy: async () => ({ Component: (await import('./place/PlacePage')).PlacePage }) },
      { path: 'money', lazy: async () => ({ Component: (await import('./invoice/MoneyPage')).MoneyPage }) },
      { path: 'help', lazy: async () => ({ Component: (await import('./complaint/HelpPage')).HelpPage }) },
      {
        path: 'help/new',
        lazy: async () => ({ Component: (await import('./complaint/NewCasePage')).NewCasePage }),
      },
      { path: 'inbox', lazy: async () => ({ Component: (await import('./message/InboxPage')).InboxPage }) },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];
