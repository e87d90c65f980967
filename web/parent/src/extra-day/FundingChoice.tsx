import type { CreditMode } from '@shared/api/credit';
import type { Funding } from '@shared/api/values';
import { useTexts } from '@shared/language/useTexts';
import styles from './ExtraDay.module.css';

interface FundingChoiceProps {
  mode: CreditMode;
  value: Funding;
  balanceMinutes: number;
  onChange: (funding: Funding) => void;
}

/** How to pay: cards that say what each does. */
export function FundingChoice({ mode, value, balanceMinutes, onChange }: FundingChoiceProps) {
  const { text, notation } = useTexts();
  const choices: { funding: Funding; title: string; note: string }[] = [
    {
      funding: 'CREDIT_FIRST',
      title: text('funding.credit'),
      note: text('funding.credit.note', { hours: notation.hours(balanceMinutes) }),
    },
    ...(mode === 'DAY_QUOTA'
      ? [
          {
            funding: 'ADVANCE' as const,
            title: text('funding.advance'),
            note: text('funding.advance.note'),
          },
        ]
      : []),
    { funding: 'INVOICE', title: text('funding.invoice'), note: text('funding.invoice.note') },
  ];
  return (
    <fieldset className={styles.choice}>
      <legend>{text('funding.legend')}</legend>
      {choices.map((choice) => (
        <label key={choice.funding}>
          <input
            type="radio"
            name="funding"
            checked={value === choice.funding}
            onChange={() => onChange(choice.funding)}
          />
          <span>
            <strong>{choice.title}</strong>
            <span className="pl-soft pl-small">{choice.note}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
