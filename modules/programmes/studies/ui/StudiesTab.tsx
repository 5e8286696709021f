import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { programmeStudies, type CaseStudy, type Features, type OfferedStudy } from '../contract.ts';
import { features, type StudyState } from '../rules.ts';
import { OfferSheet } from './OfferSheet.tsx';
import { StudySheet } from './StudySheet.tsx';
import { useFeatureWords } from './words.ts';

/** Kazuistiky: those that wait for me, mine, and the approved ones. */
export default function StudiesTab({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmeStudies.list, { params: { programmeId } }), { role } = useMe().membership, [opened, open] = useState<CaseStudy | OfferedStudy>(), [offering, offer] = useState<OfferedStudy | 'new'>(), words = useFeatureWords();
  const told = (of: Features) => features.map((feature) => words.said(of, feature)).filter(Boolean).join(' · ');
  return (
    <Reading of={found} rows={5}>{({ items, offered, sites }) => {
      const mayOffer = sites.length > 0 && (role === 'worker' || role === 'head' || role === 'coordinator'), button = mayOffer && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => offer('new')}><Trans>Nabídnout kazuistiku</Trans></Button>;
      const waiting = offered.filter(({ decides, state }) => decides && state === 'offered'), mine = offered.filter((one) => one.mine), returned = offered.filter((one) => one.decides && !one.mine && one.state === 'returned');
      const list = (title: string, of: readonly OfferedStudy[]) => of.length > 0 && <Card title={title} count={of.length}><Rows label={title}>{of.map((one) => (
        <Row key={one.id} title={one.title} note={<>{[one.site, told(one)].filter(Boolean).join(' · ')}{one.state === 'returned' && <><br />{one.word}</>}</>} end={<>{one.rarity.rare && one.state !== 'approved' && <Tag tone="soon"><Trans>vzácné</Trans></Tag>}<StateTag of={one.state} /><Read of={one} onOpen={open} /></>} />))}</Rows></Card>;
      return (
        <div className="stack">
          {button && offered.length + items.length > 0 && <div>{button}</div>}
          {list(t`Čekají na rozhodnutí`, waiting)}
          {list(t`Moje kazuistiky`, mine)}
          {list(t`Vrácené k úpravě`, returned)}
          <Card title={t`Schválené kazuistiky`} count={items.length}>
            {items.length === 0 ? <Empty action={button || undefined}><Trans>Zatím žádná. Příběh beze jmen, ze skutečného případu, nabízí místo; schvaluje ho, kdo program vede.</Trans></Empty>
              : <Rows label={t`Schválené kazuistiky`}>{items.map((one) => <Row key={one.id} title={one.title} note={told(one)} end={<><span className="meta">{day(one.approvedOn)}</span><Read of={one} onOpen={open} /></>} />)}</Rows>}
          </Card>
          {opened && !offering && <StudySheet programmeId={programmeId} study={opened} onClose={() => open(undefined)} {...('rarity' in opened && opened.mine && mayOffer && { onEdit: () => { offer(opened); open(undefined); } })} />}
          {offering && <OfferSheet programmeId={programmeId} sites={sites} {...(offering !== 'new' && { study: offering })} onClose={() => offer(undefined)} />}
        </div>
      );
    }}</Reading>
  );
}
const Read = <T extends CaseStudy | OfferedStudy>({ of, onOpen }: { of: T; onOpen: (of: T) => void }) => <Button variant="subtle" size="xs" onClick={() => onOpen(of)}><Trans>Přečíst<span className="hidden-text"> {of.title}</span></Trans></Button>;
function StateTag({ of }: { of: StudyState }) {
  switch (of) {
    case 'approved': return <Tag tone="done"><Trans>schválená</Trans></Tag>;
    case 'returned': return <Tag tone="soon"><Trans>vrácená</Trans></Tag>;
    case 'offered': return <Tag tone="waiting"><Trans>čeká na rozhodnutí</Trans></Tag>;
    default: return null;
  }
}
