import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { parentTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: parentTexts, at, ...more });

it('files a complaint with a photo, says by when one hears from us, and leads to the case', async () => {
  const { user, sent } = await open('/help/new');
  await user.click(await screen.findByLabelText(/^Ik heb een klacht/));
  expect(screen.getByText(/^Gaat het om een vermoeden van mishandeling/)).toBeVisible();
  await user.type(screen.getByLabelText('Onderwerp'), 'Deur stond open');
  await user.type(screen.getByLabelText('Wat is er gebeurd?'), 'De voordeur stond open.');
  await user.type(screen.getByLabelText(/^Wanneer was het/), '2026-09-01');
  expect(screen.getByText(/^Dit is langer dan 2 maanden geleden/)).toBeVisible();
  await user.upload(
    screen.getByLabelText('Foto of bestand toevoegen', { selector: 'input' }),
    new File(['beeld'], 'deur.png', { type: 'image/png' }),
  );
  expect(screen.getByText('deur.png (1 kB)')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Versturen' }));
  expect(await screen.findByText(/^We nemen uiterlijk do 19 november 2026, 18:00 contact/)).toBeVisible();
  expect(sent.some((one) => one.path.startsWith('/api/complaint/documents/'))).toBe(true);
  await user.click(screen.getByRole('link', { name: 'Je zaak volgen' }));
  expect(await screen.findByRole('heading', { name: 'Deur stond open' })).toBeVisible();
});

it('is there for who has no child with us', async () => {
  await open('/help/new', { children: [] });
  expect(await screen.findByLabelText('Wie ben je voor ons?')).toHaveValue('PROSPECT');
});

it('follows a case: who has it, what is promised, and a reply in the timeline', async () => {
  const { user } = await open('/help/k2');
  expect(await screen.findByText('Mirjam de Boer (locatiemanager) heeft je zaak.')).toBeVisible();
  const timeline = screen.getByRole('list', { name: 'Tijdlijn' });
  expect(within(timeline).getByText('Beloofd')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.type(screen.getByLabelText('Schrijf een bericht'), 'Het gebeurde weer.');
  await user.click(screen.getByRole('button', { name: 'Bericht versturen' }));
  expect(await screen.findByText('Je bericht is verstuurd.')).toBeVisible();
  expect(await within(timeline).findByText('Het gebeurde weer.')).toBeVisible();
});

it('says that it is no complaint after all, with a reason, and can be taken back', async () => {
  const { user, sent } = await open('/help/k2');
  await user.click(await screen.findByRole('button', { name: 'Dit is geen klacht' }));
  const sheet = screen.getByRole('dialog', { name: 'Dit is geen klacht' });
  await user.click(within(sheet).getByRole('button', { name: 'Versturen' }));
  expect(within(sheet).getByRole('link', { name: 'Schrijf op waarom' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await user.type(within(sheet).getByLabelText('Waarom?'), 'Het was een misverstand.');
  await user.click(within(sheet).getByRole('button', { name: 'Versturen' }));
  expect(await screen.findByText(/^Aangepast/)).toBeVisible();

  await user.click(screen.getByRole('button', { name: 'Intrekken' }));
  await user.click(
    within(screen.getByRole('dialog', { name: 'Intrekken' })).getByRole('button', { name: 'Intrekken' }),
  );
  expect(await screen.findByText('Je zaak is ingetrokken.')).toBeVisible();
  expect(sent.filter((one) => one.method === 'POST').every((one) => one.key !== null)).toBe(true);
});
