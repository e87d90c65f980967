import { useTexts } from './useTexts';
import { chooseLanguage } from './language';
import type { Language } from '@shared/explanation/notation';
import styles from './LanguageSwitch.module.css';

/** Each language by its own name, so that whoever needs it can read it. */
const NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English' };

/** Speaks the other language, in place: nothing one filled in is lost. */
export function LanguageSwitch() {
  const { language, text } = useTexts();
  return (
    <div role="group" aria-label={text('language.choose')} className={styles.switch}>
      {(Object.keys(NAMES) as Language[]).map((code) => (
        <button
          key={code}
          type="button"
          lang={code}
          aria-pressed={code === language}
          onClick={() => void chooseLanguage(code)}
        >
          {NAMES[code]}
        </button>
      ))}
    </div>
  );
}
