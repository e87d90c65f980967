import { Button } from '@mantine/core';
import { LanguageSwitch } from '@shared/language/LanguageSwitch';
import { useTexts } from '@shared/language/useTexts';
import { loginAddress } from '@shared/session/session';
import styles from './Frame.module.css';

export function SignedOut({ ended }: { ended: boolean }) {
  const { text } = useTexts();
  return (
    <main className={styles.signedOut}>
      <img src="/office/icon.svg" alt="" width={48} height={48} />
      <h1>{text(ended ? 'session.ended' : 'signed-out.title')}</h1>
      <p className="pl-soft">{text(ended ? 'session.ended.why' : 'signed-out.lead')}</p>
      <Button component="a" href={loginAddress()} size="md">
        {text('signed-out.sign-in')}
      </Button>
      <p />
      <LanguageSwitch />
    </main>
  );
}
