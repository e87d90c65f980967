import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { NOOR } from '@fixtures/family';
import { Refusal } from '@fixtures/routes';
import { routes } from '../routes';
import { parentTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: parentTexts, at, ...more });

const FRIDAY = 'vrijdag 27 november, kans groot, 2 plekken vrij';

it('says of each day how likely it is, and how requests went of late', async () => {
  await open('/extra-day');
  expect(await screen.findByLabelText(FRIDAY)).toBeEnabled();
  expect(screen.getByLabelText('woensdag 18 november, kans klein, 1 plek vrij')).toBeEnabled();
  expect(screen.getByLabelText('maandag 23 november, vol')).toBeEnabled();
  expect(screen.getByLabelText('donderdag 19 november, Opvang')).toBeDisabled();
  expect(screen.getByText(/Toegekend in de laatste 8 weken: 3 van jullie 4 aanvragen/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('changes the month with Page Down and stays on the day', async () => {
  const { user } = await open('/extra-day');
  const friday = await screen.findByLabelText(FRIDAY);
  act(() => friday.focus());
  await user.keyboard('{PageDown}');
  await waitFor(() => expect(screen.getByLabelText(/^maandag 28 december/)).toHaveFocus());
  expect(screen.getByLabelText('vrijdag 25 december, dicht')).toBeDisabled();
});

it('still lets one ask when the chances are not known', async () => {
  await open('/extra-day', {
    instead: { 'GET /api/credit/children/:id/bookable-days': () => new Refusal(404, 'Niet gevonden') },
  });
  expect(await screen.findByText(/Hoe groot de kans is, weten we nu even niet/)).toBeVisible();
  expect(screen.getByLabelText('vrijdag 27 november')).toBeEnabled();
});

it('offers another group and another day where the chance is small, and asks for that', async () => {
  const { user, sent } = await open('/extra-day?on=2026-12-02');
  const offered = await screen.findAllByRole('link', { name: /wo 2 december, Berken bij De Wilg/ });
  await user.click(offered[0] as HTMLElement);
  expect(
    await screen.findByText('Je vraagt een plek in Berken bij De Wilg.', { exact: false }),
  ).toBeVisible();
  expect(screen.getByRole('heading', { name: 'woensdag 2 december' })).toHaveFocus();
  await user.click(await screen.findByRole('button', { name: 'Aanvraag versturen' }));
  expect(await screen.findByText('Aangevraagd: Noor, woensdag 2 december')).toBeVisible();
  expect(sent.find((one) => one.method === 'POST')?.body).toMatchObject({ group: expect.any(String) });
});

it('sends what was read, and asks again when it would cost something else by now', async () => {
  let balance = 'enough';
  const { user, sent } = await open('/extra-day?on=2026-11-27', {
    instead: {
      'POST /api/credit/children/:id/extra-days': ({ body }) => {
        const { quoted, ...wish } = body as { quoted: object };
        expect(quoted).toEqual({ creditMinutes: 525, invoiceMinutes: 105, invoiceCents: 1899 });
        if (balance === 'enough') return new Refusal(409, 'Je tegoed is intussen veranderd');
        return { ...wish, id: 'x9', state: 'REQUESTED', decideBy: '2026-11-20T16:00:00Z' };
      },
    },
  });
  await screen.findByText('€ 18,99');
  const quotes = () => sent.filter((one) => one.path.endsWith('/extra-day-quote')).length;
  const before = quotes();
  await user.click(screen.getByRole('button', { name: 'Aanvraag versturen' }));
  expect(await screen.findByText('Je tegoed is intussen veranderd')).toBeVisible();
  await waitFor(() => expect(quotes()).toBeGreaterThan(before));
  balance = 'as read';
  await user.click(screen.getByRole('button', { name: 'Aanvraag versturen' }));
  expect(await screen.findByText('Aangevraagd: Noor, vrijdag 27 november')).toBeVisible();
});

it('takes an earlier answer date along', async () => {
  const { user } = await open('/extra-day?on=2026-11-27');
  const earlier = await screen.findByLabelText('Eerder antwoord nodig? (niet verplicht)');
  await user.selectOptions(earlier, 'do 19 november');
  expect(await screen.findByText('do 19 november, 17:00')).toBeVisible();
});

it('says what cancelling costs before it is done, and does it only then', async () => {
  const { user, sent } = await open('/extra-day');
  await user.click(
    await screen.findByRole('button', { name: 'Extra dag van woensdag 18 november afzeggen' }),
  );
  const sheet = screen.getByRole('dialog', { name: 'Extra dag van woensdag 18 november afzeggen' });
  expect(within(sheet).getByText('Als je nu afzegt, betaal je 10,5 uur.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.click(within(sheet).getByRole('button', { name: 'De dag houden' }));
  expect(sent.some((one) => one.method === 'DELETE')).toBe(false);

  await user.click(screen.getByRole('button', { name: 'Extra dag van woensdag 18 november afzeggen' }));
  await user.click(screen.getByRole('button', { name: 'Afzeggen en 10,5 uur betalen' }));
  expect(await screen.findByText('Afgezegd')).toBeVisible();
});

it('pays an invoiced day with credit after all', async () => {
  const { user } = await open('/extra-day');
  const pay = await screen.findByRole('button', { name: /woensdag 18 november alsnog met tegoed betalen/ });
  await user.click(pay);
  await waitFor(() => expect(pay).not.toBeInTheDocument());
});

it('asks for a day to give up where days are swapped for days', async () => {
  const quotes: URLSearchParams[] = [];
  const { user } = await open('/extra-day?on=2026-11-27', {
    instead: {
      'GET /api/credit/children/:id/credit': ({ params }) => ({
        child: params.id,
        accounts: [],
        mode: 'DIRECT_SWAP',
        policy: 'sterre@2026-01-01',
      }),
      'GET /api/credit/children/:id/extra-day-quote': ({ query }) => {
        quotes.push(query);
        return new Refusal(422, 'Dit kan niet', 'Kies een andere dag.');
      },
    },
  });
  await screen.findByText('do 26 november');
  await user.selectOptions(screen.getByLabelText('Welke dag geef je ervoor op?'), 'do 26 november');
  await waitFor(() => expect(quotes.at(-1)?.get('giveUp')).toBe('2026-11-26'));
  expect(await screen.findByText('Kies een andere dag.')).toBeVisible();
});

it('keeps the choice of a child in the address', async () => {
  const { router, user } = await open('/extra-day', {
    children: [NOOR, '11111111-0000-7000-8000-000000000002'],
  });
  await user.click(await screen.findByRole('radio', { name: 'Sem' }));
  expect(router.state.location.search).toContain('for=11111111-0000-7000-8000-000000000002');
});
