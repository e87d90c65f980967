import { cleanup, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../test/render';
import { NOOR, SEM } from '@fixtures/family';
import { Refusal } from '@fixtures/routes';
import { routes } from './routes';
import { parentTexts } from './texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: parentTexts, at, ...more });

it('takes the day from the server, whatever the device says', async () => {
  await open('/');
  expect(await screen.findByRole('heading', { name: 'Dinsdag 17 november' })).toBeVisible();
  expect(await screen.findByText('Vandaag is er opvang voor Noor.')).toBeVisible();
});

it('shows who is not signed in the way in, and back to this place', async () => {
  await open('/', { signedIn: false });
  const link = await screen.findByRole('link', { name: 'Inloggen' });
  expect(link).toHaveAttribute('href', expect.stringMatching(/^\/login\?to=/));
  expect(await axeFindings()).toEqual([]);
});

it('says that a session has ended, and keeps what was being written', async () => {
  const { user } = await open('/help/new', {
    instead: { 'POST /api/complaint/complaints': () => new Refusal(401, 'Je bent niet ingelogd') },
  });
  await user.click(await screen.findByLabelText(/^Ik heb een vraag/));
  await user.type(screen.getByLabelText('Onderwerp'), 'Gymschoenen');
  await user.type(screen.getByLabelText('Wat is er gebeurd?'), 'Heeft Noor ze nodig?');
  await user.click(screen.getByRole('button', { name: 'Versturen' }));
  expect(await screen.findByRole('heading', { name: 'Je sessie is verlopen' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Inloggen' })).toBeVisible();
  cleanup();

  const again = await open('/help/new');
  expect(await screen.findByLabelText('Onderwerp')).toHaveValue('Gymschoenen');
  expect(screen.getByLabelText('Wat is er gebeurd?')).toHaveValue('Heeft Noor ze nodig?');
  await again.user.click(screen.getByRole('button', { name: 'Versturen' }));
  expect(await screen.findByRole('heading', { name: 'Ontvangen' })).toBeVisible();
  cleanup();

  await open('/help/new');
  expect(await screen.findByLabelText('Onderwerp')).toHaveValue('');
});

it('greys only the card whose service fails', async () => {
  await open('/', {
    instead: { 'GET /api/credit/children/:id/credit': () => new Refusal(404, 'Niet gevonden') },
  });
  expect(await screen.findByRole('button', { name: /Afmelden: Noor, donderdag 19/ })).toBeVisible();
  expect(await screen.findByText('Je tegoed laden lukt nu niet. Afmelden werkt gewoon.')).toBeVisible();
});

it('offers no absence for care that has begun', async () => {
  await open('/');
  expect(await screen.findByRole('button', { name: 'Bekijk dinsdag 17 november van Noor' })).toBeVisible();
});

it('shows the next five days with care, whoever comes', async () => {
  await open('/', { children: [NOOR, SEM] });
  const next = await screen.findByRole('region', { name: 'Volgende opvangdagen' });
  expect(await within(next).findAllByRole('listitem')).toHaveLength(6);
  expect(within(next).getByRole('button', { name: 'Bekijk woensdag 25 november van Noor' })).toBeVisible();
});

it('narrows to one of several children', async () => {
  const { user } = await open('/', { children: [NOOR, SEM] });
  expect(await screen.findAllByText('Sem')).not.toHaveLength(0);
  await user.click(screen.getByRole('button', { name: 'Noor' }));
  const next = screen.getByRole('region', { name: 'Volgende opvangdagen' });
  expect(await within(next).findAllByText('Noor')).not.toHaveLength(0);
  expect(within(next).queryByText('Sem')).toBeNull();
});

it('has a month in which each day of care says how it stands', async () => {
  const { user } = await open('/agenda');
  await user.click(await screen.findByRole('button', { name: 'Volgende maand' }));
  expect(await screen.findByRole('button', { name: 'donderdag 3 december, Noor, Dicht' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('shows lots by expiry and every movement with its reason', async () => {
  await open('/agenda/credit');
  expect(await screen.findByText('Geldig t/m do 31 december 2026')).toBeVisible();
  const ledger = await screen.findByRole('table', { name: 'Bewegingen van het tegoed van Noor' });
  expect(within(ledger).getByText('af 10,5 uur')).toBeVisible();
  expect(within(ledger).getByText('bij 10,5 uur')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('shows the price of an extra day and the answer date before it is sent', async () => {
  const { user, sent } = await open('/extra-day');
  await user.click(
    await screen.findByRole('button', { name: 'vrijdag 27 november, kans groot, 2 plekken vrij' }),
  );
  expect(await screen.findByText('€ 18,99')).toBeVisible();
  expect(screen.getByText('vr 20 november, 17:00')).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  const quotes = () => sent.filter((one) => one.path.endsWith('/extra-day-quote')).length;
  const before = quotes();
  await user.click(screen.getByRole('button', { name: 'Aanvraag versturen' }));
  expect(await screen.findByText('Aangevraagd: Noor, vrijdag 27 november')).toBeVisible();
  expect(sent.find((one) => one.method === 'POST')?.key).not.toBeNull();
  expect(quotes()).toBe(before);
});

it('derives an invoice line by line', async () => {
  await open('/money');
  const table = await screen.findByRole('table', { name: 'Factuur van november 2026' });
  expect(within(table).getByText('91 uur × € 10,85')).toBeVisible();
  expect(within(table).getAllByText('€ 1.006,34')).toHaveLength(2);
  expect(await axeFindings()).toEqual([]);
});

it('sums up what a form misses, and keeps what was filled in', async () => {
  const { user } = await open('/help/new');
  await user.type(await screen.findByLabelText('Onderwerp'), 'Andere groep');
  await user.click(screen.getByRole('button', { name: 'Versturen' }));
  expect(screen.getByRole('heading', { name: 'Er missen nog 2 dingen' })).toHaveFocus();
  expect(screen.getByLabelText('Onderwerp')).toHaveValue('Andere groep');
  expect(await axeFindings()).toEqual([]);
});

it('counts what is unread and lets one mark it', async () => {
  const { user } = await open('/inbox');
  expect(await screen.findByRole('link', { name: 'Berichten, 2 nieuw' })).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Gelezen' }));
  expect(await screen.findByRole('link', { name: 'Berichten, 1 nieuw' })).toBeVisible();
});

it('lets one say that one knows of a closure, which says that it was read as well', async () => {
  const { user } = await open('/inbox');
  await user.click(await screen.findByRole('button', { name: 'Ik weet het' }));
  expect(await screen.findByText(/^bevestigd di 17 november/)).toBeVisible();
  expect(screen.getByRole('link', { name: 'Berichten, 1 nieuw' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Ik weet het' })).not.toBeInTheDocument();
});
