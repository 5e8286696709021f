// States and dates of a commitment in words.
import { Plural, Trans } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { dayShort, daysUntil, today, weekday } from '#platform/i18n/format.ts';
import type { Commitment } from '../contract.ts';

type Dated = Pick<Commitment, 'dueOn' | 'dueTime'>;
const clock = (time: string) => time.replace(/^0/, '');

/** `po 16. 11.`, `dnes 15:00`. */
export const Due = ({ of: { dueOn, dueTime } }: { of: Dated }) => !dueOn ? <Trans>bez termínu</Trans>
  : <>{dueOn === today() ? <Trans>dnes</Trans> : <>{weekday(dueOn)} {dayShort(dueOn)}</>}{dueTime && <> {clock(dueTime)}</>}</>;

/** How urgent an agreed one is: past the date, today, or only its day. */
export function DueTag({ of }: { of: Dated }) {
  const { dueOn, dueTime } = of;
  if (!dueOn) return <Tag><Trans>bez termínu</Trans></Tag>;
  const days = daysUntil(dueOn);
  if (days < 0) return <Tag tone="late"><Plural value={-days} one="# den po termínu" few="# dny po termínu" many="# dne po termínu" other="# dní po termínu" /></Tag>;
  if (days === 0) return <Tag tone="soon">{dueTime ? <Trans>do {clock(dueTime)}</Trans> : <Trans>dnes</Trans>}</Tag>;
  return <Tag><Due of={of} /></Tag>;
}

/** The state in one or two words. */
export function StateTag({ of }: { of: Pick<Commitment, 'state' | 'dueOn' | 'proposedOn' | 'owner'> }) {
  const { state, dueOn, proposedOn, owner } = of;
  switch (state) {
    case 'offered': return <Tag tone="waiting">{proposedOn ? <Trans>navržen jiný termín</Trans> : <Trans>nabídnuto</Trans>}</Tag>;
    case 'declined': return <Tag tone="soon"><Trans>odmítnuto</Trans></Tag>;
    case 'done': return <Tag tone="done"><Trans>hotovo</Trans></Tag>;
    case 'cancelled': return <Tag><Trans>zrušeno</Trans></Tag>;
    case 'open':
      if (owner.kind === 'nobody') return <Tag tone="soon"><Trans>bez vlastníka</Trans></Tag>;
      if (dueOn && daysUntil(dueOn) < 0) return <Tag tone="late"><Trans>po termínu</Trans></Tag>;
      if (dueOn && daysUntil(dueOn) === 0) return <Tag tone="soon"><Trans>dnes</Trans></Tag>;
      return owner.kind === 'body' ? <Tag tone="waiting"><Trans>požádáno</Trans></Tag> : <Tag tone="done"><Trans>přijato</Trans></Tag>;
  }
}

/** `čeká 2 dny` */
export function Waiting({ since }: { since: string }) {
  const days = Math.max(0, -daysUntil(since));
  return <span className="meta">{days === 0 ? <Trans>od dneška</Trans> : <Plural value={days} one="čeká # den" few="čeká # dny" many="čeká # dne" other="čeká # dní" />}</span>;
}
