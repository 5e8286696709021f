import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Row } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import type { Application } from '../contract.ts';
import { isWaiting, urgency } from '../rules.ts';
import { useApplicationWords } from './words.ts';

/** Where it stands: by when to decide and how long it waits, or what was decided. */
export function StateTag({ of }: { of: Application }) {
  const words = useApplicationWords();
  const urgent = urgency(of.decideBy, today()), by = day(of.decideBy);
  if (of.state === 'open') return urgent === 'late' ? <Tag tone="late"><Trans>rozhodnout už do {by}</Trans></Tag> : <Tag tone={urgent === 'soon' ? 'soon' : 'waiting'}><Trans>rozhodnout do {by}</Trans></Tag>;
  return <>{isWaiting(of) && <Tag tone="waiting"><Trans>v pořadníku</Trans></Tag>}<Tag tone={words.tone[of.state]}>{of.state === 'refused' && of.ground ? words.ground[of.ground] : words.state[of.state]}</Tag></>;
}
/** Whole days since it came. */
export const ageOf = (receivedOn: string) => Math.round((Date.parse(today()) - Date.parse(receivedOn)) / 86_400_000);

/** One application in a list; the whole row leads to it. */
export function ApplicationRow({ of, withService = false, place }: { of: Application; withService?: boolean; /** On the waiting list. */ place?: number }) {
  const { t } = useLingui();
  const words = useApplicationWords(), age = ageOf(of.receivedOn);
  const came = [age === 0 ? t`přijato dnes` : t`přijato ${day(of.receivedOn)}`, of.receivedHow !== 'unknown' && words.way[of.receivedHow]].filter(Boolean).join(' ');
  return (
    <Row to={`/sit/zadosti/${of.id}`} title={words.applicant(of)} {...(place && { lead: <b>{place}.</b> })}
      note={<>{of.asked && <>{of.asked.length > 140 ? `${of.asked.slice(0, 140)}…` : of.asked}<br /></>}{[withService && of.service.name, came, of.state === 'open' && age > 0 && t`čeká ${plural(age, { one: '# den', few: '# dny', many: '# dne', other: '# dní' })}`, of.decidedOn && t`rozhodnuto ${day(of.decidedOn)}`].filter(Boolean).join(' · ')}</>}
      end={<StateTag of={of} />} />
  );
}
