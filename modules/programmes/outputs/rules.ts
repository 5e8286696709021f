// Outputs of a programme. Pure: the same in the browser and on the server.
export const outputKinds = ['model', 'manual', 'training', 'legislative', 'examples', 'leaflet', 'other'] as const;
export type OutputKind = (typeof outputKinds)[number];

/** Digits of an ISBN, without hyphens and spaces. */
export const isbnDigits = (text: string) => text.replace(/[\s-]/g, '').toUpperCase();
/** Is it an ISBN of ten or thirteen digits whose last one agrees with the others? */
export function isIsbn(text: string): boolean {
  const digits = isbnDigits(text);
  if (/^97[89]\d{10}$/.test(digits)) return [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at % 2 ? 3 : 1), 0) % 10 === 0;
  if (/^\d{9}[\dX]$/.test(digits)) return [...digits].reduce((sum, digit, at) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - at), 0) % 11 === 0;
  return false;
}
export type VersionState = 'draft' | 'coming' | 'published';
/** A draft is known to the team only; what is given from a later day too. */
export const versionState = (publishedOn: string | null, today: string): VersionState => (publishedOn === null ? 'draft' : publishedOn > today ? 'coming' : 'published');
