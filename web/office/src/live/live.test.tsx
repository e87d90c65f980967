import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { visit } from '../../../test/render';
import { routes } from '../routes';
import { officeTexts } from '../texts';

/** A stream that a test speaks on. */
class Stream {
  static opened: Stream[] = [];
  onmessage: ((message: { data: string }) => void) | null = null;
  onerror: (() => void) | null = null;
  closed = false;

  constructor(readonly url: string) {
    Stream.opened.push(this);
  }

  close() {
    this.closed = true;
  }

  static say(path: string, what: object) {
    const stream = Stream.opened.findLast((one) => one.url.endsWith(path) && !one.closed);
    act(() => stream?.onmessage?.({ data: JSON.stringify(what) }));
  }
}

beforeEach(() => {
  Stream.opened = [];
  vi.stubGlobal('EventSource', Stream);
});

const open = (at: string) => visit({ routes, texts: officeTexts, at, roles: ['complaint-coordinator'] });

const read = (sent: { method: string; path: string }[]) =>
  sent.filter((one) => one.method === 'GET' && one.path.startsWith('/api/complaint/complaints')).length;

async function answered<T>(path: string): Promise<T> {
  return (await (await fetch(path)).json()) as T;
}

interface Listed {
  id: string;
  phase: string;
}

it('moves a case to where it waits now, without reading a list again', async () => {
  const { sent } = await open('/cases');
  const from = await screen.findByRole('region', { name: /^Nieuw/ });
  await within(from).findByRole('link', { name: 'Twee keer een andere groep' });
  const { items } = await answered<{ items: (Listed & { subject: string })[] }>(
    '/api/complaint/complaints?phase=NEW',
  );
  const before = read(sent);

  const moved = items.find((one) => one.subject === 'Twee keer een andere groep');
  Stream.say('/board/stream', {
    board: null,
    cases: [{ ...moved, phase: 'INVESTIGATION' }],
    readAnew: false,
  });

  const to = screen.getByRole('region', { name: /^Onderzoek/ });
  expect(await within(to).findByRole('link', { name: 'Twee keer een andere groep' })).toBeVisible();
  expect(within(from).queryByRole('link', { name: 'Twee keer een andere groep' })).toBeNull();
  expect(read(sent)).toBe(before);
});

it('reads lists again only when it is told that more changed than was sent', async () => {
  const { sent } = await open('/cases');
  await screen.findByRole('link', { name: 'Twee keer een andere groep' });
  const before = read(sent);
  Stream.say('/board/stream', { board: null, cases: [], readAnew: true });
  await waitFor(() => expect(read(sent)).toBeGreaterThan(before));
});

it('shows a case as it became, without reading it again', async () => {
  const { sent } = await open('/cases/k2');
  await screen.findByRole('list', { name: 'Tijdlijn' });
  const detail = await answered<{ version: number; timeline: object[] }>('/api/complaint/complaints/k2');
  const before = sent.filter((one) => one.path === '/api/complaint/complaints/k2').length;

  Stream.say('/complaints/k2/stream', { ...detail, version: detail.version + 1, text: 'Zoals het nu is.' });

  expect(await screen.findByText('Zoals het nu is.')).toBeVisible();
  expect(sent.filter((one) => one.path === '/api/complaint/complaints/k2')).toHaveLength(before);
});
