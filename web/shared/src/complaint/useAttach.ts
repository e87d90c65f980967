import { answer, complaint, named } from '@shared/api/client';
import type { ComplaintId } from '@shared/api/ids';
import { useCommand } from '@shared/api/useCommand';

interface Attachment {
  id: ComplaintId;
  file: File;
  /** Tells this file from another one in the same command. */
  name: string;
  size: number;
  changed: number;
}

export function attachmentTo(id: ComplaintId, file: File): Attachment {
  return { id, file, name: file.name, size: file.size, changed: file.lastModified };
}

/** Adds a file to a case. What it is the service sees from its bytes; the name is kept without what could do harm. */
export function useAttach(onDone?: () => void) {
  return useCommand({
    send: ({ id, file, name }: Attachment, key) =>
      answer(
        complaint.POST('/documents/{complaint}', {
          params: { path: { complaint: id }, query: { name } },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { ...named(key).headers, 'Content-Type': 'application/octet-stream' },
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}
