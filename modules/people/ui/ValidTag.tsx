import { Plural, Trans } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { day, daysUntil } from '#platform/i18n/format.ts';

const soon = 60;
/** How long something is still valid: past, in so many days, or until when. */
export function ValidTag({ until }: { until: string | null }) {
  if (!until) return null;
  const days = daysUntil(until);
  if (days < 0) return <Tag tone="late"><Trans>skončilo {day(until)}</Trans></Tag>;
  if (days === 0) return <Tag tone="soon"><Trans>končí dnes</Trans></Tag>;
  if (days <= soon) return <Tag tone="soon"><Plural value={days} one="za # den" few="za # dny" many="za # dne" other="za # dní" /></Tag>;
  return <Tag><Trans>do {day(until)}</Trans></Tag>;
}
