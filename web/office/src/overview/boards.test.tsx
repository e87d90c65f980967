import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ['complaint-coordinator'], ...more });

it('tells the board in a sentence whether it gets better, with the same figures as a table', async () => {
  const { user } = await open('/overview', { roles: ['board'] });
  const card = await screen.findByRole('region', {
    name: /^Het wordt beter: 1 gebroken belofte in 6 weken/,
  });
  await user.click(within(card).getByText('Tabel'));
  expect(within(card).getByRole('table', { name: 'Dertien weken' })).toBeVisible();
  expect(await screen.findByText('8,33')).toBeVisible();
  expect(screen.queryByRole('link', { name: 'De Wilg' })).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it('shows an early warning with why, and lets one take it up or snooze it with a reason', async () => {
  const { user } = await open('/signals');
  expect(await screen.findByText(/^8,75 uur tegoed vervalt na/)).toBeVisible();
  await user.click(screen.getByText('Waarom zien we dit?'));
  expect(screen.getByText('5 klachten begonnen zo')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Ik pak dit op' }));
  expect(await screen.findByText('Karin Hendriks pakt dit op.')).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Uitstellen' }));
  const dialog = screen.getByRole('dialog', { name: 'Uitstellen' });
  await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
  expect(within(dialog).getByRole('link', { name: 'Schrijf een reden op' })).toBeVisible();
  await user.type(within(dialog).getByLabelText('Reden'), 'Het gezin is op vakantie.');
  await user.click(within(dialog).getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('Geen signalen')).toBeVisible();
});

it('has each report to save in three forms, and keeps the comment of the week', async () => {
  const { user } = await open('/reports');
  const pdf = await screen.findByRole('link', { name: 'Week van ma 9 november 2026 als PDF' });
  expect(pdf).toHaveAttribute(
    'href',
    '/api/complaint/reports/weekly/2026-11-09/document?format=PDF&language=nl',
  );
  await user.type(screen.getByLabelText('Toelichting'), 'Drie klachten over één sluiting.');
  await user.click(screen.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De toelichting is bewaard.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('releases an annual report as a version that anyone can read', async () => {
  const { user } = await open('/reports/2025');
  const table = await screen.findByRole('table', { name: 'Jaarverslag klachten 2025' });
  expect(within(table).getAllByText('5')).not.toHaveLength(0);
  expect(screen.getByText(/^5 klachten op 320 kinderen: 1,56/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.type(screen.getByLabelText('Vrijgegeven door afdeling'), 'Kwaliteit');
  const form = screen.getByLabelText('Vrijgegeven door afdeling').closest('form') as HTMLElement;
  await user.click(within(form).getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByRole('link', { name: 'Versie 1 als PDF' })).toBeVisible();
  expect(screen.getByRole('link', { name: /\/public\/complaints-report\/2025$/ })).toHaveAttribute(
    'href',
    '/public/complaints-report/2025?language=nl',
  );
});

it('does not release the report of a year that is not over, and says from when on it can be', async () => {
  await open('/reports/2026');
  expect(
    await screen.findByText('Vrijgeven kan als het jaar voorbij is, vanaf vr 1 januari 2027.'),
  ).toBeVisible();
  expect(screen.queryByLabelText('Vrijgegeven door afdeling')).toBeNull();
});

it('shows a restricted record only to its officer, who notes in it', async () => {
  const { user, router } = await open('/', { roles: ['confidential-officer'] });
  await waitFor(() => expect(router.state.location.pathname).toBe('/records'));
  await user.click(await screen.findByRole('link', { name: 'K-2026-000390' }));
  expect(await screen.findByText('Wat er geschreven was.')).toBeVisible();
  expect(screen.getByText('Wie dit dossier leest wordt vastgelegd.')).toBeVisible();
  expect(screen.getByRole('link', { name: /wat-we-zagen\.txt/ })).toHaveAttribute(
    'href',
    '/api/complaint/restricted-records/r1/documents/do1',
  );
  await user.type(screen.getByLabelText('Aantekening'), 'Veilig Thuis gebeld.');
  await user.click(screen.getByRole('button', { name: 'Aantekening toevoegen' }));
  expect(await screen.findByText('Veilig Thuis gebeld.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('answers an invoice question after reading it, and says what it comes to', async () => {
  const { user } = await open('/invoice-questions', { roles: ['finance'] });
  expect(await axeFindings()).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Antwoord op K-2026-000420' }));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText('Waarom is dit meer dan vorige maand?')).toBeVisible();
  await user.type(within(dialog).getByLabelText('Bericht'), 'Er kwam een extra dag bij.');
  await user.click(within(dialog).getByRole('button', { name: 'Antwoord geven' }));
  expect(await screen.findByText('Geen open vragen')).toBeVisible();
});
