import { useLingui } from '@lingui/react/macro';
import { networkWords } from '../words.ts';

/** Words of the map in the reader's language. */
export function useWords() {
  const { i18n } = useLingui();
  return networkWords(i18n.locale);
}
