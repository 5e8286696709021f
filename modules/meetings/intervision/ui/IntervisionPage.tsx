import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
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
import { meetings } from '../../contract.ts';
import { MeetingRow } from '../../ui/MeetingRow.tsx';
import { MeetingSheet } from '../../ui/MeetingSheet.tsx';
import { MeetingsTabs } from '../../ui/MeetingsTabs.tsx';
import { intervision } from '../contract.ts';

type Kind = 'intervision' | 'supervision';

function List({ kind, part, title, none }: { kind: Kind; part: 'coming' | 'past'; title: string; none: ReactNode }) {
  const found = usePages(meetings.list, { query: { part, kind } });
  return (
    <Card title={title}>
      <Reading of={found}>{({ items }) => <>
        {items.length ? <Rows label={title}>{items.map((one) => <MeetingRow key={one.id} of={one} />)}</Rows> : <Empty>{none}</Empty>}
        <More of={found} />
      </>}</Reading>
    </Card>
  );
}

/** Cases that I brought and what came back. */
function MyCases() {
  const { t } = useLingui();
  const found = usePages(intervision.mine, { query: {} }), title = t`Moje přinesené případy`;
  return (
    <Card title={title}>
      <Reading of={found}>{({ items }) => <>
        {items.length === 0 ? <Empty><Trans>Zatím jste na intervizi žádný případ nepřinesli. Přinesete ho ze stránky setkání, nebo si příběh připravíte v případu.</Trans></Empty> : (
          <Rows label={title}>{items.map((one) => (
            <Row key={one.id} to={one.handedOn && one.caseId ? `/pripady/${one.caseId}` : `/setkani/${one.meetingId}`} title={one.title} note={[one.caseLabel, one.onDay && day(one.onDay)].filter(Boolean).join(' · ')}
              end={<>{one.ideas > 0 && <span className="meta"><Plural value={one.ideas} one="# nápad" few="# nápady" many="# nápadu" other="# nápadů" /></span>}
                {!one.handedOn ? <Tag><Trans>zatím jen u stolu</Trans></Tag> : one.answered < one.ideas ? <Tag tone="waiting"><Trans>čeká na rozhodnutí</Trans></Tag> : <Tag tone="done"><Trans>rozhodnuto</Trans></Tag>}</>} />
          ))}</Rows>
        )}
        <More of={found} />
      </>}</Reading>
    </Card>
  );
}

/** Intervision and supervision of mine: coming, past, and cases that I brought. Whoever was not invited sees none of it. */
export default function IntervisionPage() {
  const { t } = useLingui(), navigate = useNavigate();
  const { role } = useMe().membership, works = role === 'worker' || role === 'head' || role === 'coordinator';
  const [part, setPart] = useAddress('cast', 'coming'), [adding, setAdding] = useState<Kind | null>(null), past = part === 'past' ? 'past' : 'coming';
  return (
    <Page title={t`Intervize a supervize`} subtitle={<Trans>Vidí je jen ten, kdo u nich sedí. Případy se přinášejí beze jmen.</Trans>} action={{ label: t`Nová intervize`, icon: <IconPlus size={18} />, onClick: () => setAdding('intervision') }}
      tools={<Button variant="default" onClick={() => setAdding('supervision')}><Trans>Nová supervize</Trans></Button>}>
      <MeetingsTabs />
      <div className="stack">
        <div><Segmented label={t`Co ukázat`} hideLabel value={part} onChange={setPart} options={[{ value: 'coming', label: t`Nadcházející` }, { value: 'past', label: t`Proběhlá` }]} /></div>
        <div className="columns">
          <List kind="intervision" part={past} title={t`Intervize`} none={past === 'past' ? <Trans>U žádné intervize jste zatím neseděli.</Trans> : <Trans>Žádná intervize před vámi není.</Trans>} />
          <List kind="supervision" part={past} title={t`Supervize`} none={past === 'past' ? <Trans>U žádné supervize jste zatím neseděli.</Trans> : <Trans>Žádná supervize před vámi není.</Trans>} />
        </div>
        {works && <MyCases />}
      </div>
      {adding && <MeetingSheet kinds={[adding]} start={{ title: adding === 'intervision' ? t`Intervize` : t`Supervize` }} onClose={() => setAdding(null)} onMade={(id) => void navigate({ to: `/setkani/${id}` as string })} />}
    </Page>
  );
}
