import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { ChangeSheet } from '../../ui/ChangeSheet.tsx';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { activities, type OpenedRecord } from '../contract.ts';
import { ActivityForm } from './ActivityForm.tsx';
import { toCorrect } from './values.ts';

/** One record: to be corrected by its author or the head, to be read by the team. */
export default function RecordPage() {
  const { t } = useLingui();
  const { recordId } = useParams({ strict: false }) as { recordId: string };
  const opened = useRead(activities.record, { params: { recordId } });
  return (
    <Page title={<Trans>Záznam práce</Trans>} back={{ to: '/prace/zaznamy', label: t`Záznamy` }} narrow>
      <ProblemAlert problem={opened.error} onRetry={() => void opened.refetch()} />
      {opened.isPending && <Loading rows={8} />}
      {opened.data && <Opened key={recordId} opened={opened.data} />}
    </Page>
  );
}

function Opened({ opened }: { opened: OpenedRecord }) {
  const { t } = useLingui();
  const navigate = useNavigate(), { record, people } = opened;
  const ground = useRead(activities.ground, {}, { enabled: record.mayChange });
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '', back = () => void navigate({ to: '/prace/zaznamy' as string });
  if (!record.mayChange) return <Card><ul><RecordItem record={record} nameOf={nameOf} withCase /></ul></Card>;
  if (record.kind === 'method_support') return <Card><ul><RecordItem record={record} nameOf={nameOf} withCase /></ul><p><Link to={'/programy/zapis' as string}><Trans>Opravit v deníku podpory</Trans></Link></p></Card>;
  if (record.details === null || record.caseId !== null) return <><Card><ul><RecordItem record={record} nameOf={nameOf} withCase /></ul></Card><ChangeSheet record={record} nameOf={nameOf} onClose={back} /></>;
  if (ground.error) return <ProblemAlert problem={ground.error} onRetry={() => void ground.refetch()} />;
  if (!ground.data) return <Loading rows={8} />;
  return <ActivityForm initial={toCorrect(opened)} draftKey={`record:${record.id}`} ground={ground.data} corrects={record} above={<p className="meta"><Trans>Co bylo zapsáno dřív, zůstává v historii změn.</Trans></p>} onSaved={() => { said(t`Záznam byl opraven`); back(); }} />;
}
