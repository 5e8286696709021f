import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { programmes, type ProgrammeLine } from '../contract.ts';
import { ProgrammeSheet } from './ProgrammeSheet.tsx';
import { useProgrammeWords } from './words.ts';

/** Programmes that we run or that we are a site of. */
export default function ProgrammesPage() {
  const { t } = useLingui(), list = usePages(programmes.list, { query: {} }), [beginning, setBeginning] = useState(false), begins = ['head', 'methodologist'].includes(useMe().membership.role);
  return (
    <Page title={t`Programy`} subtitle={t`Místa, která mění, jak pracují, a tým, který je v tom podporuje`} {...(begins && { action: { label: t`Založit program`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setBeginning(true) } })}>
      <Card>
        <Reading of={list}>{({ items }) => items.length ? <Rows label={t`Programy`}>{items.map((one) => <ProgrammeRow key={one.id} of={one} />)}</Rows>
          : <Empty {...(begins && { action: <Button variant="default" onClick={() => setBeginning(true)}><Trans>Založit program</Trans></Button> })}><Trans>Vaše organizace zatím žádný program nevede ani v žádném není zapojená.</Trans></Empty>}</Reading>
        <More of={list} />
      </Card>
      {beginning && <ProgrammeSheet onClose={() => setBeginning(false)} />}
    </Page>
  );
}
function ProgrammeRow({ of }: { of: ProgrammeLine }) {
  const words = useProgrammeWords(), sites = of.sites;
  return (
    <Row to={`/programy/${of.id}`} title={of.name} note={[of.by.name, words.dates(of), plural(sites, { one: '# místo', few: '# místa', other: '# míst' })].filter(Boolean).join(' · ')}
      end={<>
        {of.leads ? <Tag><Trans>vedu</Trans></Tag> : of.inTeam && <Tag><Trans>jsem v týmu podpory</Trans></Tag>}
        {of.mySites.map((site) => <Tag key={site.id}>{site.name}</Tag>)}
        {of.closedOn && <Tag tone="done"><Trans>uzavřený</Trans></Tag>}
      </>} />
  );
}
