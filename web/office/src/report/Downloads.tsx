import { useTexts } from '@shared/language/useTexts';
import styles from './Report.module.css';

const FORMATS = ['PDF', 'HTML', 'CSV'] as const;

/** A report to save or read, in the language of the reader. */
export function Downloads({ of, label }: { of: string; label: string }) {
  const { text, language } = useTexts();
  return (
    <span className={styles.downloads}>
      {FORMATS.map((format) => (
        <a
          key={format}
          href={`/api/complaint/reports/${of}?format=${format}&language=${language}`}
          target={format === 'HTML' ? '_blank' : undefined}
          rel="noreferrer"
          aria-label={text('report.as', { report: label, format })}
        >
          {format}
        </a>
      ))}
    </span>
  );
}
