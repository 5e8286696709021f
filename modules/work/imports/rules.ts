// Bounds and small decisions of files of records. Browser-safe.
import { plain } from '#platform/i18n/plain.ts';

/** Rows of one file, and bytes of its finished records. */
export const mostRows = 50_000, mostBytes = 64 * 1024 * 1024;
/** Bytes of a file that is read. */
export const mostFileBytes = 30 * 1024 * 1024;
/** Days that one export spans. */
export const mostExportDays = 400;

/** A word as it is compared: small letters without accents, letters and digits only. Cyrillic stays. */
export const bare = (text: string) => plain(text).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What makes two records the same one: the same day, author, minutes, kind and facts. */
export const sameness = ({ onDay, authorId, minutes, kind, directness, facts }: { onDay: string; authorId: string; minutes: number; kind: string | null; directness: string; facts: string }) => JSON.stringify([onDay, authorId, minutes, kind ?? directness, facts]);
