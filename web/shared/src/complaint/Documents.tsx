import type { CaseDocument } from '@shared/api/complaintHandling';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './Documents.module.css';

const KILO = 1_000;

interface DocumentsProps {
  /** What the files belong to, at the complaint service: `documents/<case>`. */
  of: string;
  documents: CaseDocument[];
}

/** Letters and files; the service hands them out to be saved. A letter is there in the reader's language. */
export function Documents({ of, documents }: DocumentsProps) {
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
          <time dateTime={document.addedAt} className="pl-soft pl-small">
            {notation.shortMoment(document.addedAt)}
          </time>
        </li>
      ))}
    </ul>
  );
}
