import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { axeFindings, visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

const open = () => visit({ routes, texts: officeTexts, at: '/children', roles: ['planner'] });

it('finds a child by name without the name standing in an address', async () => {
  const { user, sent, router } = await open();
  await user.type(await screen.findByLabelText('Naam'), 'Noo{Enter}');
  expect(await screen.findByText('1 kind met Noo', { selector: 'p' })).toBeVisible();
  expect(screen.getByRole('cell', { name: 'Eva de Boer, Sam de Boer' })).toBeVisible();
  expect(screen.getByRole('link', { name: 'Noor' })).toHaveAttribute(
    'href',
    expect.stringMatching(/credit$/),
  );
  expect(router.state.location.search).toBe('');
  expect(sent.every((one) => !one.path.includes('Noo'))).toBe(true);
  expect(await axeFindings()).toEqual([]);
});

it('says so when nobody is found, and asks for two letters at least', async () => {
  const { user } = await open();
  await user.type(await screen.findByLabelText('Naam'), 'n{Enter}');
  expect(screen.getByText('Schrijf minstens twee letters.')).toBeVisible();
  await user.type(screen.getByLabelText('Naam'), 'iemand{Enter}');
  expect(await screen.findByText('Niemand gevonden met niemand')).toBeVisible();
});
