import { Navigate } from 'react-router';
import { useTexts } from '@shared/language/useTexts';
import { useSession } from '@shared/session/useSession';
import { EmptyState } from '@shared/view/EmptyState';
import { Page } from '@shared/view/Page';
import { roomsOf } from './rooms';

/** Leads to the first room of one's own; who has none is told, with a way on. */
export function StartPage() {
  const { text } = useTexts();
  const { roles } = useSession();
  const first = roomsOf(roles)[0];
  if (first) return <Navigate to={first.to} replace />;
  return (
    <Page title="Plekje">
      <EmptyState title={text('start.no-rooms')} action={<a href="/parent/">{text('start.to-parent')}</a>}>
        {text('start.no-rooms.why')}
      </EmptyState>
    </Page>
  );
}
