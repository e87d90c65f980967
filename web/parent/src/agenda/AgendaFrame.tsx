import { NavLink, Outlet } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { Page } from '@shared/view/Page';
import styles from './Agenda.module.css';

/** The agenda and, beside it, the credit. */
export function AgendaFrame() {
  const { text } = useTexts();
  return (
    <Page title={text('tab.agenda')}>
      <nav aria-label={text('agenda.parts')} className={styles.parts}>
        <NavLink to="/agenda" end>
          {text('agenda.days')}
        </NavLink>
        <NavLink to="/agenda/credit">{text('credit.title')}</NavLink>
      </nav>
      <Outlet />
    </Page>
  );
}
