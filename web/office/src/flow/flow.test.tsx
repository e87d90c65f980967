import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { page, Refusal, type Routes } from '@fixtures/routes';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const MANY = 13;

/** Letters with one cause; the service stops applying at `breaksAt`. */
function letters(breaksAt = Infinity): Routes {
  let open = Array.from({ length: MANY }, (_, place) => ({
    id: `letter-${place}`,
    factId: `fact-${place}`,
    topic: 'tariff-set',
    key: null,
    reason: `no conditions for provider ${place}`,
    failedAt: '2026-11-17T05:12:00Z',
    attempts: 3,
    state: 'OPEN',
    settledAt: null,
    settledWhy: null,
  }));
  return {
    'GET /api/placement/dead-letters': () => page(open),
    'POST /api/placement/dead-letters/:id/rehearsal': ({ params }) => ({
      outcome: params.id === 'letter-0' ? 'ALREADY_APPLIED' : 'APPLIES',
    }),
    'POST /api/placement/dead-letters/:id/replay': ({ params }) => {
      if (MANY - open.length >= breaksAt) return new Refusal(422, 'Lukt niet', 'Dit feit lukt weer niet.');
      open = open.filter((one) => one.id !== params.id);
      return {};
    },
  };
}

const visitFlow = (instead: Routes) =>
  visit({ routes, texts: officeTexts, at: '/flow', roles: ['operations'], instead });

it('offers letters with one cause again: one, then ten, then the rest, and nothing twice', async () => {
  const { user, sent } = await visitFlow(letters());
  await user.click(await screen.findByRole('button', { name: 'tariff-set (13 keer)' }));
  const sheet = screen.getByRole('dialog', { name: 'tariff-set' });
  await user.click(within(sheet).getByRole('button', { name: 'Proefdraaien' }));
  expect(await within(sheet).findByText(/^Zou lukken: 12\. Al verwerkt: 1\./)).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/replay'))).toBe(false);

  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  expect(within(sheet).getByText(/^Schrijf een reden op/)).toBeVisible();
  await user.type(within(sheet).getByLabelText('Waarom doe je dit?'), 'voorwaarden aangevuld');
  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  for (const next of ['10 van 12 opnieuw aanbieden', '2 van 2 opnieuw aanbieden']) {
    const step = await within(sheet).findByRole('button', { name: next });
    await waitFor(() => expect(step).toBeEnabled());
    await user.click(step);
  }
  expect(await within(sheet).findByText('Dode berichten: 0')).toBeVisible();
  expect(within(sheet).getByText('Alsnog verwerkt: 12')).toBeVisible();
  expect(within(sheet).getByText('Dubbel verwerkt: 0. Al eerder verwerkt en overgeslagen: 1.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('stops by itself when failures return', async () => {
  const { user } = await visitFlow(letters(3));
  await user.click(await screen.findByRole('button', { name: 'tariff-set (13 keer)' }));
  const sheet = screen.getByRole('dialog', { name: 'tariff-set' });
  await user.type(within(sheet).getByLabelText('Waarom doe je dit?'), 'nog eens');
  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  const ten = await within(sheet).findByRole('button', { name: '10 van 12 opnieuw aanbieden' });
  await waitFor(() => expect(ten).toBeEnabled());
  await user.click(ten);
  expect(await within(sheet).findByText('Gestopt: Dit feit lukt weer niet.')).toBeVisible();
  expect(within(sheet).getByText('Dode berichten: 10')).toBeVisible();
});
