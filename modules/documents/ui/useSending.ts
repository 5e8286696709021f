// Sending a document: first what it is, then its bytes. What was chosen stays until it is there; the same is sent under the same id.
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { logs } from '#modules/access/logs/contract.ts';
import { releases } from '#modules/access/releases/contract.ts';
import { call, newId } from '#platform/http/client.ts';
import { extensionOf } from '#platform/files/types.ts';
import { sendFile } from '#platform/forms/sendFile.ts';
import { documents, type DocumentAdd } from '../contract.ts';
import type { z } from 'zod';

export type Said = Omit<z.input<typeof DocumentAdd>, 'id' | 'extension' | 'size'>;

export function useSending() {
  const client = useQueryClient();
  /** Part of the file that has left, 0 to 1; null when nothing is on its way. */
  const [progress, setProgress] = useState<number | null>(null);
  const sent = useRef<{ what: string; file: File; id: string } | null>(null);
  const send = async (said: Said, file: File): Promise<string> => {
    const what = JSON.stringify([said, file.name, file.size, file.lastModified]);
    // Something else than before is another document.
    if (sent.current?.what !== what || sent.current.file !== file) sent.current = { what, file, id: newId() };
    const { id } = sent.current;
    setProgress(0);
    try {
      await call(documents.add, { body: { ...said, id, extension: extensionOf(file.name), size: file.size } });
      await sendFile(documents.upload, { params: { documentId: id } }, file, { onProgress: setProgress });
      sent.current = null;
    } finally { setProgress(null); }
    await Promise.all([documents.ofCase, documents.ofPerson, documents.ofAgreement, documents.ofMeeting, documents.ofRecommendation, documents.ofAudit, documents.ofOwner, documents.usage, releases.releasable, logs.ofCase].map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
    return id;
  };
  return { send, progress };
}
