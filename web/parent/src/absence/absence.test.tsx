import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { familyRoutes } from '@fixtures/family';
import { explained } from '@fixtures/facts';
import { page, Refusal, type Routes } from '@fixtures/routes';
import { routes } from '../routes';
import { parentTexts } from '../texts';
import { cancelWaiting, sendWaiting, waitingAbsences } from './queue';

const REPORT = '/api/placement/children/11111111-0000-7000-8000-000000000001/absences';

const today = (language: 'nl' | 'en' = 'nl', instead: Routes = {}) =>
  visit({ routes, texts: parentTexts, at: '/', language, instead });

it('reports an absence in two taps and says what it earned, until when it can be undone', async () => {
  const { user, sent } = await today();
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  await user.click(await screen.findByRole('button', { name: /Vrij of anders: 10,5 uur tegoed/ }));

  expect(await screen.findByText('Noor is afgemeld voor do 26 november')).toBeVisible();
  expect(screen.getByText(/^Je krijgt 10,5 uur tegoed\./)).toBeVisible();
  expect(await screen.findByRole('button', { name: 'Ongedaan maken' })).toBeVisible();
  expect(screen.getByText('kan tot ma 23 november, 12:00')).toBeVisible();

  const report = sent.find((one) => one.method === 'POST' && one.path === REPORT);
  expect(report?.key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(report).toMatchObject({ csrf: 'token', language: 'nl' });
  expect(await axeFindings()).toEqual([]);
});

it('says beforehand that a late absence earns nothing, with the clauses', async () => {
  const { user } = await today();
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 19 november' }));
  expect(await screen.findByRole('button', { name: /Ziek: geen tegoed/ })).toBeVisible();
  await user.click(screen.getByText('Waarom dit antwoord?'));
  expect(screen.getByText(/^Voor deze dag krijg je geen tegoed.*artikel 3/)).toBeVisible();
  expect(screen.getByText(/^Ziekte is geen uitzondering.*artikel 5/)).toBeVisible();
});

it('asks again what a day earns while the credit service has not heard of the undoing', async () => {
  const usual = familyRoutes()['GET /api/credit/children/:id/absence-quote'];
  let asked = 0;
  const { user } = await today('nl', {
    'GET /api/credit/children/:id/absence-quote': (request) =>
      ++asked < 3 ? new Refusal(422, 'Je kind is die dag al afgemeld') : usual?.(request),
  });
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  expect(
    await screen.findByRole('button', { name: /Vrij of anders: 10,5.uur tegoed/ }, { timeout: 4_000 }),
  ).toBeVisible();
});

it('undoes an absence in one tap', async () => {
  const { user } = await today();
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  await user.click(await screen.findByRole('button', { name: /Ziek: 10,5 uur tegoed/ }));
  await user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
  const sheet = screen.getByRole('dialog');
  expect(await within(sheet).findByRole('button', { name: /Vrij of anders/ })).toBeVisible();
});

const WITHDRAWAL_QUOTE = 'GET /api/credit/children/:id/absence-withdrawal-quote';
const PAYS_AN_EXTRA_DAY: Routes = {
  [WITHDRAWAL_QUOTE]: ({ query }) => ({
    absence: query.get('absence'),
    day: '2026-11-26',
    creditMinutes: 630,
    undoUntil: '2026-11-23T11:00:00Z',
    extraDays: [
      {
        extraDay: 'x1',
        day: '2026-12-02',
        state: 'GRANTED',
        creditMinutes: 30,
        invoiceMinutes: 600,
        moreInvoiceMinutes: 600,
        moreInvoiceCents: 10_850,
      },
    ],
    why: explained(
      'credit.absence.withdrawal.credit',
      { minutes: ['MINUTES', 630] },
      { because: [explained('credit.absence.withdrawal.days')] },
    ),
  }),
};

async function reportIll(user: Awaited<ReturnType<typeof today>>['user']) {
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  await user.click(await screen.findByRole('button', { name: /Ziek: 10,5 uur tegoed/ }));
}

it('says what an absence gives back before it is undone', async () => {
  const { user } = await today();
  await reportIll(user);
  expect(await screen.findByText('Trek je deze afmelding in, dan gaat 10,5 uur tegoed terug.')).toBeVisible();
});

it('says which extra day is invoiced, and for how much, before an absence is undone', async () => {
  const { user, sent } = await today('nl', PAYS_AN_EXTRA_DAY);
  await reportIll(user);
  expect(await screen.findByText('wo 2 december: 10 uur op je factuur, € 108,50')).toBeVisible();
  expect(screen.getByText(/^Met tegoed van deze afmelding betaal je een extra dag/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  expect(sent.some((one) => one.method === 'DELETE')).toBe(false);

  await user.click(screen.getByRole('button', { name: /Ongedaan maken, €.108,50 op je factuur/ }));
  expect(await screen.findByRole('button', { name: /Vrij of anders/ })).toBeVisible();
});

it('undoes an absence also when nobody can say what that costs', async () => {
  const { user } = await today('nl', { [WITHDRAWAL_QUOTE]: () => new Refusal(503, 'Nu even niet') });
  await reportIll(user);
  await user.click(await screen.findByRole('button', { name: 'Ongedaan maken' }));
  expect(await screen.findByRole('button', { name: /Vrij of anders/ })).toBeVisible();
});

it('still reports when the credit service does not answer', async () => {
  const { user } = await today('nl', {
    'GET /api/credit/children/:id/absence-quote': () => new Refusal(404, 'Niet gevonden'),
  });
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  await user.click(await screen.findByRole('button', { name: /Ziek: antwoord volgt/ }));
  expect(await screen.findByText('Noor is afgemeld voor do 26 november')).toBeVisible();
});

it('shows why a service refuses', async () => {
  const { user } = await today('nl', {
    'POST /api/placement/children/:id/absences': () =>
      new Refusal(422, 'Dit kan niet volgens de voorwaarden', 'De opvang is al begonnen.'),
  });
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  await user.click(await screen.findByRole('button', { name: /Ziek/ }));
  expect(await screen.findByText('De opvang is al begonnen.')).toBeVisible();
  expect(waitingAbsences()).toEqual([]);
});

it('keeps an absence that found no connection and sends it later under the same key', async () => {
  const { user, sent } = await today();
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  const ill = await screen.findByRole('button', { name: /Ziek: 10,5 uur tegoed/ });
  const connected = globalThis.fetch;
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  await user.click(ill);

  expect(await screen.findByText('Je afmelding staat klaar')).toBeVisible();
  const [waiting] = waitingAbsences();
  expect(waiting).toMatchObject({ day: '2026-11-26', reason: 'ILLNESS' });

  vi.stubGlobal('fetch', connected);
  await act(sendWaiting);
  expect(waitingAbsences()).toEqual([]);
  const reports = sent.filter((one) => one.path === REPORT);
  expect(reports.map((one) => one.key)).toEqual([waiting?.key]);
  expect(reports[0]?.body).toMatchObject({ tappedAt: waiting?.tappedAt });
});

it('reports the session that was opened, and no other of that day', async () => {
  const one = (from: string, until: string) => ({
    day: '2026-11-26',
    contract: '55555555-0000-7000-8000-000000000001',
    location: { id: '22222222-0000-7000-8000-000000000001', name: 'De Wilg', phone: '030 123 45 67' },
    group: { id: '33333333-0000-7000-8000-000000000001', name: 'Eiken' },
    session: { weekday: 'THURSDAY', from, until },
    status: 'CARE',
  });
  const usual = familyRoutes()['GET /api/credit/children/:id/absence-quote'];
  const quoted: string[] = [];
  const { user, sent } = await today('nl', {
    'GET /api/placement/children/:id/days': () => page([one('07:30', '08:30'), one('15:00', '18:30')]),
    'GET /api/credit/children/:id/absence-quote': (request) => {
      quoted.push(`${request.query.get('contract')} ${request.query.get('begins')}`);
      return usual?.(request);
    },
  });
  const cards = await screen.findAllByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' });
  expect(cards[1]).toHaveAccessibleDescription('15:00–18:30');
  await user.click(cards[1] as HTMLElement);
  expect(within(screen.getByRole('dialog')).getByText('15:00–18:30')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /Ziek: 10,5 uur tegoed/ }));

  await waitFor(() =>
    expect(sent.find((it) => it.method === 'POST' && it.path === REPORT)?.body).toMatchObject({
      contract: '55555555-0000-7000-8000-000000000001',
      begins: '15:00',
    }),
  );
  expect(quoted).toEqual(['55555555-0000-7000-8000-000000000001 15:00']);
});

it('lets go of a waiting absence that is cancelled', async () => {
  const { user } = await today();
  await user.click(await screen.findByRole('button', { name: 'Afmelden: Noor, donderdag 26 november' }));
  const ill = await screen.findByRole('button', { name: /Ziek: 10,5 uur tegoed/ });
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no connection')));
  await user.click(ill);
  await waitFor(() => expect(waitingAbsences()).toHaveLength(1));
  await act(() => cancelWaiting(waitingAbsences()[0]?.key ?? ''));
  expect(waitingAbsences()).toEqual([]);
});

it('speaks English throughout', async () => {
  const { user, sent } = await today('en');
  await user.click(await screen.findByRole('button', { name: 'Absent: Noor, Thursday 26 November' }));
  expect(await screen.findByRole('button', { name: /Day off or other: 10.5 hours of credit/ })).toBeVisible();
  expect(sent.every((one) => one.path === '/session' || one.language === 'en')).toBe(true);
  expect(document.documentElement.lang).toBe('en');
});
