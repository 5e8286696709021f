import { Anchor, Switch } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Card } from '#platform/design/Card.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { day } from '#platform/i18n/format.ts';
import { useProgramme } from '../../ui/useProgramme.ts';
import { programmePage } from '../contract.ts';

/** On the overview: where everybody reads of the programme; a site says whether it wants to be named there. */
export default function PageCard({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), standing = useRead(programmePage.standing, { params: { programmeId } }).data, mine = useProgramme(programmeId).data?.mySites ?? [], leaveOut = useChange(programmePage.leaveOut, { invalidates: [programmePage.standing, programmePage.preview] });
  const sites = standing?.sites.filter(({ id }) => mine.some((one) => one.id === id)) ?? [];
  if (!standing || (!standing.publishedOn && sites.length === 0)) return null;
  return (
    <Card title={t`Veřejná stránka`}>
      <div className="stack">
        {standing.publishedOn ? <p style={{ margin: 0 }}><Anchor underline="always" href={`/verejne/programy/${programmeId}`} target="_blank" rel="noreferrer"><Trans>Stránka programu pro veřejnost</Trans></Anchor> <span className="meta">{t`zveřejněná ${day(standing.publishedOn)}`}</span></p> : <p className="meta"><Trans>Stránka pro veřejnost zatím není.</Trans></p>}
        {sites.map((one) => <Switch key={one.id} label={t`Uvádět na ní: ${one.name}`} checked={!one.leftOut} disabled={leaveOut.isPending} onChange={(event) => leaveOut.mutate({ params: { programmeId, siteId: one.id }, body: { leftOut: !event.currentTarget.checked } })} />)}
        <ProblemAlert problem={leaveOut.error} />
      </div>
    </Card>
  );
}
