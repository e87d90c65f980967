import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { page, Refusal, type Routes } from '@fixtures/routes';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const MANY = 13;

/** Letters with one cause; the service stops applying at `breaksAt`. */
function letters(breaksAt = Infinity): Routes {
  let open = Array.from({ length: MANY }, (_, place) => ({
    id: `letter-${place}`,
    factId: `fact-${place}`,
    topic: 'tariff-set',
    key: null,
    reason: `no conditions for provider ${place}`,
    failedAt: '2026-11-17T05:12:00Z',
    attempts: 3,
    state: 'OPEN',
    settledAt: null,
    settledWhy: null,
  }));
  return {
    'GET /api/placement/dead-letters': () => page(open),
    'GET /api/placement/dead-letters/:id': ({ params }) => ({
      ...open.find((one) => one.id === params.id),
      cameWith: [],
      says: { form: 'NONE', bytes: 0, text: null, hidden: 0 },
      history: [],
    }),
    'POST /api/placement/dead-letters/:id/rehearsal': ({ params }) => ({
      outcome: params.id === 'letter-0' ? 'ALREADY_APPLIED' : 'APPLIES',
    }),
    'POST /api/placement/dead-letters/:id/replay': ({ params }) => {
      if (MANY - open.length >= breaksAt) return new Refusal(422, 'Lukt niet', 'Dit feit lukt weer niet.');
      open = open.filter((one) => one.id !== params.id);
      return {};
    },
  };
}

const visitFlow = (instead: Routes) =>
  visit({ routes, texts: officeTexts, at: '/flow', roles: ['operations'], instead });

