import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisReports } from '../../reports/contract.ts';
import { DueIn, useNow } from '../../reports/ui/due.tsx';
import { crises } from '../../contract.ts';
import { crisisTimeline } from '../contract.ts';

/** „Kde jsme“: since when, who coordinates, when the next report is due, what is due next, how much is open and where something is late. How far each area is, the card of areas beside says. */
export default function BoardCard({ caseId, activationId }: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const params = { caseId, activationId }, board = useRead(crisisTimeline.board, { params }), reports = useRead(crisisReports.list, { params, query: {} }).data, crisis = useRead(crises.get, { params }).data, now = useNow();
  useLive(`crisis:${activationId}`, [crisisTimeline.board], 2_000);
  return (
    <Card title={<Trans>Kde jsme</Trans>}>
      <Reading of={board} rows={4}>{(of) => {
        const hours = Math.max(0, Math.floor(((of.endedAt ? Date.parse(of.endedAt) : now.getTime()) - Date.parse(of.startedAt)) / 3_600_000)), acting = crisis?.acting, open = of.tasks.reduce((sum, one) => sum + one.open, 0);
        return (
          <Facts facts={[
            [t`Začátek`, <>{dateTime(of.startedAt)} · <Plural value={hours} one="# hodina" few="# hodiny" many="# hodiny" other="# hodin" /></>],
            [t`Koordinuje`, acting && [acting.name, acting.organisation.shortName].filter(Boolean).join(', ')],
            [t`Další situační zpráva`, reports?.dueAt && <DueIn at={reports.dueAt} />],
            [t`Nejbližší termín`, of.next?.at && <>{of.next.text} · {dateTime(of.next.at)} {of.next.overdue && <Tag tone="late"><Trans>po termínu</Trans></Tag>}</>],
            [t`Otevřené úkoly`, open > 0 && <span className="inline">{open}{of.tasks.filter(({ overdue }) => overdue > 0).map((one) => <Tag key={one.area} tone="late"><Trans>{one.name}: {one.overdue} po termínu</Trans></Tag>)}</span>],
            [t`V časové ose`, <Plural value={of.entries} one="# zápis" few="# zápisy" many="# zápisu" other="# zápisů" />],
          ]} />
        );
      }}</Reading>
    </Card>
  );
}
