import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { usePhone } from '#platform/design/phone.ts';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, dayShort, daysUntil } from '#platform/i18n/format.ts';
import type { ReferralLine } from '../contract.ts';
import styles from './Referrals.module.css';
import { partyName, toneOf, useReferralWords } from './words.ts';

/** How it stands, with what was told along. */
export function StateTag({ of }: { of: Pick<ReferralLine, 'state' | 'declineReason' | 'outcome' | 'waitingUntil' | 'waitingPosition'> }) {
  const words = useReferralWords();
  const more = of.declineReason ? words.reason[of.declineReason] : of.outcome ? words.outcome[of.outcome]
    : of.state !== 'waiting_list' ? '' : of.waitingUntil ? dayShort(of.waitingUntil) : of.waitingPosition ? `${of.waitingPosition}.` : '';
  return <Tag tone={of.outcome === 'did_not' ? 'soon' : toneOf[of.state]}>{[words.state[of.state], more].filter(Boolean).join(': ')}</Tag>;
}

/** Who acts next, what and by when; late in words. */
export function NextStep({ of }: { of: ReferralLine }) {
  const { t } = useLingui(), words = useReferralWords();
  const { who, what, by, late, mine } = of.next;
  if (who === 'nobody') return null;
  // A body without an account answers itself; its sender only looks after it.
  const partner = who === 'receiver' && of.to.partner !== null, name = mine && !partner ? t`vy` : partyName(who === 'sender' ? of.from : of.to);
  return (
    <span className={styles.next} data-mine={mine || undefined} data-late={late > 0 || undefined}>
      <Trans>Na řadě: <b>{name}</b></Trans>{words.next[what] && `, ${words.next[partner && what === 'receive' ? 'answer' : what]}`}{by && <> {late > 0 ? <Plural value={late} one="(# den po termínu)" few="(# dny po termínu)" many="(# dne po termínu)" other="(# dní po termínu)" /> : <Trans>do {day(by)}</Trans>}</>}
    </span>
  );
}

/** `odesláno před 3 dny` */
export function Age({ of: { sentOn, createdOn } }: { of: Pick<ReferralLine, 'sentOn' | 'createdOn'> }) {
  const days = Math.max(0, -daysUntil(sentOn ?? createdOn));
  if (!sentOn) return <Trans>rozepsáno {day(createdOn)}</Trans>;
  return days === 0 ? <Trans>odesláno dnes</Trans> : <Plural value={days} one="odesláno včera" few="odesláno před # dny" many="odesláno před # dne" other="odesláno před # dny" />;
}

/** One referral in a list: the other side, what for, who acts next. `brief`: without the words; `inCase`: the case is known. */
export function ReferralRow({ of, side, brief = false, inCase = false }: { of: ReferralLine; side?: 'in' | 'out'; brief?: boolean; inCase?: boolean }) {
  const need = useCodes('need_domain'), words = useReferralWords(), phone = usePhone();
  const incoming = side ? side === 'in' : of.receives && !of.sends;
  return (
    <Row to={`/sit/odkazani/${of.id}`} title={partyName(incoming ? of.from : of.to)} note={<>
      {phone && <div><StateTag of={of} /></div>}
      <div><b>{need.label(of.need)}</b>{of.case && !inCase && ` · ${of.case.label}`} · <Age of={of} />{of.urgency === 'now' && ` · ${words.urgency.now}`}</div>
      {!brief && <div className={styles.asked}>{of.asked}</div>}
      <div><NextStep of={of} /></div>
    </>} {...(!phone && { end: <StateTag of={of} /> })} />
  );
}
