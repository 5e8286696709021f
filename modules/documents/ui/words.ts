// The words of documents on screen.
import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { refusals, type Refused } from '#platform/files/types.ts';
import { number } from '#platform/i18n/format.ts';

const nbsp = '\u00a0';
/** `1,4 MB`, `210 kB`: as people say how large a file is. */
export const fileSize = (bytes: number) => bytes >= 1e9 ? `${number(bytes / 1e9, 1)}${nbsp}GB` : bytes >= 1e6 ? `${number(bytes / 1e6, 1)}${nbsp}MB` : `${number(Math.max(1, Math.round(bytes / 1000)))}${nbsp}kB`;

/** Kinds of documents, and why a file is not taken, in the reader's language. */
export function useDocumentWords() {
  const { i18n } = useLingui();
  const kinds = useCodes('document_kind');
  const language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  return { kind: kinds.label, kinds: kinds.options, refusal: (why: Refused) => refusals[why][language] };
}
