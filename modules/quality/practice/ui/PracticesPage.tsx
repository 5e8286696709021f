import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { IconPlus, IconSearch } from '@tabler/icons-react';
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
import { useCodes } from '#modules/directory/ui/index.ts';
import { QualityTabs } from '../../ui/QualityTabs.tsx';
import { practices, type Practice } from '../contract.ts';
import { PracticeSheet } from './PracticeSheet.tsx';

export function PracticeRow({ practice }: { practice: Practice }) {
  const { t } = useLingui(), themes = useCodes('audit_theme', null, [practice.theme]);
  return <Row to={`/kvalita/dobra-praxe/${practice.id}`} title={practice.title} note={[themes.label(practice.theme), practice.ours ? t`naše` : practice.organisation].filter(Boolean).join(' · ')}
    end={<>{practice.endedOn && <Tag><Trans>už neděláme</Trans></Tag>}{practice.ours && practice.offered && <Tag tone="done"><Trans>nabízíme</Trans></Tag>}{practice.tries.length > 0 && <Tag tone="waiting">{practice.ours ? t`zkouší: ${practice.tries.length}` : t`zkoušíme`}</Tag>}</>} />;
}
const parts = ['all', 'ours', 'others', 'tried'] as const;
/** Dobrá praxe: what we do well and what others offer, to be searched by words and theme. */
export default function PracticesPage() {
  const { t } = useLingui(), { role } = useMe().membership, writes = ['head', 'methodologist', 'coordinator', 'worker'].includes(role), navigate = useNavigate(), themes = useCodes('audit_theme');
  const [whose, setWhose] = useAddress('cast', 'all'), [theme, setTheme] = useAddress('tema', ''), [typed, setTyped] = useState(''), [q] = useDebouncedValue(typed.trim(), 250), [adding, setAdding] = useState(false);
  const found = usePages(practices.list, { query: { whose: parts.find((one) => one === whose) ?? 'all', ...(theme && { theme }), ...(q && { q }) } }, { keepPrevious: true });
  return (
    <Page title={t`Dobrá praxe`} subtitle={t`Co se kde osvědčilo, jak to dělají a kdo to zkouší`} {...(writes && { action: { label: t`Nová dobrá praxe`, icon: <IconPlus size={18} aria-hidden />, onClick: () => setAdding(true) } })}>
      <QualityTabs />
      <div className="stack">
        <div className="inline">
          <Segmented label={t`Čí`} hideLabel value={whose} onChange={setWhose} options={[{ value: 'all', label: t`Všechna` }, { value: 'ours', label: t`Naše` }, { value: 'others', label: t`Od ostatních` }, { value: 'tried', label: t`Zkoušíme` }]} />
          <TextInput aria-label={t`Hledat v dobré praxi`} placeholder={t`Hledat`} leftSection={<IconSearch size={18} aria-hidden />} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
          <Select aria-label={t`Téma`} placeholder={t`Všechna témata`} clearable searchable w={260} maw="100%" value={theme || null} onChange={(value) => setTheme(value ?? '')} data={themes.options} />
        </div>
        <Card title={t`Dobrá praxe`}>
          <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Dobrá praxe`}>{items.map((one) => <PracticeRow key={one.id} practice={one} />)}</Rows> : <Empty>{q || theme || whose !== 'all' ? <Trans>Nic takového tu není.</Trans> : <Trans>Zatím tu nic není. Napište, co se u vás osvědčilo.</Trans>}</Empty>}</Reading>
          <More of={found} />
        </Card>
      </div>
      {adding && <PracticeSheet onClose={() => setAdding(false)} onMade={(id) => void navigate({ to: `/kvalita/dobra-praxe/${id}` as string })} />}
    </Page>
  );
}
