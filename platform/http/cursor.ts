// The cursor of a page: the sort key of its last row, opaque to the client. A cursor that is no cursor starts from the beginning.

/** Text of the sort key of the last row. */
export const cursor = (...key: string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** The sort key of `width` texts behind a cursor. */
export function keyAfter(text: string | undefined, width: number): string[] | undefined {
  if (!text) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    return Array.isArray(key) && key.length === width && key.every((part) => typeof part === 'string' && !part.includes('\u0000')) ? key : undefined;
  } catch { return undefined; }
}

/** One row more than asked tells whether another page follows. */
export const paged = <T>(rows: T[], limit: number, keyOf: (row: T) => string[]): { items: T[]; next: string | null } =>
  ({ items: rows.slice(0, limit), next: rows.length > limit ? cursor(...keyOf(rows[limit - 1]!)) : null });
