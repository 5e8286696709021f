import { useLingui } from '@lingui/react/macro';
import type { Part } from '../rules.ts';

/** What counts are called on screen. */
export function usePictureWords() {
  const { t } = useLingui();
  const part: Record<Part, string> = { unanswered: t`bez odpovědi`, waiting: t`na čekací listině`, taken: t`přijato`, declined: t`nepřijato`, expired: t`propadlo`, withdrawn: t`vzato zpět` };
  return { part };
}
