import type { RouteObject } from 'react-router';
import { page } from '@shared/view/page';
import { Waiting } from '@shared/view/Waiting';
import { Frame } from './frame/Frame';
import { StartPage } from './frame/StartPage';
import { closureTexts, complaintTexts, creditTexts } from './texts';

/** One chunk per page: who plans does not load what operations reads. */
export const routes: RouteObject[] = [
  {
    element: <Frame />,
    hydrateFallbackElement: <Waiting height={320} />,
    children: [
      { path: 'requests', lazy: page(async () => (await import('./extra-day/QueuePage')).QueuePage) },
      {
        path: 'closures',
        lazy: page(async () => (await import('./closure/ClosuresPage')).ClosuresPage, closureTexts),
      },
      {
        path: 'approvals',
        lazy: page(async () => (await import('./approval/ApprovalsPage')).ApprovalsPage, creditTexts),
      },
      { path: 'children', lazy: page(async () => (await import('./child/ChildrenPage')).ChildrenPage) },
      {
        path: 'children/:child/days',
        lazy: page(async () => (await import('./child/ChildDaysPage')).ChildDaysPage),
      },
      {
        path: 'children/:child/credit',
        lazy: page(async () => (await import('./credit/ChildCreditPage')).ChildCreditPage, creditTexts),
      },
      {
        path: 'occupancy',
        lazy: page(async () => (await import('./occupancy/OccupancyPage')).OccupancyPage),
      },
      {
        path: 'cases',
        lazy: page(async () => (await import('./complaint/CasesPage')).CasesPage, complaintTexts),
      },
      {
        path: 'cases/new',
        lazy: page(async () => (await import('./complaint/EnterCasePage')).EnterCasePage, complaintTexts),
      },
      {
        path: 'cases/:id',
        lazy: page(async () => (await import('./case/CasePage')).CasePage, complaintTexts),
      },
      {
        path: 'cases/:id/verdict',
        lazy: page(async () => (await import('./verdict/VerdictPage')).VerdictPage, complaintTexts),
      },
      {
        path: 'measures',
        lazy: page(async () => (await import('./measure/MeasuresPage')).MeasuresPage, complaintTexts),
      },
      {
        path: 'overview',
        lazy: page(async () => (await import('./overview/OverviewPage')).OverviewPage, complaintTexts),
      },
      {
        path: 'signals',
        lazy: page(async () => (await import('./signal/SignalsPage')).SignalsPage, complaintTexts),
      },
      {
        path: 'reports',
        lazy: page(async () => (await import('./report/ReportsPage')).ReportsPage, complaintTexts),
      },
      {
        path: 'reports/:year',
        lazy: page(async () => (await import('./report/AnnualPage')).AnnualPage, complaintTexts),
      },
      {
        path: 'records',
        lazy: page(async () => (await import('./record/RecordsPage')).RecordsPage, complaintTexts),
      },
      {
        path: 'records/:id',
        lazy: page(async () => (await import('./record/RecordPage')).RecordPage, complaintTexts),
      },
      {
        path: 'invoice-questions',
        lazy: page(
          async () => (await import('./invoice-question/InvoiceQuestionsPage')).InvoiceQuestionsPage,
          complaintTexts,
        ),
      },
      {
        path: 'disputes',
        lazy: page(async () => (await import('./dispute/DisputesPage')).DisputesPage, complaintTexts),
      },
      {
        path: 'registers/:year?',
        lazy: page(async () => (await import('./register/RegisterPage')).RegisterPage, complaintTexts),
      },
      { path: 'flow', lazy: page(async () => (await import('./flow/FlowPage')).FlowPage) },
      { path: '*', element: <StartPage /> },
    ],
  },
];
