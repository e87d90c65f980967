import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { DE_WILG, EIKEN } from '@fixtures/family';
import { staffingOf } from '@fixtures/planning';
import { page, Refusal, type Routes } from '@fixtures/routes';
import type { Role } from '@shared/session/session';
import { routes } from '../routes';
import { officeTexts } from '../texts';
import { spanMistake } from './staffing';

const open = (role: Role = 'planner', instead: Routes = {}) =>
  visit({ routes, texts: officeTexts, at: '/occupancy?view=list', roles: [role], instead });

async function openADay(user: Awaited<ReturnType<typeof open>>['user']) {
  await user.click((await screen.findAllByRole('button', { name: /Eiken/ }))[0] as HTMLElement);
  return screen.getByRole('dialog');
}

it('plans a day by its quarters, from what is planned now', async () => {
  const { user, sent } = await open();
  const sheet = await openADay(user);
  await user.click(await within(sheet).findByRole('button', { name: 'Deze dag anders plannen' }));
  const field = (name: string, part: number) =>
    within(sheet).getAllByLabelText(name)[part - 1] as HTMLElement;
  const write = async (name: string, part: number, what: string) => {
    await user.clear(field(name, part));
    await user.type(field(name, part), what);
  };
  expect(within(sheet).getAllByLabelText('Van')).toHaveLength(2);
  expect(field('Tot', 1)).toHaveValue('08:00');
  expect(field('Medewerkers', 2)).toHaveValue('3');
  await write('Tot', 2, '13:10');
  await user.click(within(sheet).getByRole('button', { name: 'Plan opslaan' }));
  expect(
    within(sheet).getByRole('link', { name: /^Deel 2: begin en eindig op een heel kwartier/ }),
  ).toBeVisible();

  await write('Tot', 2, '13:15');
  await user.click(within(sheet).getByRole('button', { name: 'Nog een deel' }));
  await write('Tot', 3, '18:30');
  await write('Medewerkers', 3, '2');
  expect(await axeFindings()).toEqual([]);
  await user.click(within(sheet).getByRole('button', { name: 'Plan opslaan' }));
  await waitFor(() =>
    expect(sent.find((one) => one.method === 'PUT')).toMatchObject({
      path: `/api/placement/groups/${EIKEN}/staff`,
      body: {
        day: '2026-11-16',
        spans: [
          { from: '07:00', until: '08:00', count: 2 },
          { from: '08:00', until: '13:15', count: 3 },
          { from: '13:15', until: '18:30', count: 2 },
        ],
      },
    }),
  );
});

it('begins a plan of a day with the opening hours where nothing is planned', async () => {
  const { user } = await open('planner', {
    'GET /api/placement/groups/:id/staffing': ({ params, query }) =>
      page([
        {
          ...staffingOf(0, query.get('from') as string),
          groups: [{ id: params.id, name: 'Eiken', plan: [] }],
        },
      ]),
  });
  const sheet = await openADay(user);
  await user.click(await within(sheet).findByRole('button', { name: 'Deze dag anders plannen' }));
  expect(within(sheet).getByLabelText('Van')).toHaveValue('07:00');
  expect(within(sheet).getByLabelText('Medewerkers')).toHaveValue('');
});

it('shows the plan to the board and lets it change nothing', async () => {
  const { user } = await open('board');
  expect(await screen.findByText('maandag 07:00–08:30, dagopvang')).toBeVisible();
  expect(screen.getByText('dinsdag 17:30–18:30, rond school, op vrije dagen')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Aanpassen' })).toBeNull();
  const sheet = await openADay(user);
  expect(await within(sheet).findByText(/60 minuten minder medewerkers/)).toBeVisible();
  expect(within(sheet).queryByRole('button', { name: 'Deze dag anders plannen' })).toBeNull();
});

it('sets when there may be fewer staff, and says why a time may not', async () => {
  const refused = new Refusal(422, 'Dit kan niet volgens de regels', 'Deze tijd overlapt een andere.');
  const answers: unknown[] = [refused];
  const { user, sent } = await open('location-manager', {
    'PUT /api/placement/locations/:id/staff-frame': ({ body }) => answers.shift() ?? body,
  });
  await user.click(await screen.findByRole('button', { name: 'Aanpassen' }));
  const sheet = screen.getByRole('dialog');
  await user.click(within(sheet).getByRole('button', { name: 'Tijd 2 weghalen' }));
  await user.click(within(sheet).getByRole('button', { name: 'Nog een tijd' }));
  await user.click(within(sheet).getByRole('button', { name: 'Opslaan' }));
  expect(within(sheet).getByRole('link', { name: /^Tijd 2: vul begin en eind in/ })).toBeVisible();

  await user.type(within(sheet).getAllByLabelText('Van')[1] as HTMLElement, '17:30');
  await user.type(within(sheet).getAllByLabelText('Tot')[1] as HTMLElement, '18:30');
  await user.click(within(sheet).getByLabelText('Een tweede volwassene is in het gebouw.'));
  expect(await axeFindings()).toEqual([]);
  await user.click(within(sheet).getByRole('button', { name: 'Opslaan' }));
  expect(await within(sheet).findByText('Deze tijd overlapt een andere.')).toBeVisible();
  await user.click(within(sheet).getByRole('button', { name: 'Opslaan' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(sent.filter((one) => one.method === 'PUT').at(-1)).toMatchObject({
    path: `/api/placement/locations/${DE_WILG}/staff-frame`,
    body: {
      windows: [
        { care: 'DAY_CARE', weekday: 'MONDAY', freeDay: false, from: '07:00', until: '08:30' },
        { care: 'DAY_CARE', weekday: 'MONDAY', freeDay: false, from: '17:30', until: '18:30' },
      ],
      secondAdult: 'PRESENT',
    },
  });
});

it('finds what is wrong with a part of a day', () => {
  const whole = { from: '07:00', until: '12:00', count: '2' };
  expect(spanMistake([whole], 0)).toBeNull();
  expect(spanMistake([{ ...whole, count: '' }], 0)).toBe('staff-plan.incomplete');
  expect(spanMistake([{ ...whole, count: '-1' }], 0)).toBe('staff-plan.incomplete');
  expect(spanMistake([{ ...whole, from: '07:05' }], 0)).toBe('staff-plan.quarter');
  expect(spanMistake([{ ...whole, until: '07:00' }], 0)).toBe('staff-plan.order');
  expect(spanMistake([whole, { ...whole, from: '11:45', until: '13:00' }], 1)).toBe('staff-plan.order');
});
