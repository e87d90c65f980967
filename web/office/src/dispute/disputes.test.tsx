import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { Refusal } from '@fixtures/routes';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ['complaint-coordinator'], ...more });

const files = async () =>
  within(await screen.findByRole('table', { name: 'Geschillen' }))
    .getAllByRole('rowheader')
    .map((header) => header.textContent);

const row = (file: string) => screen.findByRole('row', { name: new RegExp(`^${file}`) });

it('lists disputes with and without a case, those with a fee to refund on top', async () => {
  await open('/disputes');
  expect(await files()).toEqual(['253063', 'KL-7001', '340638']);
  const owed = await row('253063');
  expect(within(owed).getByText('zonder eerdere klacht')).toBeVisible();
  expect(await within(owed).findByText('Partou B.V.')).toBeVisible();
  expect(within(owed).getByText(/^€\s25,00 terug te betalen$/)).toBeVisible();
  const running = await row('KL-7001');
  expect(within(running).getByText('loopt')).toBeVisible();
  expect(within(running).getByRole('link', { name: 'K-2026-000414' })).toHaveAttribute('href', '/cases/k4');
  expect(await axeFindings()).toEqual([]);
});

it('enters a dispute that came without a complaint, against one of the known legal entities', async () => {
  const { user, sent } = await open('/disputes');
  await user.click(await screen.findByRole('button', { name: 'Geschil zonder klacht vastleggen' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Geschil zonder klacht vastleggen' }));
  const against = await sheet.findByLabelText('Tegen welke rechtspersoon?');
  expect(sheet.getByLabelText('Waar?')).toHaveValue('DISPUTES_COMMITTEE');
  await user.click(sheet.getByRole('button', { name: 'Vastleggen' }));
  expect(sheet.getByRole('heading', { name: 'Er missen nog 2 dingen' })).toHaveFocus();
  expect(sheet.getByRole('link', { name: 'Kies tegen welke rechtspersoon het is' })).toBeVisible();
  expect(sent.some((one) => one.method === 'POST')).toBe(false);
  expect(await axeFindings()).toEqual([]);

  await user.type(sheet.getByLabelText('Dossiernummer'), ' 635130 ');
  await user.selectOptions(against, 'Smallsteps B.V.');
  fireEvent.change(sheet.getByLabelText('Ingediend op'), { target: { value: '2026-11-16' } });
  await user.click(sheet.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('Het geschil is vastgelegd.')).toBeVisible();
  const posted = sent.find((one) => one.method === 'POST');
  expect(posted?.body).toEqual({
    body: 'DISPUTES_COMMITTEE',
    fileNumber: '635130',
    provider: 'smallsteps',
    submittedOn: '2026-11-16',
  });
  expect(posted?.key).not.toBeNull();
  await waitFor(async () => expect(await files()).toEqual(['253063', '635130', 'KL-7001', '340638']));
});

it('says why a file number is refused, and keeps what was filled in', async () => {
  const { user } = await open('/disputes', {
    instead: {
      'POST /api/complaint/disputes': () => new Refusal(409, 'Dit dossiernummer is al ingevoerd.'),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Geschil zonder klacht vastleggen' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.type(sheet.getByLabelText('Dossiernummer'), '253063');
  await user.selectOptions(await sheet.findByLabelText('Tegen welke rechtspersoon?'), 'partou');
  await user.click(sheet.getByRole('button', { name: 'Vastleggen' }));
  expect(await sheet.findByText('Dit dossiernummer is al ingevoerd.')).toBeVisible();
  expect(sheet.getByLabelText('Dossiernummer')).toHaveValue('253063');
});

it('passes on to the committee what the desk could not solve', async () => {
  const { user, sent } = await open('/disputes');
  await user.click(await screen.findByRole('button', { name: 'Afloop van dossier KL-7001' }));
  const sheet = within(screen.getByRole('dialog', { name: 'Afloop van dossier KL-7001' }));
  await user.selectOptions(sheet.getByLabelText(/^Hoe liep het af/), 'TO_COMMITTEE');
  expect(sheet.getByText(/^De zaak blijft zoals zij is\..*apart vast/)).toBeVisible();
  expect(sheet.queryByLabelText('Wat het gezin voor het geschil betaalde')).toBeNull();
  expect(await axeFindings()).toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De afloop is vastgelegd.')).toBeVisible();
  expect(sent.find((one) => one.method === 'POST')?.body).toEqual({
    outcome: 'TO_COMMITTEE',
    endedOn: '2026-11-17',
  });
  expect(await screen.findByText('niet opgelost, naar de Geschillencommissie')).toBeVisible();
});

it('promises nothing about a case where there is none', async () => {
  const { user } = await open('/disputes', {
    instead: {
      'GET /api/complaint/disputes': () => ({
        items: [
          {
            id: 'd9',
            body: 'DISPUTES_COMMITTEE',
            fileNumber: '801846',
            provider: 'partou',
            submittedOn: '2026-11-02',
          },
        ],
        next: null,
      }),
    },
  });
  await user.click(await screen.findByRole('button', { name: 'Afloop van dossier 801846' }));
  const sheet = within(screen.getByRole('dialog'));
  expect(sheet.getByText(/^De uitspraak is bindend\. Het gezin krijgt terug/)).toBeVisible();
  await user.selectOptions(sheet.getByLabelText(/^Hoe liep het af/), 'SETTLED');
  expect(sheet.getByText('Dit kan niet worden teruggedraaid.')).toBeVisible();
});

it('gives finance the fees to refund and nothing else to do', async () => {
  const { user, sent } = await open('/disputes', { roles: ['finance'] });
  expect(await files()).toEqual(['253063']);
  expect(screen.queryByRole('button', { name: 'Geschil zonder klacht vastleggen' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Terugbetaling bij dossier 253063' }));
  const sheet = within(screen.getByRole('dialog'));
  await user.click(sheet.getByRole('button', { name: 'Vastleggen' }));
  expect(await screen.findByText('De terugbetaling is vastgelegd.')).toBeVisible();
  expect(sent.find((one) => one.method === 'POST')?.body).toEqual({ refundedOn: '2026-11-17' });
  expect(await screen.findByText(/terugbetaald op di 17 november 2026/)).toBeVisible();
  expect(screen.queryByText(/terug te betalen$/)).toBeNull();
  expect(await axeFindings()).toEqual([]);
});

it('lets the board read', async () => {
  await open('/disputes', { roles: ['board'] });
  expect(await files()).toHaveLength(3);
  const table = screen.getByRole('table', { name: 'Geschillen' });
  expect(within(table).queryByRole('button')).toBeNull();
  expect(within(table).queryByRole('link')).toBeNull();
  expect(within(table).getByText('K-2026-000414')).toBeVisible();
});

it('shows one year, which stands in the address, and says so when it had none', async () => {
  const { user, router } = await open('/disputes?year=2025');
  expect(await files()).toEqual(['340638']);
  await user.selectOptions(screen.getByLabelText('Ingediend in'), '2024');
  expect(await screen.findByText('Geen geschillen uit 2024')).toBeVisible();
  expect(router.state.location.search).toBe('?year=2024');
  expect(await axeFindings()).toEqual([]);
});

it('says that the list did not come, and asks again', async () => {
  let asked = 0;
  const { user } = await open('/disputes', {
    instead: {
      'GET /api/complaint/disputes': () =>
        ++asked === 1 ? new Refusal(429, 'Te veel verzoeken') : { items: [], next: null },
    },
  });
  await user.click(await screen.findByRole('button', { name: /opnieuw/i }));
  expect(await screen.findByText('Geen geschillen')).toBeVisible();
});
