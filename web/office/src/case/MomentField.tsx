import { TextInput } from '@mantine/core';
import { useTexts } from '@shared/language/useTexts';

interface MomentFieldProps {
  label: string;
  /** Local to Amsterdam, as `2026-11-17T09:30`; empty for now. */
  value: string;
  onChange: (value: string) => void;
}

/** When it was, on the clock in Amsterdam, whatever zone this device is in. */
export function MomentField({ label, value, onChange }: MomentFieldProps) {
  const { text } = useTexts();
  return (
    <TextInput
      type="datetime-local"
      label={label}
      description={text('act.at.hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
