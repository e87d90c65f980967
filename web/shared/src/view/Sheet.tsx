import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './Sheet.module.css';

interface SheetProps {
  title: string;
  /** Comes up from below on a phone; stands in the middle on a desk. */
  from: 'below' | 'middle';
  onClose: () => void;
  children: ReactNode;
}

/**
 * Something over the page that one finishes or closes. The browser's own dialog: it keeps the focus inside, closes with
 * Escape, hides the page from screen readers, and gives the focus back to where it came from.
 */
export function Sheet({ title, from, onClose, children }: SheetProps) {
  const { text } = useTexts();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();

  // Closed before it leaves the page: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);

  return (
    // Keys work by themselves in a dialog: Escape closes it; the click is for the page around it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={dialog}
      aria-labelledby={heading}
      className={`${styles.sheet} ${styles[from]}`}
      onClick={(event) => event.target === dialog.current && onClose()}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles.inside}>
        <div className={styles.head}>
          <h2 id={heading}>{title}</h2>
          <button type="button" className={styles.close} aria-label={text('sheet.close')} onClick={onClose}>
            <Icon name="cross" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}
