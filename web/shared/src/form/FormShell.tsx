import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import styles from './FormShell.module.css';

/** A field that must be changed: the id of its control, and what to change. */
export interface FieldMistake {
  id: string;
  message: string;
}

interface FormShellProps {
  /** Found at the last attempt to send; a new array for each attempt. */
  mistakes: FieldMistake[];
  /** Why the service refused, if it did. */
  refusal?: Error | null;
  submit: string;
  busy: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form whose button always works: what is missing is summed up on top, linked, and said at the field. */
export function FormShell({ mistakes, refusal, submit, busy, onSubmit, children }: FormShellProps) {
  const { text } = useTexts();
  const summary = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    if (mistakes.length > 0) summary.current?.focus();
  }, [mistakes]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };

  return (
    <form noValidate onSubmit={send} className="pl-stack">
      {mistakes.length > 0 && (
        <div className={styles.summary}>
          <h2 ref={summary} tabIndex={-1}>
            {text('form.mistakes', { n: mistakes.length })}
          </h2>
          <ul>
            {mistakes.map((mistake) => (
              <li key={mistake.id}>
                <a href={`#${mistake.id}`} onClick={(click) => focusField(click, mistake.id)}>
                  {mistake.message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      {refusal && <ProblemAlert error={refusal} />}
      <div>
        <Button type="submit" loading={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function focusField(click: { preventDefault: () => void }, id: string): void {
  click.preventDefault();
  document.getElementById(id)?.focus();
}
