import { useRef, useState } from 'react';
import { Button, Checkbox } from '@mantine/core';
import type { ComplaintDetail } from '@shared/api/complaintHandling';
import { Documents } from '@shared/complaint/Documents';
import { attachmentTo, useAttach } from '@shared/complaint/useAttach';
import { useTexts } from '@shared/language/useTexts';
import { Card } from '@shared/view/Card';
import { ProblemAlert } from '@shared/view/ProblemAlert';
import styles from './Case.module.css';

/** Letters and files of the case, and the way to add one. */
export function CaseFiles({ detail }: { detail: ComplaintDetail }) {
  const { text } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const attach = useAttach();
  const [forFamily, setForFamily] = useState(false);
  return (
    <Card aria-labelledby="files">
      <h2 id="files" className={styles.heading}>
        {text('case.files')}
      </h2>
      {detail.documents.length === 0 && <p className="pl-soft">{text('case.files.none')}</p>}
      <Documents of={`documents/${detail.id}`} documents={detail.documents} readers />
      {detail.state === 'OPEN' && (
        <>
          <input
            ref={picker}
            type="file"
            accept="image/*,application/pdf,text/plain"
            hidden
            aria-label={text('case.files.add')}
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) attach.mutate(attachmentTo(detail.id, file, forFamily));
              event.currentTarget.value = '';
            }}
          />
          <Checkbox
            className={styles.readers}
            label={text('case.files.for-family')}
            description={text('case.files.for-family.hint')}
            checked={forFamily}
            onChange={(event) => setForFamily(event.currentTarget.checked)}
          />
          <Button
            size="compact-sm"
            variant="default"
            loading={attach.isPending}
            onClick={() => picker.current?.click()}
          >
            {text('case.files.add')}
          </Button>
        </>
      )}
      {attach.isError && <ProblemAlert error={attach.error} />}
    </Card>
  );
}
