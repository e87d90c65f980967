import { explanationText } from '@shared/language/language';
import type { Explanation, FactValue } from './explanation';
import { Notation, type Language } from './notation';

const notations: Record<Language, Notation> = { nl: new Notation('nl'), en: new Notation('en') };

export function notationOf(language: Language): Notation {
  return notations[language];
}

/** The catalogue has no such sentence: this page is older than the service that answered it. */
export class UnknownSentence extends Error {}

/**
 * The explanation's own sentence, without what it follows from. Mirrors `Catalogue` of the kernel: facts arrive in the
 * message as texts written by their kind, numbers as numbers, besides `clause`.
 *
 * @throws UnknownSentence when the catalogue has no such key
 */
export function sentence(explanation: Explanation, language: Language): string {
  const facts: Record<string, string | number> = { clause: explanation.clause || 'none' };
  for (const [name, fact] of Object.entries(explanation.facts ?? {})) {
    facts[name] = inMessage(fact, language);
  }
  const said = explanationText(explanation.key, facts, language);
  if (said === undefined) throw new UnknownSentence(explanation.key);
  return said;
}

/** The sentence and all sentences it follows from, each cause directly after what it explains. */
export function lines(explanation: Explanation, language: Language): string[] {
  return [
    sentence(explanation, language),
    ...(explanation.because ?? []).flatMap((cause) => lines(cause, language)),
  ];
}

function inMessage(fact: FactValue, language: Language): string | number {
  switch (fact.kind) {
    case 'NUMBER':
      return Number(fact.value);
    case 'CODE':
      return sentence({ key: `code.${fact.value}` }, language);
    default:
      return notations[language].write(fact);
  }
}
