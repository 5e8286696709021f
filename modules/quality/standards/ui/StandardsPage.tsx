import { Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconClipboardPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { standards } from '../contract.ts';
import { BeginSheet } from './BeginSheet.tsx';

/** Standardy: how services see themselves by the fifteen standards, over time. */
export default function StandardsPage() {
  const { t } = useLingui(), language = useReaderTongue(), [beginning, setBeginning] = useState(false), list = usePages(standards.list, { query: {} }), services = useRead(standards.services).data?.items ?? [], begin = services.length > 0 && { label: t`Nové sebehodnocení`, icon: <IconClipboardPlus size={18} aria-hidden />, onClick: () => setBeginning(true) };
  return (
    <Page title={t`Standardy kvality`} subtitle={t`Sebehodnocení služby: slovy, s tím, z čeho to víte. Nic se nepočítá ani neprůměruje.`} {...(begin && { action: begin })}>
      <QualityTabs />
      <div className="stack">
        <p className="meta"><Trans>Rámec patnácti standardů si vezmete jako vlastní kopii v <Link to="/kvalita/metodiky">Metodikách</Link> a doplníte svými texty.</Trans></p>
        <Card title={t`Sebehodnocení`}>
          <Reading of={list}>{({ items }) => items.length ? <Rows label={t`Sebehodnocení`}>{items.map((one) => <Row key={one.id} to={`/kvalita/standardy/${one.id}`} title={one.service.name} note={[day(one.onDay), textOf(one.questionnaire.title, language), one.author].filter(Boolean).join(' · ')}
            end={<>{one.state === 'draft' && <Tag tone="waiting"><Trans>rozepsané</Trans></Tag>}{one.open > 0 && <Tag tone="soon"><Plural value={one.open} one="# úkol" few="# úkoly" many="# úkolu" other="# úkolů" /></Tag>}</>} />)}</Rows>
            : <Empty {...(begin && { action: <Button variant="default" onClick={() => setBeginning(true)}>{begin.label}</Button> })}><Trans>Zatím žádné. První sebehodnocení ukáže, kde služba je; druhé, co se změnilo.</Trans></Empty>}</Reading>
          <More of={list} />
        </Card>
      </div>
      {beginning && <BeginSheet services={services} onClose={() => setBeginning(false)} />}
    </Page>
  );
}
