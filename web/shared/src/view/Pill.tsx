import { Icon, type IconName } from '@shared/icon/Icon';
import styles from './Pill.module.css';

export type PillTone = 'plain' | 'primary' | 'good' | 'warn' | 'bad';

/** A state in one word, with a glyph; the colour adds nothing that the word does not say. */
export function Pill({ tone, icon, children }: { tone: PillTone; icon?: IconName; children: string }) {
  return (
    <span className={`${styles.pill} ${styles[tone]}`}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
