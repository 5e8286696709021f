import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { useLive } from '#platform/live/browser/live.ts';
import { crisisReports } from '../../reports/contract.ts';
import { DueIn, useNow } from '../../reports/ui/due.tsx';
import { crises } from '../../contract.ts';
import { crisisTimeline } from '../contract.ts';

/** „Kde jsme“: since when, who coordinates, when the next report is due, what is due next, and how much is open in which area. */
export default function BoardCard({ caseId, activationId }: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const params = { caseId, activationId }, board = useRead(crisisTimeline.board, { params }), reports = useRead(crisisReports.list, { params, query: {} }).data, crisis = useRead(crises.get, { params }).data, now = useNow();
  useLive(`crisis:${activationId}`, [crisisTimeline.board], 2_000);
  return (
    <Card title={<Trans>Kde jsme</Trans>}>
      <Reading of={board} rows={4}>{(of) => {
        const hours = Math.max(0, Math.floor(((of.endedAt ? Date.parse(of.endedAt) : now.getTime()) - Date.parse(of.startedAt)) / 3_600_000)), acting = crisis?.acting;
        return <>
          <Facts facts={[
            [t`Začátek`, <>{dateTime(of.startedAt)} · <Plural value={hours} one="# hodina" few="# hodiny" many="# hodiny" other="# hodin" /></>],
            [t`Koordinuje`, acting && [acting.name, acting.organisation.shortName].filter(Boolean).join(', ')],
            [t`Další situační zpráva`, reports?.dueAt && <DueIn at={reports.dueAt} />],
            [t`Nejbližší termín`, of.next?.at && <>{of.next.text} · {dateTime(of.next.at)} {of.next.overdue && <Tag tone="late"><Trans>po termínu</Trans></Tag>}</>],
            [t`V časové ose`, <Plural value={of.entries} one="# zápis" few="# zápisy" many="# zápisu" other="# zápisů" />],
          ]} />
          {of.tasks.length > 0 && <Rows label={t`Otevřené úkoly po oblastech`}>{of.tasks.map((one) => (
            <Row key={one.area} title={one.name} end={<span className="inline"><Tag><Plural value={one.open} one="# otevřený" few="# otevřené" many="# otevřeného" other="# otevřených" /></Tag>{one.overdue > 0 && <Tag tone="late"><Trans>{one.overdue} po termínu</Trans></Tag>}</span>} />
          ))}</Rows>}
        </>;
      }}</Reading>
    </Card>
  );
}
