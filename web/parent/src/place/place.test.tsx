import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { SEM } from '@fixtures/family';
import { routes } from '../routes';
import { parentTexts } from '../texts';

const open = (more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: parentTexts, at: '/place', ...more });

it('shows the wish, the position and who stands ahead by reason', async () => {
  await open();
  const card = await screen.findByRole('region', { name: 'Noor: Kinderdagverblijf' });
  expect(within(card).getByText('Gewenste dagen: maandag, donderdag')).toBeVisible();
  expect(within(card).getByText('De Wilg: je staat op plek 4. Vóór jou staan 3 gezinnen.')).toBeVisible();
  expect(within(card).getByText('1 met een broer of zus op deze locatie (regel 2).')).toBeVisible();
  expect(within(card).getByText('2 die eerder inschreven (regel 4).')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('confirms what was read', async () => {
  const { user, sent } = await open();
  expect(await screen.findByText(/^Bevestig uiterlijk wo 2 december/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Aanvraag bevestigen' }));
  expect(await screen.findByText('Op de wachtlijst')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Aanvraag bevestigen' })).toBeNull();
  expect(sent.find((one) => one.method === 'POST')?.key).not.toBeNull();
});

it('asks before one leaves the list, and says what is lost', async () => {
  const { user, sent } = await open();
  await user.click(await screen.findByRole('button', { name: 'Van de lijst af' }));
  expect(screen.getByText(/^Je plek op de lijst vervalt dan/)).toBeVisible();
  expect(sent.some((one) => one.method === 'DELETE')).toBe(false);
  await user.click(screen.getByRole('button', { name: 'Ja, trek de aanvraag in' }));
  expect(await screen.findByText('Ingetrokken')).toBeVisible();
});

it('says so when nobody waits', async () => {
  await open({ children: [SEM] });
  expect(await screen.findByText('Geen aanvragen')).toBeVisible();
});
