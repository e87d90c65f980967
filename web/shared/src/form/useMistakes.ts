import { useState } from 'react';
import type { FieldMistake } from './FormShell';

/** What was found at the last attempt to send a form: all of it for its summary, and what is wrong with one field. */
export function useMistakes() {
  const [mistakes, setMistakes] = useState<FieldMistake[]>([]);
  const mistakeAt = (id: string) => mistakes.find((mistake) => mistake.id === id)?.message;
  return { mistakes, setMistakes, mistakeAt };
}
