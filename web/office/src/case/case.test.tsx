import { fireEvent, screen, waitFor, within } from '@testing-library/react';
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

it('says when somebody else changed the draft in between, and keeps what one chooses', async () => {
  const { user } = await open('/cases/k4/verdict');
  const own = await screen.findByLabelText(/^De klacht in eigen woorden/);
  await fetch('/api/complaint/complaints/k4/verdict-draft', {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      version: 0,
      draft: { ownWords: 'Van Karin', findings: [], parts: [], measures: [] },
    }),
  });
  await user.type(own, 'Van mij');
  await user.click(await screen.findByRole('button', { name: 'Verder met die versie' }));
  await waitFor(() => expect(own).toHaveValue('Van Karin'));
  await user.type(own, ' en mij');
  expect(await screen.findByText(/^Bewaard om/)).toBeVisible();
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

it('records that a case was taken outside, how that ended and what went back to the family', async () => {
  const { user, sent } = await open('/cases/k2');
  await user.click(await screen.findByText('Meer'));
  await user.click(screen.getByRole('button', { name: 'Naar buiten gebracht' }));
  const refer = screen.getByRole('dialog', { name: 'Naar buiten gebracht' });
  await user.selectOptions(within(refer).getByLabelText('Waar?'), 'DISPUTES_COMMITTEE');
  await user.click(within(refer).getByRole('button', { name: 'Vastleggen' }));
  expect(within(refer).getByRole('link', { name: 'Vul het dossiernummer in' })).toBeVisible();
  expect(within(refer).queryByLabelText('Tegen welke rechtspersoon?')).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.type(within(refer).getByLabelText('Dossiernummer'), ' 2026/118 ');
  fireEvent.change(within(refer).getByLabelText('Ingediend op'), { target: { value: '2026-11-10' } });
  await user.click(within(refer).getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('Vastgelegd dat de zaak naar buiten is gebracht.')).toBeVisible();
  const posted = sent.find((one) => one.method === 'POST' && one.path === '/api/complaint/disputes');
  expect(posted?.body).toEqual({
    complaint: 'k2',
    body: 'DISPUTES_COMMITTEE',
    fileNumber: '2026/118',
    submittedOn: '2026-11-10',
  });
  expect(posted?.key).not.toBeNull();

  const card = await screen.findByRole('region', { name: 'Klachtenloket en Geschillencommissie' });
  expect(within(card).getByText('Loopt sinds di 10 november 2026.')).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Afloop van dossier 2026/118' }));
  const end = screen.getByRole('dialog', { name: 'Afloop van dossier 2026/118' });
  expect(within(end).getByText(/^De uitspraak is bindend.*krijgt terug/)).toBeVisible();
  await user.click(within(end).getByRole('button', { name: 'Vastleggen' }));
  expect(within(end).getByRole('link', { name: /^Vul een bedrag in/ })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.type(within(end).getByLabelText('Wat het gezin voor het geschil betaalde'), '25,00');
  await user.click(within(end).getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De afloop is vastgelegd.')).toBeVisible();

  expect(await within(card).findByText(/€\s25,00 moet nog terug naar het gezin\.$/)).toBeVisible();
  await user.click(within(card).getByRole('button', { name: 'Terugbetaling bij dossier 2026/118' }));
  await user.click(screen.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De terugbetaling is vastgelegd.')).toBeVisible();
  expect(await within(card).findByText(/€\s25,00 terugbetaald op di 17 november 2026\.$/)).toBeVisible();
  expect(within(card).queryByRole('button')).toBeNull();
});

it('says what a settlement by the desk does to a case that is open, and what it does when it goes on', async () => {
  const { user } = await open('/cases/k2', {
    instead: {
      'GET /api/complaint/disputes': () => ({
        items: [
          {
            id: 'd1',
            complaint: 'k2',
            caseState: 'OPEN',
            body: 'COMPLAINTS_DESK',
            fileNumber: 'KL-7',
            provider: 'smallsteps',
            submittedOn: '2026-11-16',
          },
        ],
        next: null,
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Afloop van dossier KL-7' }));
  const end = screen.getByRole('dialog');
  expect(
    within(end)
      .getAllByRole('option')
      .map((one) => one.textContent),
  ).toEqual(['geschikt', 'niet opgelost, naar de Geschillencommissie']);
  expect(within(end).getByText(/^De zaak sluit zonder oordeel\./)).toBeVisible();
  await user.selectOptions(within(end).getByLabelText(/^Hoe liep het af/), 'TO_COMMITTEE');
  expect(within(end).getByText(/^De zaak blijft zoals zij is\. Leg het dossier/)).toBeVisible();
  fireEvent.change(within(end).getByLabelText('Op'), { target: { value: '2026-11-15' } });
  await user.click(within(end).getByRole('button', { name: 'Vastleggen' }));
  expect(
    within(end).getByRole('link', { name: 'Kies een dag tussen de indiening en vandaag' }),
  ).toBeVisible();
});

it('asks for disputes only for the coordinator, who enters them', async () => {
  const { sent } = await open('/cases/k2', { roles: ['location-manager'] });
  expect(await screen.findByRole('list', { name: 'Tijdlijn' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Naar buiten gebracht' })).toBeNull();
  expect(sent.some((one) => one.path === '/api/complaint/disputes')).toBe(false);
});
