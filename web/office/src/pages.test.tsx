import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../test/render';
import { Refusal } from '@fixtures/routes';
import type { Role } from '@shared/session/session';
import { routes } from './routes';
import { officeTexts } from './texts';

const ALL: Role[] = ['planner', 'complaint-coordinator', 'operations'];

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ALL, ...more });

it('shows each role its own rooms, and leads to the first', async () => {
  const { router } = await open('/', { roles: ['complaint-coordinator'] });
  await waitFor(() => expect(router.state.location.pathname).toBe('/cases'));
  const rooms = screen.getByRole('navigation', { name: 'Onderdelen' });
  expect(
    within(rooms)
      .getAllByRole('link')
      .map((link) => link.textContent),
  ).toEqual([
    'Vragen en klachten',
    'Maatregelen',
    'Vroege signalen',
    'Vragen over facturen',
    'Geschillen',
    'Overzicht',
    'Rapportages',
    'Klachtenregister',
  ]);
});

it('tells a parent that this is not the way in', async () => {
  await open('/', { roles: ['parent'] });
  expect(await screen.findByRole('link', { name: 'Naar de app voor ouders' })).toHaveAttribute(
    'href',
    '/parent/',
  );
});

it('grants the request one is on with A, and keeps the focus in the list', async () => {
  const { user, sent } = await open('/requests');
  const row = await screen.findByRole('row', { name: 'Noor, wo 18 november' });
  act(() => row.focus());
  await user.keyboard('a');
  expect(await screen.findByText(/^Toegekend: Noor, wo 18 november/)).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/decision'))?.key).not.toBeNull();
  await waitFor(() => expect(screen.getByRole('row', { name: 'Sem, do 26 november' })).toHaveFocus());
  expect(await axeFindings()).toEqual([]);
});

it('grants all that is proposed at once, after one has read which', async () => {
  const { user, sent } = await open('/requests');
  await user.click(await screen.findByRole('button', { name: 'Alle 2 met voorstel toekennen…' }));
  const sheet = within(screen.getByRole('dialog', { name: '2 aanvragen toekennen' }));
  expect(sheet.getByRole('rowheader', { name: 'Noor' })).toBeVisible();
  expect(sheet.queryByRole('rowheader', { name: 'Sem' })).not.toBeInTheDocument();
  expect(sent.some((one) => one.path.endsWith('/decision'))).toBe(false);
  expect(await axeFindings()).toEqual([]);

  await user.click(sheet.getByRole('button', { name: 'Alle 2 toekennen' }));
  expect(await screen.findByText('2 aanvragen toegekend.')).toBeVisible();
  const keys = sent.filter((one) => one.path.endsWith('/decision')).map((one) => one.key);
  expect(new Set(keys).size).toBe(2);
  expect(screen.getByRole('row', { name: 'Sem, do 26 november' })).toBeVisible();
});

it('refuses with R only with a reason', async () => {
  const { user, sent } = await open('/requests');
  const at = await screen.findByRole('row', { name: 'Noor, wo 18 november' });
  act(() => at.focus());
  await user.keyboard('r');
  const dialog = screen.getByRole('dialog', { name: 'Afwijzen: Noor, wo 18 november' });
  await user.click(within(dialog).getByRole('button', { name: 'Afwijzen' }));
  expect(within(dialog).getByRole('link', { name: 'Kies een reden' })).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/decision'))).toBe(false);

  await user.click(within(dialog).getByLabelText('De groep is vol'));
  await user.click(within(dialog).getByRole('button', { name: 'Afwijzen' }));
  expect(await screen.findByText(/^Afgewezen: Noor/)).toBeVisible();
});

it('takes a granted day back only as its manager, with words that the family reads', async () => {
  const { user, sent } = await open('/requests?state=decided', { roles: ['location-manager'] });
  await user.click(await screen.findByLabelText('Extra dag terugnemen: Noor, vr 20 november'));
  const dialog = screen.getByRole('dialog');
  expect(within(dialog).getByText(/krijgt bericht en 10,5 uur tegoed terug/)).toBeVisible();
  await user.click(within(dialog).getByText('Terugnemen'));
  expect(await within(dialog).findByText('Er missen nog 2 dingen')).toHaveFocus();
  await user.selectOptions(within(dialog).getByLabelText('Reden'), 'Er zijn te weinig medewerkers');
  await user.type(within(dialog).getByLabelText('Toelichting'), 'Twee zieken.');
  await user.click(within(dialog).getByText('Terugnemen'));
  expect(await screen.findByText(/^Teruggenomen: Noor, vr 20 november/)).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/revocation'))?.body).toEqual({
    reason: 'STAFF_SHORTAGE',
    note: 'Twee zieken.',
  });
  expect(await axeFindings()).toEqual([]);
});

