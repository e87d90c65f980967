import type { ReactNode } from 'react';
import styles from './Card.module.css';

interface EmptyStateProps {
  /** What would be here. */
  title: string;
  /** Why it is not. */
  children: ReactNode;
  /** One next step. */
  action?: ReactNode;
}

export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <svg viewBox="0 0 120 64" width="120" height="64" aria-hidden="true" className={styles.drawing}>
        <path d="M8 20h104" stroke="currentColor" strokeWidth="6" strokeLinecap="round" opacity=".25" />
        {[24, 60, 96].map((x, place) => (
          <g key={x} fill="none" stroke="currentColor" strokeWidth="4" strokeLinecap="round">
            <path d={`M${x} 20v14a7 7 0 0 0 14 0`} opacity={place === 1 ? 1 : 0.45} />
            <circle cx={x} cy="20" r="3" fill="currentColor" stroke="none" />
          </g>
        ))}
      </svg>
      <p className={styles.emptyTitle}>{title}</p>
      <p className="pl-soft">{children}</p>
      {action}
    </div>
  );
}
