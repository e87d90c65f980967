import type { ReactNode } from 'react';
import styles from './RadioList.module.css';

interface RadioListProps<T> {
  /** Of the whole list in the page; the first choice has it as its id too, for a mistake to point at. */
  name: string;
  legend: ReactNode;
  choices: { value: T; label: string }[];
  /** Undefined as long as nothing is chosen. */
  chosen: T | undefined;
  onChoose: (value: T) => void;
}

/** One of a few, all in sight. */
export function RadioList<T>({ name, legend, choices, chosen, onChoose }: RadioListProps<T>) {
  return (
    <fieldset className={styles.list}>
      <legend>{legend}</legend>
      {choices.map((choice, place) => (
        <label key={choice.label}>
          <input
            id={place === 0 ? name : undefined}
            type="radio"
            name={name}
            checked={chosen === choice.value}
            onChange={() => onChoose(choice.value)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
