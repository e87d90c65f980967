import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ['complaint-coordinator'], ...more });

it('shows the board: what each case waits for, whose it is, and what is late', async () => {
  const { user } = await open('/cases');
  const column = await screen.findByRole('region', { name: /^Nieuw/ });
  expect(await within(column).findByRole('link', { name: 'Twee keer een andere groep' })).toBeVisible();
  expect(within(column).getByText('Bij Mirjam de Boer')).toBeVisible();
  const judged = screen.getByRole('region', { name: /^Oordeel/ });
  expect(await within(judged).findByText('te laat')).toBeVisible();
  expect(within(judged).getByText('Nog bij niemand')).toBeVisible();
  const tiles = screen.getByRole('list', { name: 'Termijnen nu' });
  expect(within(tiles).getByRole('link', { name: 'Oordeel over klachten' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByRole('radio', { name: 'Tabel' }));
  expect(await screen.findByRole('table', { name: 'Vragen en klachten' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('takes what was seen off the list', async () => {
  const { user } = await open('/cases');
  expect(await screen.findByText('1 ding dat je nog moet zien')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Gezien: K-2026-000414' }));
  await waitFor(() => expect(screen.queryByText('1 ding dat je nog moet zien')).toBeNull());
});

it('tells a case in order, with what is promised, and logs contact in it', async () => {
  const { user, sent } = await open('/cases/k2');
  const timeline = await screen.findByRole('list', { name: 'Tijdlijn' });
  expect(within(timeline).getByText('Beloofd')).toBeVisible();
  expect(screen.getByText(/^Noor is deze week twee keer/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByRole('button', { name: 'Contact vastleggen' }));
  const dialog = screen.getByRole('dialog', { name: 'Contact vastleggen' });
  await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
  expect(within(dialog).getByRole('link', { name: 'Schrijf op wat er besproken is' })).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/contacts'))).toBe(false);
  await user.type(within(dialog).getByLabelText('Wat is er besproken?'), 'Uitgelegd en excuus gemaakt.');
  await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('Contact vastgelegd.')).toBeVisible();
  expect(await screen.findByText('Uitgelegd en excuus gemaakt.')).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/contacts'))?.key).not.toBeNull();
});

it('proposes a case about the same event, with the facts that agree', async () => {
  const { user, sent } = await open('/cases/k2');
  expect(await screen.findByText(/^zelfde locatie en dag \(vr 13 november\)/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Koppelen met K-2026-000414' }));
  expect(await screen.findByText(/^Gekoppeld\./)).toBeVisible();
  expect(sent.some((one) => one.path === '/api/complaint/complaints/k2/links' && one.method === 'POST')).toBe(
    true,
  );
});

it('sends a verdict only when all is there, and says what is missing', async () => {
  const { user, router, sent } = await open('/cases/k4/verdict');
  await user.type(await screen.findByLabelText(/^De klacht in eigen woorden/), 'De deur stond open.');
  await user.click(screen.getByRole('button', { name: 'Oordeel versturen' }));
  expect(await screen.findByRole('heading', { name: 'Er mist nog 1 ding' })).toHaveFocus();
  const missing = screen.getByRole('link', { name: 'Maatregel ontbreekt' });
  await user.click(missing);
  expect(screen.getByRole('button', { name: 'Maatregel toevoegen' })).toHaveFocus();
  expect(await axeFindings()).toEqual([]);
  expect(sent.some((one) => one.path.endsWith('/verdict'))).toBe(false);

  await user.click(screen.getByRole('button', { name: 'Maatregel toevoegen' }));
  await user.type(screen.getByLabelText('Maatregel 1'), 'Deurdranger vervangen');
  await user.click(screen.getByRole('button', { name: 'Oordeel versturen' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases/k4'));
  expect(sent.find((one) => one.path.endsWith('/verdict'))?.key).not.toBeNull();
});

it('enters a case for somebody without an account, who can be answered', async () => {
  const { user, sent } = await open('/cases/new');
  await user.type(await screen.findByLabelText('Onderwerp'), 'Gebeld over de rondleiding');
  await user.type(screen.getByLabelText(/^Wat is er gebeurd, in hun woorden/), 'Niemand deed open.');
  await user.click(screen.getByRole('button', { name: 'Zaak vastleggen' }));
  expect(screen.getByRole('link', { name: 'Vul een e-mailadres of telefoonnummer in' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.type(screen.getByLabelText('Of telefoonnummer'), '030 123 45 67');
  await user.click(screen.getByRole('button', { name: 'Zaak vastleggen' }));
  await waitFor(() => expect(sent.some((one) => one.method === 'POST')).toBe(true));
});

it('lists promised measures over all cases, the overdue one in words', async () => {
  const { user } = await open('/measures');
  const table = await screen.findByRole('table', { name: 'Maatregelen' });
  expect(within(table).getByText('te laat')).toBeVisible();
  await user.click(within(table).getByRole('button', { name: 'Afhandelen: Deurdranger vervangen' }));
  await user.click(screen.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De maatregel is gedaan.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});
