import { Navigate, type RouteObject } from 'react-router';
import { AgendaFrame } from './agenda/AgendaFrame';
import { complaintExplanationTexts, explanationTexts } from '@shared/language/explanations';
import { page } from '@shared/view/page';
import { Waiting } from '@shared/view/Waiting';
import { Frame } from './frame/Frame';
import { complaintTexts, creditTexts, invoiceTexts, placeTexts } from './texts';
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
          { index: true, lazy: page(async () => (await import('./agenda/AgendaPage')).AgendaPage) },
          {
            path: 'credit',
            lazy: page(
              async () => (await import('./credit/CreditPage')).CreditPage,
              creditTexts,
              explanationTexts,
            ),
          },
        ],
      },
      {
        path: 'extra-day',
        lazy: page(
          async () => (await import('./extra-day/ExtraDayPage')).ExtraDayPage,
          creditTexts,
          explanationTexts,
        ),
      },
      {
        path: 'place',
        lazy: page(async () => (await import('./place/PlacePage')).PlacePage, placeTexts, explanationTexts),
      },
      {
        path: 'money',
        lazy: page(
          async () => (await import('./invoice/MoneyPage')).MoneyPage,
          invoiceTexts,
          explanationTexts,
        ),
      },
      {
        path: 'help',
        lazy: page(
          async () => (await import('./complaint/HelpPage')).HelpPage,
          complaintTexts,
          explanationTexts,
        ),
      },
      {
        path: 'help/new',
        lazy: page(
          async () => (await import('./complaint/NewCasePage')).NewCasePage,
          complaintTexts,
          explanationTexts,
        ),
      },
      {
        path: 'help/:id',
        lazy: page(
          async () => (await import('./complaint/CasePage')).CasePage,
          complaintTexts,
          explanationTexts,
        ),
      },
      {
        path: 'inbox',
        lazy: page(
          async () => (await import('./message/InboxPage')).InboxPage,
          explanationTexts,
          complaintExplanationTexts,
        ),
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
];
