import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = (at: string, more: Partial<Parameters<typeof visit>[0]> = {}) =>
  visit({ routes, texts: officeTexts, at, roles: ['complaint-coordinator'], ...more });

async function tileOf(name: string): Promise<HTMLElement> {
  const tiles = await screen.findByRole('list', { name: 'Termijnen nu' });
  const heading = within(tiles).getByRole('heading', { name });
  return heading.closest('li') as HTMLElement;
}

it('says of each promise how many were late in thirteen weeks and whether that is less than before', async () => {
  const { user } = await open('/overview');
  const contact = await tileOf('Contact over klachten');
  expect(await within(contact).findByText(/^12 van 52 te laat in 13 weken\./)).toHaveTextContent(
    'Het wordt beter: 0 in de laatste 6 weken, daarvoor 12.',
  );
  const verdict = await tileOf('Oordeel over klachten');
  expect(
    within(verdict).getByText(/Het wordt slechter: 12 in de laatste 6 weken, daarvoor 0\./),
  ).toBeVisible();
  const invoice = await tileOf('Vragen over facturen');
  expect(within(invoice).getByText('In 13 weken liep geen termijn af.')).toBeVisible();

  await user.click(within(contact).getByText('Tabel'));
  const table = within(contact).getByRole('table', { name: 'Per week: Contact over klachten' });
  expect(within(table).getAllByRole('row')).toHaveLength(14);
  expect(within(table).getByRole('row', { name: 'ma 24 augustus 4 2' })).toBeVisible();
  expect(within(table).getByRole('row', { name: 'ma 16 november 4 0' })).toBeVisible();
  await user.click(within(contact).getByText('Hoe berekend?'));
  expect(within(contact).getByText(/^Per week: termijnen die in die week afliepen/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
});

it('draws the weeks for who looks, and hides the drawing from who listens', async () => {
  await open('/overview');
  const contact = await tileOf('Contact over klachten');
  await within(contact).findByText(/te laat in 13 weken/);
  const drawing = contact.querySelector('svg');
  expect(drawing).toHaveAttribute('aria-hidden', 'true');
  const heights = [...(drawing?.querySelectorAll('rect') ?? [])].map((bar) => bar.getAttribute('height'));
  expect(heights).toEqual([...Array<string>(6).fill('24'), ...Array<string>(7).fill('1')]);
});

it.each([
  ['location-manager', '/cases', '/requests'],
  ['complaint-coordinator', '/cases', '/signals?kind=C1'],
  ['board', '/overview', null],
] as const)('leads a %s from extra days to where they may see them', async (role, at, to) => {
  await open(at, { roles: [role] });
  const extraDays = await tileOf('Antwoord op extra dagen');
  expect(within(extraDays).getByText('3')).toBeVisible();
  const link = within(extraDays).queryByRole('link');
  if (to === null) expect(link).toBeNull();
  else expect(link).toHaveAttribute('href', to);
});

it('still tells how it stands now when the weeks cannot be read', async () => {
  await open('/overview', {
    instead: { 'GET /api/complaint/board/trends': () => ({ items: [], next: null }) },
  });
  const contact = await tileOf('Contact over klachten');
  expect(within(contact).queryByText(/weken/)).toBeNull();
  expect(within(contact).getByText('Hoe berekend?')).toBeVisible();
});
