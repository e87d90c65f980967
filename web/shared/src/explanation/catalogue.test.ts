import { beforeAll, expect, it } from 'vitest';
import { houseJson } from '../../../test/render';
import { complaintExplanationTexts, explanationTexts } from '@shared/language/explanations';
import { bringTexts, chooseLanguage, startTexts } from '@shared/language/language';
import { lines, sentence, UnknownSentence } from './catalogue';
import type { Explanation, FactKind } from './explanation';
import { Notation } from './notation';

interface Sample {
  explanation: Explanation;
  nl: string[];
  en: string[];
}

const samples = await houseJson<Sample[]>('../platform/kernel/src/test/resources/explanation-samples.json');

beforeAll(async () => {
  await startTexts(explanationTexts);
  await bringTexts(complaintExplanationTexts);
  await chooseLanguage('en');
  await chooseLanguage('nl');
});

it.each(samples)('says $explanation.key as the services do', ({ explanation, nl, en }) => {
  expect(lines(explanation, 'nl')).toEqual(nl);
  expect(lines(explanation, 'en')).toEqual(en);
});

it('names a key it does not know', () => {
  expect(() => sentence({ key: 'no.such.key' }, 'nl')).toThrow(UnknownSentence);
});

/** The rows of the kernel's NotationTest; a no-break space is written as `_`. */
it.each([
  ['TEXT', 'De Wilg', 'De Wilg', 'De Wilg'],
  ['NUMBER', '1234', '1.234', '1,234'],
  ['MINUTES', '0', '0 uur', '0 hours'],
  ['MINUTES', '60', '1 uur', '1 hour'],
  ['MINUTES', '630', '10,5 uur', '10.5 hours'],
  ['MINUTES', '225', '3,75 uur', '3.75 hours'],
  ['MINUTES', '100', '1 uur en 40 minuten', '1 hour and 40 minutes'],
  ['MINUTES', '121', '2 uur en 1 minuut', '2 hours and 1 minute'],
  ['MINUTES', '40', '40 minuten', '40 minutes'],
  ['MINUTES', '-630', '-10,5 uur', '-10.5 hours'],
  ['MINUTES', '-100', '-1 uur en 40 minuten', '-1 hours and 40 minutes'],
  ['CENTS', '123450', '€_1.234,50', '€1,234.50'],
  ['CENTS', '5', '€_0,05', '€0.05'],
  ['CENTS', '-4095', '€_-40,95', '-€40.95'],
  ['DATE', '2026-11-12', 'do 12 november 2026', 'Thu 12 November 2026'],
  ['DATE', '2026-09-01', 'di 1 september 2026', 'Tue 1 September 2026'],
  ['TIME', '18:00', '18:00', '18:00'],
  ['INSTANT', '2026-11-23T11:00:00Z', 'ma 23 november 2026, 12:00', 'Mon 23 November 2026, 12:00'],
  ['INSTANT', '2026-07-01T22:30:00Z', 'do 2 juli 2026, 00:30', 'Thu 2 July 2026, 00:30'],
  ['WEEKDAY', 'THURSDAY', 'donderdag', 'Thursday'],
  ['MONTH', '2026-11', 'november 2026', 'November 2026'],
  ['SHARE', '0.04476', '4,48%', '4.48%'],
  ['SHARE', '-0.5', '-50%', '-50%'],
] satisfies [FactKind, string, string, string][])(
  'writes %s %s as the kernel does',
  (kind, value, nl, en) => {
    expect(new Notation('nl').write({ kind, value })).toBe(nl.replaceAll('_', '\u00a0'));
    expect(new Notation('en').write({ kind, value })).toBe(en.replaceAll('_', '\u00a0'));
  },
);
