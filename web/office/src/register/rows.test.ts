import { expect, it } from 'vitest';
import { rowsIn } from './rows';

it.each([
  ['', null],
  [' 3 ', [3]],
  ['3, 5-8', [3, 5, 6, 7, 8]],
  ['5-5,5', [5]],
  ['0', undefined],
  ['8-5', undefined],
  ['drie', undefined],
  ['3,,4', undefined],
  ['1-999999', undefined],
])('reads the rows in "%s"', (written, rows) => {
  expect(rowsIn(written)).toEqual(rows);
});
