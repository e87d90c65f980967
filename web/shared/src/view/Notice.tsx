import type { ReactNode } from 'react';
import { Icon, type IconName } from '@shared/icon/Icon';
import styles from './Card.module.css';

export type Tone = 'good' | 'warn' | 'bad';

const ICONS: Record<Tone, IconName> = { good: 'check', warn: 'warning', bad: 'warning' };

interface NoticeProps {
  tone: Tone;
  title?: ReactNode;
  children: ReactNode;
  /** Said by screen readers when it appears. */
  role?: 'status' | 'alert';
}

/** Something that went well, needs attention or failed: icon, words and only then colour. */
export function Notice({ tone, title, children, role }: NoticeProps) {
  return (
    <div className={`${styles.notice} ${styles[tone]}`} role={role}>
      <Icon name={ICONS[tone]} />
      <div>
        {title !== undefined && <strong>{title}</strong>}
        {children}
      </div>
    </div>
  );
}
