import { useLingui } from '@lingui/react/macro';
import { networkWords } from '../words.ts';
/** Words of the map in the reader's language. */
export const useWords = () => networkWords(useLingui().i18n.locale);
