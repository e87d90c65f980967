import { NativeSelect } from '@mantine/core';
import type { ContactWay } from '@shared/api/complaintHandling';
import { useCode } from '@shared/explanation/useCode';
import { useTexts } from '@shared/language/useTexts';

const WAYS: ContactWay[] = ['TELEPHONE', 'IN_PERSON', 'VIDEO_CALL', 'EMAIL', 'LETTER'];

/** How one was in touch. */
export function WayField({ value, onChange }: { value: ContactWay; onChange: (way: ContactWay) => void }) {
  const { text } = useTexts();
  const word = useCode();
  return (
    <NativeSelect
      label={text('act.way')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as ContactWay)}
      data={WAYS.map((way) => ({ value: way, label: word(way) }))}
    />
  );
}