it('offers letters with one cause again: one, then ten, then the rest, and nothing twice', async () => {
  const { user, sent } = await visitFlow(letters());
  await user.click(await screen.findByRole('button', { name: 'tariff-set (13 keer)' }));
  const sheet = screen.getByRole('dialog', { name: 'tariff-set' });
  await user.click(within(sheet).getByRole('button', { name: 'Proefdraaien' }));
  expect(await within(sheet).findByText(/^Zou lukken: 12\. Al verwerkt: 1\./)).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/replay'))).toBe(false);

  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  expect(within(sheet).getByText(/^Schrijf een reden op/)).toBeVisible();
  await user.type(within(sheet).getByLabelText('Waarom doe je dit?'), 'voorwaarden aangevuld');
  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  for (const next of ['10 van 12 opnieuw aanbieden', '2 van 2 opnieuw aanbieden']) {
    const step = await within(sheet).findByRole('button', { name: next });
    await waitFor(() => expect(step).toBeEnabled());
    await user.click(step);
  }
  expect(await within(sheet).findByText('Dode berichten: 0')).toBeVisible();
  expect(within(sheet).getByText('Alsnog verwerkt: 12')).toBeVisible();
  expect(within(sheet).getByText('Dubbel verwerkt: 0. Al eerder verwerkt en overgeslagen: 1.')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('shows one of many by itself', async () => {
  const { user } = await visitFlow(letters());
  await user.click(await screen.findByRole('button', { name: 'tariff-set (13 keer)' }));
  await user.click(screen.getByText('Bekijk de berichten apart'));
  await user.click(screen.getByRole('button', { name: /^Bericht 3, / }));
  const sheet = await screen.findByRole('dialog', { name: 'tariff-set' });
  expect(await within(sheet).findByText('Het bericht is leeg.')).toBeVisible();
  expect(within(sheet).getByText('no conditions for provider 2')).toBeVisible();
});

it('stops by itself when failures return', async () => {
  const { user } = await visitFlow(letters(3));
  await user.click(await screen.findByRole('button', { name: 'tariff-set (13 keer)' }));
  const sheet = screen.getByRole('dialog', { name: 'tariff-set' });
  await user.type(within(sheet).getByLabelText('Waarom doe je dit?'), 'nog eens');
  await user.click(within(sheet).getByRole('button', { name: '1 van 13 opnieuw aanbieden' }));
  const ten = await within(sheet).findByRole('button', { name: '10 van 12 opnieuw aanbieden' });
  await waitFor(() => expect(ten).toBeEnabled());
  await user.click(ten);
  expect(await within(sheet).findByText('Gestopt: Dit feit lukt weer niet.')).toBeVisible();
  expect(within(sheet).getByText('Dode berichten: 10')).toBeVisible();
});

/** The letter of credit, that a colleague wants to let go. */
const waiting: Routes = {
  'GET /api/credit/dead-letters': () =>
    page(
      ['l1', 'l2'].map((id) => ({
        id,
        factId: null,
        topic: 'absence-reported',
        key: null,
        reason: 'cannot be so',
        failedAt: '2026-11-17T05:12:00Z',
        attempts: 1,
        state: 'OPEN',
        discard:
          id === 'l1'
            ? { account: 'a2', name: 'Otto Kramer', at: '2026-11-17T06:30:00Z', why: 'typefout' }
            : null,
        settledAt: null,
        settledWhy: null,
      })),
    ),
  'GET /api/credit/dead-letters/:id': ({ params }) => ({
    id: params.id,
    topic: 'absence-reported',
    reason: 'cannot be so',
    failedAt: '2026-11-17T05:12:00Z',
    attempts: 1,
    state: 'OPEN',
    discard: { account: 'a2', name: 'Otto Kramer', at: '2026-11-17T06:30:00Z', why: 'typefout' },
    cameWith: [],
    says: { form: 'NOT_JSON', bytes: 1, text: null, hidden: 0 },
    history: [],
  }),
};

const open = async (instead: Routes = {}) => {
  const opened = await visitFlow(instead);
  const [first] = await screen.findAllByRole('button', { name: 'absence-reported' });
  await opened.user.click(first as HTMLElement);
  return { ...opened, sheet: await screen.findByRole('dialog', { name: 'absence-reported' }) };
};

it('asks a second person before a letter is let go, and says who has to answer', async () => {
  const { user, sheet, sent } = await open();
  await user.click(await within(sheet).findByRole('button', { name: 'Loslaten aanvragen' }));
  expect(within(sheet).getByText(/^Schrijf een reden op/)).toBeVisible();
  await user.type(within(sheet).getByLabelText('Waarom doe je dit?'), 'typefout');
  await user.click(within(sheet).getByRole('button', { name: 'Loslaten aanvragen' }));
  expect(await screen.findByText('absence-reported: wacht op een tweede persoon')).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/discard'))?.body).toEqual({ reason: 'typefout' });

  expect(await screen.findByText('Wacht op een tweede persoon')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'absence-reported' }));
  const again = await screen.findByRole('dialog');
  expect(await within(again).findByText(/^Je vroeg op .* om dit los te laten: typefout/)).toBeVisible();
  expect(within(again).getByText(/^Iemand anders van beheer moet dit bevestigen/)).toBeVisible();
  expect(within(again).queryByRole('button', { name: 'Loslaten bevestigen' })).toBeNull();
  expect(within(again).queryByRole('button', { name: 'Loslaten aanvragen' })).toBeNull();
  expect(await axeFindings()).toEqual([]);

  await user.type(within(again).getByLabelText('Waarom doe je dit?'), 'toch te herstellen');
  await user.click(within(again).getByRole('button', { name: 'Toch niet loslaten' }));
  expect(await screen.findByText('absence-reported: niet losgelaten, het bericht wacht weer')).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/discard/refusal'))?.body).toEqual({
    reason: 'toch te herstellen',
  });
});

it('says how the last 24 hours went, and by the hour', async () => {
  const { user } = await visitFlow({});
  const credit = await screen.findByRole('region', { name: 'Tegoed' });
  expect(await within(credit).findByText('Op zijn laatst: 6 minuten te laat, om 06:10.')).toBeVisible();
  expect(within(credit).getByText('Er stonden hooguit 12 feiten te wachten, om 06:10.')).toBeVisible();
  await user.click(within(credit).getByText('Toon per uur'));
  const table = within(credit).getByRole('table', { name: 'Tegoed: de afgelopen 24 uur' });
  expect(within(table).getByRole('row', { name: '06:00 340 12 0' })).toBeVisible();
  const billing = screen.getByRole('region', { name: 'Facturen' });
  expect(await within(billing).findByText('Feiten kwamen binnen een minuut aan.')).toBeVisible();
});

