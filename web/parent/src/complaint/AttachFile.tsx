import { useRef } from 'react';
import { Button } from '@mantine/core';
import type { ComplaintId } from '@shared/api/ids';
import { attachmentTo, useAttach } from '@shared/complaint/useAttach';
import { Icon } from '@shared/icon/Icon';
import { useTexts } from '@shared/language/useTexts';
import { ProblemAlert } from '@shared/view/ProblemAlert';

/** Adds a photo or file to an open case. */
export function AttachFile({ id }: { id: ComplaintId }) {
  const { text } = useTexts();
  const picker = useRef<HTMLInputElement>(null);
  const attach = useAttach();
  return (
    <div className="pl-stack">
      <FileInput
        picker={picker}
        onPick={(files) => files.forEach((file) => attach.mutate(attachmentTo(id, file)))}
      />
      <div>
        <Button
          variant="default"
          loading={attach.isPending}
          leftSection={<Icon name="plus" size={20} />}
          onClick={() => picker.current?.click()}
        >
          {text('case.files.add')}
        </Button>
      </div>
      {attach.isError && <ProblemAlert error={attach.error} />}
    </div>
  );
}

interface FileInputProps {
  picker: React.RefObject<HTMLInputElement | null>;
  onPick: (files: File[]) => void;
}

/** The browser's own choice of files; a button opens it. */
export function FileInput({ picker, onPick }: FileInputProps) {
  const { text } = useTexts();
  return (
    <input
      ref={picker}
      type="file"
      multiple
      hidden
      accept="image/*,application/pdf,text/plain"
      aria-label={text('case.files.add')}
      onChange={(event) => {
        onPick([...(event.currentTarget.files ?? [])]);
        // The same file may be picked again.
        event.currentTarget.value = '';
      }}
    />
  );
}
