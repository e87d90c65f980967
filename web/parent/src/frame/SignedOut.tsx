import { Button } from '@mantine/core';
import { LanguageSwitch } from '@shared/language/LanguageSwitch';
import { useTexts } from '@shared/language/useTexts';
import { loginAddress } from '@shared/session/session';
import { Brand } from './Brand';
import styles from './Frame.module.css';

/** For whoever is not signed in: what this is, and the way in; afterwards one comes back to this place. */
export function SignedOut({ ended }: { ended: boolean }) {
  const { text } = useTexts();
  return (
    <main className={styles.signedOut}>
      <Brand size={56} />
      <h1>{text(ended ? 'session.ended' : 'signed-out.title')}</h1>
      <p className="pl-soft">{text(ended ? 'session.ended.why' : 'signed-out.lead')}</p>
      <Button component="a" href={loginAddress()} fullWidth size="lg">
        {text('signed-out.sign-in')}
      </Button>
      <p />
      <LanguageSwitch />
    </main>
  );
}
