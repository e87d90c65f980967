import { useTexts } from '@shared/language/useTexts';

/** First in the tab order: past all navigation to what the page is about. */
export function SkipLink() {
  const { text } = useTexts();
  return (
    <a className="pl-skip" href="#main">
      {text('page.skip')}
    </a>
  );
}
