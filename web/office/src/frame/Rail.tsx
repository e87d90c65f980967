import { useQueryClient } from '@tanstack/react-query';
import { NavLink } from 'react-router';
import { Icon } from '@shared/icon/Icon';
import { LanguageSwitch } from '@shared/language/LanguageSwitch';
import { useTexts } from '@shared/language/useTexts';
import { signOut } from '@shared/session/session';
import { useSession } from '@shared/session/useSession';
import { roomsOf } from './rooms';
import styles from './Frame.module.css';

export function Rail() {
  const { text } = useTexts();
  const session = useSession();
  const queries = useQueryClient();
  return (
    <header className={styles.rail}>
      <div className={styles.brand}>
        <img src="/office/icon.svg" alt="" width={26} height={26} />
        Plekje
      </div>
      <nav aria-label={text('rail.rooms')}>
        <ul className="pl-list">
          {roomsOf(session.roles).map((room) => (
            <li key={room.to}>
              <NavLink to={room.to} className={styles.room}>
                <Icon name={room.icon} size={18} />
                {text(room.label)}
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.account}>
        <strong>{session.name}</strong>
        <LanguageSwitch />
        <button type="button" className={styles.signOut} onClick={() => void signOut(queries)}>
          {text('rail.sign-out')}
        </button>
      </div>
    </header>
  );
}
