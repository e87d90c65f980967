import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { addressesOf } from '../../test/everyPage';
import { axeFindings, visit } from '../../test/render';
import { NOOR } from '@fixtures/family';
import type { Role } from '@shared/session/session';
import { missingTexts } from '@shared/language/language';
import { routes } from './routes';
import { officeTexts } from './texts';

const PAGES = addressesOf(routes, { child: NOOR, id: 'k2', year: '2025' });
const ROLES: Role[] = [
  'planner',
  'location-manager',
  'complaint-coordinator',
  'confidential-officer',
  'finance',
  'operations',
  'board',
];
const LANGUAGES = ['nl', 'en'] as const;

/** All that a page asks has been answered and drawn. */
async function settled() {
  await screen.findByRole('heading', { level: 1 });
  await waitFor(() => expect(document.querySelector('main [aria-busy="true"]')).toBeNull());
}

it.each(PAGES.flatMap((at) => LANGUAGES.map((language) => [at, language] as const)))(
  '%s says everything in %s and can be used by all',
  async (at, language) => {
    await visit({ routes, texts: officeTexts, at, roles: ROLES, language });
    await settled();
    expect(missingTexts()).toEqual([]);
    expect(document.body).not.toHaveTextContent(/Deze uitleg is nieuwer|This explanation is newer/);
    expect(await axeFindings()).toEqual([]);
  },
);

it.each(PAGES.flatMap((at) => LANGUAGES.map((language) => [at, language] as const)))(
  '%s says in %s that services do not answer',
  async (at, language) => {
    await visit({ routes, texts: officeTexts, at, roles: ROLES, language, down: /^\/api\// });
    await settled();
    expect(missingTexts()).toEqual([]);
  },
);