it('says what a letter is about, and what came with it without what is not ours', async () => {
  const { user, sheet } = await open();
  expect(within(sheet).getByText('het tegoed van een kind')).toBeVisible();
  // Operations has no key to the room of children.
  expect(within(sheet).queryByRole('link', { name: 'het tegoed van een kind' })).toBeNull();
  await user.click(await within(sheet).findByText('Wat erbij stond (2)'));
  expect(within(sheet).getByText('/placement')).toBeVisible();
  expect(within(sheet).getAllByText('•••')).toHaveLength(2);
});

it('lets the second person confirm without words, or refuse with a reason', async () => {
  const { user, sheet, sent } = await open({
    ...waiting,
    'POST /api/credit/dead-letters/:id/discard/refusal': () => ({}),
    'POST /api/credit/dead-letters/:id/discard/confirmation': () => ({}),
  });
  expect(
    await within(sheet).findByText(/^Otto Kramer vroeg op .* om dit los te laten: typefout/),
  ).toBeVisible();
  expect(within(sheet).getByText('Dit is geen JSON. Lengte: 1 byte.')).toBeVisible();
  await user.click(within(sheet).getByRole('button', { name: 'Weigeren' }));
  expect(within(sheet).getByText(/^Schrijf een reden op/)).toBeVisible();
  expect(sent.some((one) => one.path.includes('/discard/'))).toBe(false);

  await user.click(within(sheet).getByRole('button', { name: 'Loslaten bevestigen' }));
  expect(await screen.findByText('Losgelaten: absence-reported')).toBeVisible();
  expect(sent.find((one) => one.path.endsWith('/l1/discard/confirmation'))).toBeDefined();
});

it('lists a letter that waits for a second person by itself', async () => {
  await visitFlow(waiting);
  expect(await screen.findAllByRole('button', { name: 'absence-reported' })).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'absence-reported (2 keer)' })).toBeNull();
  expect(screen.getAllByText('Wacht op een tweede persoon')).toHaveLength(1);
});

it('hides what may be personal until someone gives a reason, and writes that down', async () => {
  const { user, sheet, queries, sent } = await open();
  expect(await within(sheet).findByText(/"firstName": "•••"/)).toBeVisible();
  expect(within(sheet).getByText(/^1 waarde is verborgen/)).toBeVisible();
  await user.click(within(sheet).getByRole('button', { name: 'Toon wat verborgen is' }));
  await user.click(within(sheet).getByRole('button', { name: 'Toon alles' }));
  expect(within(sheet).getByText(/^Schrijf een reden op/)).toBeVisible();
  expect(sent.some((one) => one.path.endsWith('/unmasking'))).toBe(false);

  await user.type(within(sheet).getByLabelText('Waarom moet je dit lezen?'), 'welk gezin?');
  await user.click(within(sheet).getByRole('button', { name: 'Toon alles' }));
  expect(await within(sheet).findByText(/"firstName": "Noor"/)).toBeVisible();
  expect(await within(sheet).findByText('Volledig gelezen door Eva de Boer')).toBeVisible();
  expect(await axeFindings()).toEqual([]);

  await user.click(within(sheet).getByRole('button', { name: 'Sluiten' }));
  await waitFor(() => expect(kept(queries)).not.toContain('Noor'));
});

/** All that the app still remembers of what it asked and was answered. */
function kept(queries: Awaited<ReturnType<typeof visitFlow>>['queries']): string {
  return JSON.stringify([
    queries
      .getQueryCache()
      .getAll()
      .map((one) => one.state.data),
    queries
      .getMutationCache()
      .getAll()
      .map((one) => one.state.data),
  ]);
}

it('says what people notice while facts cannot be applied', async () => {
  const dead = {
    at: '2026-11-17T07:00:00Z',
    unsent: 0,
    oldestUnsentSeconds: 0,
    behind: 0,
    behindSeconds: 0,
    deadLetters: 1,
    repeated: 0,
  };
  await visitFlow({ 'GET /api/notification/flow': () => dead });
  expect(await screen.findByText('Ouders krijgen hun berichten later.')).toBeVisible();
});

it('says that nobody knows what waits while the broker is away', async () => {
  const away = {
    at: '2026-11-17T07:00:00Z',
    unsent: 1,
    oldestUnsentSeconds: 5,
    behindSeconds: 0,
    deadLetters: 0,
    repeated: 0,
  };
  await visitFlow({ 'GET /api/notification/flow': () => ({ ...away, behind: null }) });
  expect(await screen.findByText('onbekend: Kafka antwoordt niet')).toBeVisible();
});
