import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { NOOR } from '@fixtures/family';
import { Refusal, type Routes } from '@fixtures/routes';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at = '/children', instead: Routes = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ['planner'], instead });
const DAYS = `/children/${NOOR}/days`;

it('finds a child by name without the name standing in an address', async () => {
  const { user, sent, router } = await open();
  await user.type(await screen.findByLabelText('Naam'), 'Noo{Enter}');
  expect(await screen.findByText('1 kind met Noo', { selector: 'p' })).toBeVisible();
  expect(screen.getByRole('cell', { name: 'Eva de Boer, Sam de Boer' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Noor' })).toHaveAttribute(
    'href',
    expect.stringMatching(/credit$/),
  );
  expect(router.state.location.search).toBe('');
  expect(sent.every((one) => !one.path.includes('Noo'))).toBe(true);
  expect(await axeFindings()).toEqual([]);
});

it('says so when nobody is found, and asks for two letters at least', async () => {
  const { user } = await open();
  await user.type(await screen.findByLabelText('Naam'), 'n{Enter}');
  expect(screen.getByText('Schrijf minstens twee letters.')).toBeVisible();
  await user.type(screen.getByLabelText('Naam'), 'iemand{Enter}');
  expect(await screen.findByText('Niemand gevonden met niemand')).toBeVisible();
});

it('records an absence after care has begun, and says that it earns nothing', async () => {
  const { user, sent } = await open(DAYS, {
    'GET /api/placement/children/:id/days': () => ({
      items: [
        {
          day: '2026-11-16',
          contract: '55555555-0000-7000-8000-000000000001',
          careType: 'DAY_CARE',
          location: { id: 'l1', name: 'De Wilg', phone: '030 123 45 67' },
          group: { id: 'g1', name: 'Eiken' },
          session: { weekday: 'MONDAY', from: '08:00', until: '18:30' },
          status: 'CARE',
        },
      ],
    }),
  });
  await user.click(await screen.findByRole('button', { name: 'Afmelden: ma 16 november, 08:00–18:30' }));
  const sheet = screen.getByRole('dialog', { name: 'een kind afmelden voor maandag 16 november' });
  expect(within(sheet).getByText('De opvang is al begonnen')).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('absence-quote'))).toBe(false);

  await user.click(within(sheet).getByRole('button', { name: 'Afmelden' }));
  expect(within(sheet).getByRole('link', { name: 'Kies een reden.' })).toBeVisible();
  await user.click(within(sheet).getByLabelText('Ziek'));
  expect(await axeFindings()).toEqual([]);
  await user.click(within(sheet).getByRole('button', { name: 'Afmelden' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.find((one) => one.method === 'POST')).toMatchObject({
    path: `/api/placement/children/${NOOR}/absences`,
    body: {
      day: '2026-11-16',
      reason: 'ILLNESS',
      contract: '55555555-0000-7000-8000-000000000001',
      begins: '08:00',
    },
  });
});

it('says what an absence earns before staff record it, and why a service refuses', async () => {
  const { user } = await open(DAYS, {
    'POST /api/placement/children/:id/absences': () =>
      new Refusal(409, 'Dit is intussen veranderd', 'Het kind is die dag al afgemeld.'),
  });
  await user.click(await screen.findByRole('button', { name: /^Afmelden: do 26 november/ }));
  const sheet = screen.getByRole('dialog');
  await user.click(within(sheet).getByLabelText('Vrij of anders'));
  expect(await within(sheet).findByText(/^Je krijgt 10,5 uur tegoed\./)).toBeVisible();
  await user.click(within(sheet).getByRole('button', { name: 'Afmelden' }));
  expect(await within(sheet).findByText('Het kind is die dag al afgemeld.')).toBeVisible();
});
