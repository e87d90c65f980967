import { NavLink } from 'react-router';
import { Icon, type IconName } from '@shared/icon/Icon';
import { useTexts, type TextKey } from '@shared/language/useTexts';
import styles from './Frame.module.css';

const TABS: { to: string; label: TextKey; icon: IconName }[] = [
  { to: '/', label: 'tab.today', icon: 'today' },
  { to: '/agenda', label: 'tab.agenda', icon: 'calendar' },
  { to: '/place', label: 'tab.place', icon: 'list' },
  { to: '/money', label: 'tab.money', icon: 'money' },
  { to: '/help', label: 'tab.help', icon: 'help' },
];

export function Tabs() {
  const { text } = useTexts();
  return (
    <nav aria-label={text('frame.tabs')} className={styles.tabs}>
      <ul className="pl-list">
        {TABS.map((tab) => (
          <li key={tab.to}>
            <NavLink to={tab.to} end={tab.to === '/'} className={styles.tab}>
              <span>
                <Icon name={tab.icon} size={24} />
              </span>
              {text(tab.label)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
