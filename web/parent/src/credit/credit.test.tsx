import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { EARNED } from '@fixtures/facts';
import { NOOR } from '@fixtures/family';
import { page } from '@fixtures/routes';
import { routes } from '../routes';
import { parentTexts } from '../texts';

const open = (more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: parentTexts, at: '/agenda/credit', ...more });

it('warns before credit expires, with days on which it can still be used', async () => {
  const { user, router } = await open();
  expect(await screen.findByText('3,5 uur verloopt na do 31 december 2026')).toBeVisible();
  await user.click(await screen.findByRole('link', { name: 'vr 20 november' }));
  expect(await screen.findByRole('heading', { name: 'vrijdag 20 november' })).toHaveFocus();
  expect(router.state.location.pathname).toBe('/extra-day');
});

it('lets a family choose money in place of credit, after it has read both', async () => {
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'Geld voor donderdag 12 november' }));
  const sheet = screen.getByRole('dialog');
  expect(within(sheet).getByText(/10,5 uur die niet verlopen/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(within(sheet).getByRole('button', { name: 'Kies geld' }));
  expect(await screen.findByText('Uitbetaald')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Geld voor donderdag 12 november' })).not.toBeInTheDocument();
});

it('shows all movements back to the first, over all pages, and gives them as a file', async () => {
  const movement = (n: number) => ({
    at: `2026-09-${String(n).padStart(2, '0')}T09:00:00Z`,
    careType: 'DAY_CARE',
    movement: 'EARN',
    minutes: 630,
    balanceMinutes: 630 * n,
    why: EARNED,
  });
  const { user } = await open({
    instead: {
      'GET /api/credit/children/:id/credit/movements': ({ query }) =>
        query.has('cursor')
          ? page([movement(1)])
          : { items: [9, 8, 7, 6, 5, 4, 3, 2].map(movement), next: 'older' },
    },
  });
  const ledger = await screen.findByRole('table', { name: 'Bewegingen van het tegoed van Noor' });
  expect(within(ledger).queryByText('di 1 september, 11:00')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Alle 9 bewegingen, vanaf de eerste' }));
  expect(within(ledger).getByText('di 1 september, 11:00')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Download als bestand' })).toHaveAttribute(
    'href',
    `/api/credit/children/${NOOR}/credit/statement?language=nl`,
  );
});

it('leads to a swap where days are swapped for days', async () => {
  await open({
    instead: {
      'GET /api/credit/children/:id/credit': ({ params }) => ({
        child: params.id,
        accounts: [],
        mode: 'DIRECT_SWAP',
        policy: 'sterre@2026-01-01',
      }),
    },
  });
  expect(await screen.findByText('Hier ruil je dag voor dag')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Ruil een dag' })).toBeVisible();
});
