import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { useProgramme, useProgrammeWords } from '../../ui/index.ts';
import { programmeSites, type SiteRow } from '../contract.ts';
import { SiteSheet } from './SiteSheet.tsx';
import styles from './Sites.module.css';

/** Sites by region, how each stands and who supports it. Other sites are told by name to a site. */
export default function SitesCard({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), of = useProgramme(programmeId).data, list = useRead(programmeSites.table, { params: { programmeId } }), [adding, setAdding] = useState(false), writes = Boolean(of?.leads && of.atWork);
  const joined = list.data?.items.filter(({ state }) => state !== 'approached').length;
  return (
    <Card title={t`Místa`} {...(joined !== undefined && { count: joined })} action={writes && <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} aria-hidden />} aria-label={t`Přidat místo`} onClick={() => setAdding(true)}><Trans>Přidat</Trans></Button>}>
      <Reading of={list}>{({ items }) => (items.length ? <Regions programmeId={programmeId} items={items} /> : <Empty><Trans>Program zatím žádné místo nemá.</Trans></Empty>)}</Reading>
      {adding && <SiteSheet programmeId={programmeId} onClose={() => setAdding(false)} />}
    </Card>
  );
}
function Regions({ programmeId, items }: { programmeId: string; items: SiteRow[] }) {
  const { t } = useLingui(), words = useProgrammeWords(), regions = [...Map.groupBy(items, ({ orp }) => orp?.region ?? '')].toSorted(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a.localeCompare(b, 'cs')));
  const count = regions.filter(([region]) => region).length, open = items.some((one) => one.open);
  const columns: Column<SiteRow>[] = [
    { id: 'name', title: t`Místo`, cell: (one) => (one.open ? <Link to={`/programy/${programmeId}/mista/${one.id}` as never} className={styles.name ?? ''}>{one.name}</Link> : <span className={styles.name}>{one.name}</span>) },
    { id: 'state', title: t`Stav`, cell: (one) => <span className={styles.state}><Tag tone={words.tones[one.state] ?? 'plain'}>{words.states[one.state]}</Tag> <span className="meta">{one.state === 'left' ? day(one.leftOn!) : one.joinedOn ? t`od ${day(one.joinedOn)}` : one.approachedOn && t`od ${day(one.approachedOn)}`}</span></span> },
    ...(open ? [{ id: 'support', title: t`Podporuje`, cell: (one: SiteRow) => one.supporters?.join(', ') || (one.open && one.state === 'in' ? <Tag tone="soon"><Trans>nikdo</Trans></Tag> : '–') }, { id: 'coordinator', title: t`Koordinátor podpory`, cell: (one: SiteRow) => one.coordinators?.join(', ') || '–' }] : []),
  ];
  return (
    <div className={styles.regions}>
      {count > 1 && <p className="meta">{plural(count, { one: 'v # kraji', few: 've # krajích', many: 'v # krajích', other: 'v # krajích' })}</p>}
      {regions.map(([region, sites]) => <ResponsiveTable key={region} caption={region || t`Mimo obvody`} showCaption columns={columns} rows={sites} rowId={({ id }) => id} />)}
    </div>
  );
}
