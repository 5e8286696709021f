import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { WorkTabs } from '../../ui/WorkTabs.tsx';
import { projects } from '../contract.ts';
import { ProjectSheet } from './ProjectSheet.tsx';
import { useProjectWords } from './words.ts';

/** Projekty: from whose money the work is done. */
export default function ProjectsPage() {
  const { t } = useLingui();
  const head = useMe().membership.role === 'head', navigate = useNavigate(), [part, setPart] = useAddress('cast', 'running'), [adding, setAdding] = useState(false), { donorKind } = useProjectWords();
  const ended = part === 'ended', found = usePages(projects.list, { query: { part: ended ? 'ended' : 'running' } }), title = ended ? t`Skončené projekty` : t`Projekty a donátoři`;
  return (
    <Page title={t`Projekty`} subtitle={<Trans>Z čích peněz se práce dělá. Podíl projektu se píše u záznamu, hodiny se sečtou samy.</Trans>} {...(head && { action: { label: t`Přidat projekt`, icon: <IconPlus size={18} />, onClick: () => setAdding(true) } })}>
      <WorkTabs />
      <div className="stack">
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'running', label: t`Běží` }, { value: 'ended', label: t`Skončené` }]} /></div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => <>
            {items.length ? <Rows label={title}>{items.map((one) => (
              <Row key={one.id} to={`/prace/projekty/${one.id}`} title={one.name} note={[donorKind[one.donorKind], one.donor, one.registrationNumber, one.endsOn ? `${day(one.startsOn)} – ${day(one.endsOn)}` : t`od ${day(one.startsOn)}`].filter(Boolean).join(' · ')}
                end={<>{one.minimumHours !== null && <Tag><Trans>práh {number(one.minimumHours)} h</Trans></Tag>}{one.ofWhole && <Tag><Trans>projekt celku: {one.organisation.name}</Trans></Tag>}</>} />
            ))}</Rows> : <Empty>{ended ? <Trans>Žádný projekt zatím neskončil.</Trans> : head ? <Trans>Zatím tu není žádný projekt. Přidejte ten, z něhož se práce platí, a půjde ho vybrat u záznamu.</Trans> : <Trans>Zatím tu není žádný projekt. Přidává je vedení organizace.</Trans>}</Empty>}
            <More of={found} />
          </>}</Reading>
        </Card>
      </div>
      {adding && <ProjectSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/prace/projekty/${id}` as string })} />}
    </Page>
  );
}
