import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { NOOR } from '@fixtures/family';
import type { Role } from '@shared/session/session';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at: string, roles: Role[]) => visit({ routes, texts: officeTexts, at, roles });

it('shows approval by location, the lowest first, and lets a manager set who answers', async () => {
  const { user, sent } = await open('/approvals', ['location-manager']);
  const rows = await screen.findAllByRole('rowheader');
  expect(rows.map((row) => row.textContent)).toEqual(['De Beuk', 'De Wilg']);
  expect(screen.getByText(/75% \(15 van 20\)/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  await user.click(screen.getByLabelText('Wie antwoordt bij De Wilg'));
  const sheet = screen.getByRole('dialog');
  await user.click(await within(sheet).findByLabelText('Een vrije plek wordt meteen toegekend'));
  await user.click(within(sheet).getByText('Opslaan'));
  await screen.findByText(/75%/);
  expect(sent.find((one) => one.method === 'PUT')?.body).toEqual({ own: 'AUTOMATIC_WHEN_SEAT' });
});

it('lets the board read approval, not set it', async () => {
  await open('/approvals', ['board']);
  expect(await screen.findByText('De Beuk')).toBeVisible();
  expect(screen.queryByText('Instellen')).not.toBeInTheDocument();
});

it('gives credit only with hours, a reason and words for the family', async () => {
  const { user, sent } = await open(`/children/${NOOR}/credit`, ['location-manager']);
  await user.click(await screen.findByText('Geef tegoed'));
  expect(screen.getByRole('heading', { name: 'Er missen nog 3 dingen' })).toHaveFocus();
  await user.type(screen.getByLabelText('Uren'), '2,5');
  await user.selectOptions(screen.getByLabelText('Reden'), 'We maakten een fout');
  await user.type(screen.getByLabelText('Toelichting'), 'De groep was te laat open.');
  await user.click(screen.getByText('Geef tegoed'));
  expect(await screen.findByText('2,5 uur gegeven. Het gezin leest nu waarom.')).toBeVisible();
  expect(screen.getByText(/hoogstens 20 uur per kind/)).toBeVisible();
  expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ minutes: 150, reason: 'MISTAKE' });
  expect(await axeFindings()).toEqual([]);
});

it('shows a planner what the family sees, without anything to give', async () => {
  await open(`/children/${NOOR}/credit`, ['planner']);
  expect(await screen.findByRole('table', { name: 'Alle bewegingen' })).toBeVisible();
  expect(screen.queryByText('Geef tegoed')).not.toBeInTheDocument();
});
