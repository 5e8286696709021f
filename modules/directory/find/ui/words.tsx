import { Trans, useLingui } from '@lingui/react/macro';
import { Tag } from '#platform/design/Tag.tsx';
import { addDays, day, daysUntil, today, weekday } from '#platform/i18n/format.ts';
import type { Found } from '../contract.ts';

/** Whether it is open, until when, or when it opens. */
export function OpeningText({ opening: { state, at, day: on } }: { opening: Found['opening'] }) {
  const { t } = useLingui();
  if (state === 'unknown') return <span><Trans>otevírací doba není zapsaná</Trans></span>;
  const when = on === null || on === today() ? '' : on === addDays(today(), 1) ? t`zítra` : daysUntil(on) < 7 ? weekday(on) : day(on);
  if (state === 'open') return <strong className="open">{at ? <Trans>otevřeno do {when} {at}</Trans> : <Trans>otevřeno nepřetržitě</Trans>}</strong>;
  if (state === 'phone') return <strong className="open">{at ? <Trans>teď jen telefonicky, do {when} {at}</Trans> : <Trans>telefonicky nepřetržitě</Trans>}</strong>;
  return <span>{at ? <Trans>zavřeno, otevře {when} {at}</Trans> : <Trans>zavřeno</Trans>}</span>;
}

/** Free places with the age of the telling; what is older than a month is only a hint. */
export function ToldText({ told }: { told: Found['told'] }) {
  const { t } = useLingui();
  if (!told || told.free === null) return null;
  const age = -daysUntil(told.on), fresh = age <= 30;
  const free = told.free;
  const when = age <= 0 ? t`dnes` : age === 1 ? t`včera` : t`před ${age} dny`;
  return <Tag tone={!fresh ? 'plain' : free > 0 ? 'done' : 'soon'}>{free > 0 ? t`volných míst: ${free}` : t`plno`} · {when}</Tag>;
}

/** Where: the places with their addresses, and where it works beside them. */
export function Places({ service, area }: { service: Found; area: readonly string[] }) {
  const places = service.places.slice(0, 2).map((place) => place.address || place.name), more = service.places.length - places.length;
  const works = area.length === 0 ? <Trans>působí kdekoli</Trans> : area.length > 4 ? <Trans>působí: {area.slice(0, 3).join(', ')} a jinde</Trans> : <Trans>působí: {area.join(', ')}</Trans>;
  return <>{places.join(' · ')}{more > 0 && <> <Trans>a {more} další</Trans></>}{places.length > 0 && <br />}{works}</>;
}
