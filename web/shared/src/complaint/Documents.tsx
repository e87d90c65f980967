import type { CaseDocument } from '@shared/api/complaintHandling';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './Documents.module.css';

const KILO = 1_000;

interface DocumentsProps {
  /** What the files belong to, at the complaint service: `documents/<case>`. */
  of: string;
  documents: CaseDocument[];
  /** Says of each file whether the family sees it; for those who handle the case. */
  readers?: boolean;
}

/** Letters and files; the service hands them out to be saved. A letter is there in the reader's language. */
export function Documents({ of, documents, readers = false }: DocumentsProps) {
  const { text, language, notation } = useTexts();
  const shown = documents.filter((document) => !document.language || document.language === language);
  return (
    <ul className={`pl-list ${styles.documents}`}>
      {shown.map((document) => (
        <li key={document.id}>
          <a href={`/api/complaint/${of}/${document.id}`} download>
            <Icon name="file" size={20} />
            <span>
              {document.language && <strong>{text('file.letter')}</strong>}
              {text('file.download', {
                name: document.name,
                kb: Math.max(1, Math.round(document.bytes / KILO)),
              })}
            </span>
          </a>
          {readers && (
            <span className="pl-soft pl-small">
              {text(document.forComplainant ? 'file.for-family' : 'file.internal')}
            </span>
          )}
          <time dateTime={document.addedAt} className="pl-soft pl-small">
            {notation.shortMoment(document.addedAt)}
          </time>
        </li>
      ))}
    </ul>
  );
}
