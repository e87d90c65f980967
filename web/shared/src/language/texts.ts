import { IntlMessageFormat } from 'intl-messageformat';
import { LOCALES, type Language } from '@shared/explanation/notation';

/** Texts by key, in ICU message format. */
export type Texts = Record<string, string>;

export type Values = Record<string, string | number>;

/** Texts that are there, in the languages that were brought, each read once. */
export class TextStore {
  private readonly texts: Record<Language, Map<string, string>> = { nl: new Map(), en: new Map() };
  private readonly read: Record<Language, Map<string, IntlMessageFormat>> = { nl: new Map(), en: new Map() };

  add(language: Language, texts: Texts): void {
    for (const [key, message] of Object.entries(texts)) {
      this.texts[language].set(key, message);
    }
  }

  /** The text with its values filled in; undefined when it is not there. */
  say(language: Language, key: string, values: Values = {}): string | undefined {
    const message = this.texts[language].get(key);
    if (message === undefined) return undefined;
    let format = this.read[language].get(key);
    if (format === undefined) {
      format = new IntlMessageFormat(message, LOCALES[language], undefined, { ignoreTag: true });
      this.read[language].set(key, format);
    }
    return format.format(values) as string;
  }
}
