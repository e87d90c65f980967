import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { LanguageSwitch } from '@shared/language/LanguageSwitch';
import { useTexts } from '@shared/language/useTexts';
import { signOut } from '@shared/session/session';
import { useSession } from '@shared/session/useSession';
import { forgetKept } from '../offline/keptQueries';
import styles from './Frame.module.css';

/** Who is signed in, the language, and the way out. */
export function AccountMenu() {
  const { text } = useTexts();
  const session = useSession();
  const queries = useQueryClient();
  const [open, setOpen] = useState(false);
  const menu = useId();
  const trigger = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      if (event instanceof KeyboardEvent) {
        if (event.key !== 'Escape') return;
        trigger.current?.focus();
      } else if (box.current?.contains(event.target as Node)) {
        return;
      }
      setOpen(false);
    };
    document.addEventListener('keydown', close);
    document.addEventListener('pointerdown', close);
    return () => {
      document.removeEventListener('keydown', close);
      document.removeEventListener('pointerdown', close);
    };
  }, [open]);

  return (
    <div ref={box} className={styles.accountBox}>
      <button
        ref={trigger}
        type="button"
        className={styles.round}
        aria-expanded={open}
        aria-controls={menu}
        aria-label={text('frame.account', { initials: initials(session.name), name: session.name })}
        onClick={() => setOpen(!open)}
      >
        <span className={styles.initials} aria-hidden="true">
          {initials(session.name)}
        </span>
      </button>
      <div id={menu} hidden={!open} className={styles.menu}>
        <p>
          <strong>{session.name}</strong>
          <br />
          <span className="pl-soft pl-small">{session.email}</span>
        </p>
        <LanguageSwitch />
        <Button
          variant="default"
          fullWidth
          mt="sm"
          onClick={() => void forgetKept().then(() => signOut(queries))}
        >
          {text('frame.sign-out')}
        </Button>
      </div>
    </div>
  );
}

function initials(name: string): string {
  const words = name.split(' ').filter(Boolean);
  return (
    (words[0]?.charAt(0) ?? '') + (words.length > 1 ? (words.at(-1)?.charAt(0) ?? '') : '')
  ).toUpperCase();
}
