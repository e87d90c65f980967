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
  /** Whether the family sees what staff adds; what the family adds it always sees. */
  forComplainant: boolean;
}

export function attachmentTo(id: ComplaintId, file: File, forComplainant = false): Attachment {
  return { id, file, name: file.name, size: file.size, changed: file.lastModified, forComplainant };
}

/** Adds a file to a case. What it is the service sees from its bytes; the name is kept without what could do harm. */
export function useAttach(onDone?: () => void) {
  return useCommand({
    send: ({ id, file, name, forComplainant }: Attachment, key) =>
      answer(
        complaint.POST('/documents/{complaint}', {
          params: { path: { complaint: id }, query: { name, forComplainant } },
          body: file as never,
          bodySerializer: (body: unknown) => body as File,
          headers: { ...named(key).headers, 'Content-Type': 'application/octet-stream' },
        }),
      ),
    touches: [['complaint']],
    onDone,
  });
}
