import { useLingui } from '@lingui/react/macro';
import { day } from '#platform/i18n/format.ts';

/** "od 1. 2. 2026 do 3. 4. 2026", as far as known. */
export function useSpan() {
  const { t } = useLingui();
  return (since: string | null, until: string | null) => [since && t`od ${day(since)}`, until && t`do ${day(until)}`].filter(Boolean).join(' ');
}
