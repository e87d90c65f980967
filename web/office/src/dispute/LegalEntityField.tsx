import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@shared/language/useTexts';
import { QueryView } from '@shared/view/QueryView';
import { legalEntitiesQuery } from './queries';

interface LegalEntityFieldProps {
  id: string;
  /** Code of the legal entity; empty as long as none is chosen. */
  value: string;
  error?: string;
  onChange: (code: string) => void;
}

/** Whom a dispute is against: one of those we have conditions of. */
export function LegalEntityField({ id, value, error, onChange }: LegalEntityFieldProps) {
  const { text } = useTexts();
  const entities = useQuery(legalEntitiesQuery);
  return (
    <QueryView query={entities} height={60}>
      {(found) => (
        <NativeSelect
          id={id}
          label={text('dispute.provider')}
          error={error}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          data={[
            { value: '', label: text('dispute.provider.choose') },
            ...found.map((entity) => ({ value: entity.code, label: entity.name })),
          ]}
        />
      )}
    </QueryView>
  );
}
