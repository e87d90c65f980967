import { NativeSelect } from '@mantine/core';
import type { LocationId } from '@shared/api/ids';
import type { Location } from '@shared/api/placement';
import { useTexts } from '@shared/language/useTexts';

interface LocationPickerProps {
  locations: Location[];
  value: LocationId | undefined;
  onChange: (id: LocationId) => void;
}

export function LocationPicker({ locations, value, onChange }: LocationPickerProps) {
  const { text } = useTexts();
  return (
    <NativeSelect
      label={text('location.pick')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value as LocationId)}
      data={locations.map((location) => ({
        value: location.id,
        label: `${location.name}, ${location.town}`,
      }))}
    />
  );
}
