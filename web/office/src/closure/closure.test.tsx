import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at: '/closures', roles: ['location-manager'], ...more });

it('shows everyone a closure reaches before it is announced, and announces what was looked at', async () => {
  const { user, sent } = await open();
  await user.type(await screen.findByLabelText('Eerste dag'), '2026-11-19');
  await user.selectOptions(screen.getByLabelText('Oorzaak'), 'Te weinig medewerkers');
  await user.click(screen.getByText('Bekijk wie dit raakt'));
  expect(await screen.findByText(/2 gezinnen, 2 kinderen, 2 dagen opvang/)).toBeVisible();
  expect(screen.getByText('Sam de Boer')).toBeVisible();
  expect(screen.getByRole('link', { name: '06-55500011' })).toHaveAttribute('href', 'tel:0655500011');
  expect(screen.getByText('Dit is op korte termijn')).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/closures') && one.method === 'POST')).toBe(false);
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByText('Sluiting van do 19 november aankondigen aan 2 gezinnen'));
  expect(await screen.findByText(/De sluiting is aangekondigd/)).toBeVisible();
  const announced = sent.find((one) => one.path.endsWith('/closures') && one.method === 'POST');
  expect(announced?.body).toEqual({
    firstDay: '2026-11-19',
    lastDay: '2026-11-19',
    cause: 'STAFF_SHORTAGE',
    extent: 'LOCATION',
  });
  expect(announced?.key).not.toBeNull();
});

it('forgets what was looked at as soon as the closure is written otherwise', async () => {
  const { user } = await open();
  await user.type(await screen.findByLabelText('Eerste dag'), '2026-11-19');
  await user.selectOptions(screen.getByLabelText('Oorzaak'), 'Studiedag');
  await user.click(screen.getByText('Bekijk wie dit raakt'));
  await screen.findByText(/^Sluiting van do 19 november aankondigen/);
  await user.selectOptions(screen.getByLabelText('Wat gaat dicht?'), 'Berken');
  expect(screen.queryByText(/^Sluiting van do 19 november aankondigen/)).not.toBeInTheDocument();
});

it('sums up what is missing, force majeure without a circumstance too', async () => {
  const { user, sent } = await open();
  await user.selectOptions(await screen.findByLabelText('Oorzaak'), 'Overmacht');
  await user.click(screen.getByText('Bekijk wie dit raakt'));
  expect(await screen.findByRole('link', { name: 'Kies de eerste dag' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Kies wat er aan de hand is' })).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/preview'))).toBe(false);
});

it('says whom an announced closure reaches, and takes it back with its effect read first', async () => {
  const { user } = await open();
  await user.click(
    await screen.findByLabelText('Wie de sluiting van vr 25 december t/m za 26 december 2026 raakt'),
  );
  expect(await within(screen.getByRole('dialog')).findByText('Fatima Amrani')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.keyboard('{Escape}');
  await user.click(within(screen.getByRole('dialog')).getByLabelText('Sluiten'));

  await user.click(screen.getByLabelText('Sluiting van vr 25 december t/m za 26 december 2026 intrekken'));
  const sheet = screen.getByRole('dialog');
  expect(within(sheet).getByText(/De opvang gaat weer door/)).toBeVisible();
  await user.click(within(sheet).getByText('Intrekken'));
  await waitFor(() => expect(screen.getByText('Ingetrokken')).toBeVisible());
});

it('lists the families that do not know yet, until they were spoken to', async () => {
  const { user } = await open();
  await user.click(
    await screen.findByLabelText('Wie de sluiting van vr 25 december t/m za 26 december 2026 raakt'),
  );
  const sheet = within(screen.getByRole('dialog'));
  expect(
    await sheet.findByText(/1 bereikt, waarvan 0 bevestigd of gesproken. 1 niet bereikt./),
  ).toBeVisible();
  expect(sheet.getByText('verzonden, niet gelezen')).toBeVisible();
  await user.click(sheet.getByRole('button', { name: 'Gesproken met het gezin van Noor' }));
  expect(await sheet.findByText(/0 niet bereikt/)).toBeVisible();
  expect(sheet.queryByRole('button', { name: /^Gesproken met/ })).not.toBeInTheDocument();
});

it('asks some families to keep their children at home, of those who have care that day', async () => {
  const { user, sent } = await open();
  await user.selectOptions(await screen.findByLabelText('Wat gaat dicht?'), 'Enkele kinderen');
  expect(screen.getByText(/Kies eerst de dag/)).toBeVisible();
  await user.type(screen.getByLabelText('Eerste dag'), '2026-11-19');
  await user.selectOptions(screen.getByLabelText('Oorzaak'), 'Te weinig medewerkers');
  await user.click(screen.getByText('Bekijk wie dit raakt'));
  expect(await screen.findByRole('link', { name: 'Kies de kinderen die thuisblijven' })).toBeVisible();
  await user.click(await screen.findByLabelText('Amir (Eiken)'));
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByText('Bekijk wie dit raakt'));
  await user.click(await screen.findByText(/^Sluiting van do 19 november aankondigen/));
  expect(await screen.findByText(/De sluiting is aangekondigd/)).toBeVisible();
  const announced = sent.find((one) => one.path.endsWith('/closures') && one.method === 'POST');
  expect(announced?.body).toMatchObject({ extent: 'CHILDREN', children: ['c2'] });
});
