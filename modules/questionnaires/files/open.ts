// Bytes of a workbook → cells of its first sheet. What it is, is told by the content: names of files lie.
import { inThread } from '#platform/files/in-thread.ts';

/** Bytes: a questionnaire in ten languages has a twentieth of it. */
export const mostBytes = 2 * 1024 * 1024;
export type WrongFile = 'empty' | 'too_large' | 'old' | 'protected' | 'damaged' | 'not_ours';

/** Cells, or why there are none. */
export async function openWorkbook(bytes: Buffer): Promise<unknown[][] | WrongFile> {
  if (bytes.length === 0) return 'empty';
  if (bytes.length > mostBytes) return 'too_large';
  const begins = bytes.toString('latin1', 0, 4);
  if (begins === '\u00d0\u00cf\u0011\u00e0') return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected' : 'old';
  if (!begins.startsWith('PK')) return 'damaged';
  const read = await inThread<{ rows?: unknown[][] }>(new URL('./open-thread.ts', import.meta.url), bytes).catch(() => ({} as { rows?: unknown[][] }));
  return read.rows ?? 'damaged';
}