it('shows a planner the answers and who gave them, with nothing to take back', async () => {
  await open('/requests?state=decided', { roles: ['planner'] });
  expect(await screen.findByText(/op de deadline/)).toBeVisible();
  expect(screen.queryByText('Terugnemen')).not.toBeInTheDocument();
});

it('walks the occupancy with the arrow keys and explains a cell with Enter', async () => {
  const { user } = await open('/occupancy');
  const grid = await screen.findByRole('grid', { name: 'Bezetting van De Wilg' });
  expect(screen.getByRole('link', { name: /voor de inspecteur/ })).toHaveAttribute(
    'href',
    expect.stringMatching(/staffing\?from=2026-11-16&until=2026-11-20&language=nl$/),
  );
  const cell = await within(grid).findByRole('button', { name: /^Eiken, maandag 16 november, 7 van 12/ });
  expect(grid.querySelectorAll('button[tabindex="0"]')).toHaveLength(1);
  act(() => cell.focus());
  await user.keyboard('{ArrowRight}');
  expect(
    within(grid).getByRole('button', { name: /^Eiken, dinsdag 17 november, 11 van 12, 1 vrij/ }),
  ).toHaveFocus();
  await user.keyboard('{Enter}');
  const detail = await screen.findByRole('dialog', { name: 'Eiken, dinsdag 17 november' });
  expect(within(detail).getByText(/^Voor deze groep is nodig: 3 medewerkers/)).toBeVisible();
  expect(await within(detail).findByText(/^Er staan 60 minuten minder medewerkers ingepland/)).toBeVisible();
  const steps = within(detail).getByRole('table', { name: 'Medewerkers over de dag' });
  expect(within(steps).getByRole('row', { name: '07:00 – 08:00 11 3 2, te weinig' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('changes the week with Page Down, and stays on the cell', async () => {
  const { user } = await open('/occupancy');
  const at = await screen.findByRole('button', { name: /^Eiken, maandag 16 november/ });
  act(() => at.focus());
  await user.keyboard('{PageDown}');
  expect(await screen.findByRole('button', { name: /^Eiken, maandag 23 november/ })).toHaveFocus();
});

it('shows a register beside the printed table, with what does not add up', async () => {
  await open('/registers/2024');
  const table = await screen.findByRole('table', { name: 'Klachtenregister 2024' });
  expect(within(table).getByText('gedrukt: 343')).toBeVisible();
  expect(screen.getByText(/^De totaalregel van het rapport klopt niet/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('takes rows back that were read in by mistake, with the reason', async () => {
  const { user, sent } = await open('/registers/2024');
  const form = await screen.findByRole('region', { name: 'Rijen terugnemen' });
  await user.click(within(form).getByRole('button', { name: 'Terugnemen' }));
  expect(within(form).getByRole('link', { name: 'Schrijf op waarom' })).toBeVisible();
  await user.type(within(form).getByLabelText(/^Volgnummers/), '4-5');
  await user.type(within(form).getByLabelText('Waarom?'), 'Twee keer ingelezen');
  await user.click(within(form).getByRole('button', { name: 'Terugnemen' }));
  expect(await within(form).findByText('2 rijen teruggenomen.')).toBeVisible();
  expect(await within(form).findByText(/Twee keer ingelezen$/)).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/removals') && one.method === 'POST')?.body).toEqual({
    rows: [4, 5],
    reason: 'Twee keer ingelezen',
  });
});

it('offers a coordinator to read in a register that is not there yet', async () => {
  await open('/registers/2023', {
    instead: { 'GET /api/complaint/registers/:year/table': () => new Refusal(404, 'Niet gevonden') },
  });
  expect(await screen.findByText('Nog geen register van 2023')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Kies een bestand' })).toBeVisible();
});

it('greys only the service that does not answer, and replays a dead letter with a reason', async () => {
  const { user } = await open('/flow');
  await user.click(await screen.findByRole('button', { name: 'absence-reported' }));
  const dialog = screen.getByRole('dialog');
  await user.click(await within(dialog).findByRole('button', { name: 'Proefdraaien' }));
  expect(await within(dialog).findByText(/^Dit zou nu lukken/)).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Opnieuw aanbieden' }));
  expect(within(dialog).getByText(/^Schrijf een reden op/)).toBeVisible();
  await user.type(within(dialog).getByLabelText('Waarom doe je dit?'), 'voorwaarden aangevuld');
  await user.click(within(dialog).getByRole('button', { name: 'Opnieuw aanbieden' }));
  expect(await screen.findByText('Afgehandeld: absence-reported')).toBeVisible();
});
