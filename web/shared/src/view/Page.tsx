import { useEffect, useRef, type ReactNode } from 'react';
import styles from './Page.module.css';

interface PageProps {
  title: string;
  /** Beside the title. */
  aside?: ReactNode;
  /** Directly under the title. */
  lead?: ReactNode;
  children: ReactNode;
}

let pagesShown = 0;

/** One page: its heading takes the focus when one comes from another page, and names the browser's tab. */
export function Page({ title, aside, lead, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (pagesShown++ > 0) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    document.title = `${title} · Plekje`;
  }, [title]);
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <div className={styles.lead}>{lead}</div>}
        </div>
        {aside}
      </div>
      <div className="pl-stack">{children}</div>
    </>
  );
}
