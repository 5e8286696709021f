import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useRead } from '#platform/design/query.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { meetingInvitations } from '#modules/meetings/invitations/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { isVisit } from '../rules.ts';
import { useDay } from './useDay.ts';

/** The day in one line: what is nought is left out. */
export function Counts() {
  const { t } = useLingui();
  const { mine, items, visits, now } = useDay();
  const offers = useRead(commitments.offers).data?.toUs.filter(({ may }) => may.includes('accept')).length ?? 0, asked = useRead(signals.waiting).data?.forMe.length ?? 0, invited = useRead(meetingInvitations.unanswered).data?.items.length ?? 0;
  if (!mine.data) return <>&nbsp;</>;
  const late = items.filter(({ dueOn }) => dueOn !== null && dueOn < now).length, due = items.filter((one) => one.dueOn === now && !isVisit(one)).length, waiting = offers + asked + invited;
  const said = [
    visits.length && plural(visits.length, { one: '# schůzka', few: '# schůzky', many: '# schůzky', other: '# schůzek' }),
    late && plural(late, { one: '# úkol po termínu', few: '# úkoly po termínu', many: '# úkolu po termínu', other: '# úkolů po termínu' }),
    due && plural(due, { one: '# úkol na dnešek', few: '# úkoly na dnešek', many: '# úkolu na dnešek', other: '# úkolů na dnešek' }),
    waiting && plural(waiting, { one: '# věc čeká na vaši odpověď', few: '# věci čekají na vaši odpověď', many: '# věci čeká na vaši odpověď', other: '# věcí čeká na vaši odpověď' }),
  ].filter(Boolean);
  return <>{said.join(' · ') || t`Na dnešek nic nečeká.`}</>;
}
