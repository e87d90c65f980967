import { useState } from 'react';
import { Button } from '@mantine/core';
import type { CreditMovement } from '@shared/api/credit';
import { CreditLedger } from '@shared/credit/CreditLedger';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import type { FamilyChild } from '../household/queries';
import { statementAddress } from './queries';
import styles from './CreditPage.module.css';

/** Shown at first; the rest one asks for. */
const NEWEST = 6;

interface StatementProps {
  child: FamilyChild;
  /** All of them, newest first. */
  movements: CreditMovement[];
}

/** Every movement with its reason and what was left after it, back to the first; as a file too (C11). */
export function Statement({ child, movements }: StatementProps) {
  const { text, language } = useTexts();
  const [all, setAll] = useState(false);
  const first = !all && movements.length > NEWEST ? movements.slice(0, NEWEST) : movements;
  return (
    <Card>
      <h3 className={styles.heading}>{text('credit.movements')}</h3>
      <CreditLedger caption={text('credit.movements-of', { child: child.firstName })} movements={first} />
      <div className={styles.acts}>
        {first.length < movements.length && (
          <Button variant="default" onClick={() => setAll(true)}>
            {text('statement.all', { n: movements.length })}
          </Button>
        )}
        <Button
          component="a"
          variant="default"
          href={statementAddress(child.id, language)}
          download
          leftSection={<Icon name="file" size={20} />}
        >
          {text('statement.download')}
        </Button>
      </div>
    </Card>
  );
}
