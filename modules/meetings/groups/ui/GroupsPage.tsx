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
import { day } from '#platform/i18n/format.ts';
import { MeetingsTabs } from '../../ui/MeetingsTabs.tsx';
import { groups } from '../contract.ts';
import { foundable } from '../rules.ts';
import type { GroupRow as Group } from '../shapes.ts';
import { GroupSheet } from './GroupSheet.tsx';
import { useGroupWords } from './words.ts';

function GroupRow({ of }: { of: Group }) {
  const words = useGroupWords();
  const office = of.office && of.office !== 'member' ? <Tag>{words.office[of.office]}</Tag> : !of.office && <Tag><Trans>vedení organizace</Trans></Tag>;
  return <Row to={`/setkani/skupiny/${of.id}`} title={of.name} note={[words.kind[of.kind], of.organisation.name, words.members(of.members)].join(' · ')}
    end={<>{of.publishes && <Tag tone="done"><Trans>zveřejněná</Trans></Tag>}{office}{of.endedOn ? <Tag><Trans>do {day(of.endedOn)}</Trans></Tag> : of.nextOn && <Tag tone="soon"><Trans>příště {day(of.nextOn)}</Trans></Tag>}</>} />;
}

/** Skupiny: those I sit in, keep or lead a member of. */
export default function GroupsPage() {
  const { t } = useLingui();
  const { role } = useMe().membership, navigate = useNavigate(), [part, setPart] = useAddress('cast', 'current'), [adding, setAdding] = useState(false);
  const ended = part === 'ended', found = usePages(groups.list, { query: { part: ended ? 'ended' : 'current' } }), title = ended ? t`Skončené skupiny` : t`Moje skupiny`;
  return (
    <Page title={t`Skupiny`} subtitle={<Trans>Pracovní skupiny, týmy a řady konferencí: kdo je členem, kdo ho zastupuje, kdy se sejdou</Trans>} {...(foundable(role).length > 0 && { action: { label: t`Založit skupinu`, icon: <IconPlus size={18} />, onClick: () => setAdding(true) } })}>
      <MeetingsTabs />
      <div className="stack">
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'current', label: t`Pracují` }, { value: 'ended', label: t`Skončené` }]} /></div>
        <Card title={title}>
          <Reading of={found}>{({ items }) => <>
            {items.length ? <Rows label={title}>{items.map((one) => <GroupRow key={one.id} of={one} />)}</Rows> : <Empty>{ended ? <Trans>Žádná vaše skupina zatím neskončila.</Trans> : <Trans>V žádné skupině zatím nejste. Skupiny uvidíte, až v nich budete někoho zastupovat, nebo si vlastní založíte.</Trans>}</Empty>}
            <More of={found} />
          </>}</Reading>
        </Card>
      </div>
      {adding && <GroupSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/setkani/skupiny/${id}` as string })} />}
    </Page>
  );
}
