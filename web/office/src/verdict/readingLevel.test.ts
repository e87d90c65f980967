import { expect, it } from 'vitest';
import { readingLevel } from './readingLevel';

it('calls short sentences of short words easy', () => {
  expect(readingLevel('We waren te laat met bellen. Dat spijt ons. We bellen nu elke dag terug.')).toBe(
    'easy',
  );
});

it('calls one long sentence of long words hard', () => {
  expect(
    readingLevel(
      'Overeenkomstig de toepasselijke kwaliteitsvoorschriften constateren wij dat de desbetreffende communicatie onvoldoende zorgvuldig plaatsvond.',
    ),
  ).toBe('hard');
});

it('says nothing of a few words', () => {
  expect(readingLevel('Dat klopt.')).toBeUndefined();
});
