import { expect, it } from 'vitest';
import { moved } from './gridKeys';

const size = { rows: 3, columns: 5 };

it.each([
  ['ArrowRight', false, { row: 1, column: 3 }],
  ['ArrowLeft', false, { row: 1, column: 1 }],
  ['ArrowUp', false, { row: 0, column: 2 }],
  ['ArrowDown', false, { row: 2, column: 2 }],
  ['Home', false, { row: 1, column: 0 }],
  ['End', false, { row: 1, column: 4 }],
  ['Home', true, { row: 0, column: 0 }],
  ['End', true, { row: 2, column: 4 }],
])('%s (with Ctrl: %s) moves inside the grid', (key, control, to) => {
  expect(moved({ row: 1, column: 2 }, key, control, size)).toEqual(to);
});

it('stops at the edges', () => {
  expect(moved({ row: 0, column: 0 }, 'ArrowUp', false, size)).toEqual({ row: 0, column: 0 });
  expect(moved({ row: 2, column: 4 }, 'ArrowRight', false, size)).toEqual({ row: 2, column: 4 });
});

it('leaves other keys alone', () => {
  expect(moved({ row: 0, column: 0 }, 'Tab', false, size)).toBeNull();
});
