import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import styles from './DayDetails.module.css';

/** The telephone works when nothing else does. */
export function CallGroup({ location }: { location: { name: string; phone: string } }) {
  const { text } = useTexts();
  if (!location.phone) return null;
  return (
    <a className={styles.call} href={`tel:${location.phone.replace(/[^+\d]/g, '')}`}>
      <Icon name="phone" size={18} />
      {text('day.call-location', { location: location.name, phone: location.phone })}
    </a>
  );
}
