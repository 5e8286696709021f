import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconFolderPlus, IconSearch } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { cases } from '../contract.ts';
import { phases, type Phase } from '../rules.ts';
import { CaseRow } from './CaseRow.tsx';
import styles from './Cases.module.css';
import { useWords } from './words.ts';

/** The list of cases; every filter stands in the address. */
export default function CasesPage() {
  const { t } = useLingui();
  const words = useWords(), { role } = useMe().membership;
  const [q, setQ] = useAddress('hledat'), [phase, setPhase] = useAddress('faze'), [only, setOnly] = useAddress('jen'), [service, setService] = useAddress('sluzba'), [after, setAfter] = useAddress('od');
  const [text, setText] = useState(q);
  const find = useDebouncedCallback(setQ, 300);
  const flags = only.split(',').filter(Boolean);
  const services = useRead(cases.choices).data?.services.filter((one) => one.mine) ?? [];
  const list = useRead(cases.list, { query: {
    ...(q && { q }), ...(phase && { phase: phase as Phase }), ...(service && { service }), ...(after && { after }),
    ...(flags.includes('moje') && { mine: 'true' }), ...(flags.includes('stoji') && { still: 'true' }), ...(flags.includes('uzavrene') && { closed: 'true' }),
  } }, { keepPrevious: true });
  const filtered = Boolean(q || phase || only || service);

  return (
    <Page title={t`Případy`} action={{ label: t`Nový případ`, icon: <IconFolderPlus size={18} />, to: '/pripady/novy' }}
      tools={role !== 'worker' && <Button variant="default" renderRoot={(props: object) => <Link to={'/pripady/prehled' as never} {...props} />}><Trans>Přehled koordinace</Trans></Button>}>
      <div className={styles.filters} role="search">
        <TextInput label={t`Hledat v případech`} leftSection={<IconSearch size={16} />} value={text} maxLength={100} onChange={(event) => { setText(event.currentTarget.value); find(event.currentTarget.value); }} />
        <Select label={t`Fáze`} placeholder={t`všechny`} clearable value={phase || null} onChange={(value) => setPhase(value ?? '')} data={phases.filter((one) => one !== 'closed').map((value) => ({ value, label: words.phase(value) }))} />
        {services.length > 1 && <Select label={t`Služba`} placeholder={t`všechny`} clearable value={service || null} onChange={(value) => setService(value ?? '')} data={services.map(({ id, name }) => ({ value: id, label: name }))} />}
        <CheckChips label={t`Jen`} value={flags} onChange={(value) => setOnly(value.join(','))} options={[{ value: 'moje', label: t`moje` }, { value: 'stoji', label: t`co stojí` }, { value: 'uzavrene', label: t`uzavřené` }]} />
      </div>
      <Card>
        <Reading of={list} rows={6}>
          {({ items, next }) => items.length === 0
            ? <Empty>{filtered ? <Trans>Tomuto výběru žádný případ neodpovídá.</Trans> : <Trans>Zatím tu není žádný případ. Založte první, až budou zapsáni lidé, kterých se týká.</Trans>}</Empty>
            : <>
                <Rows label={t`Případy`}>{items.map((line) => <CaseRow key={line.id} line={line} />)}</Rows>
                {(next || after) && <div className={styles.pages}>{after && <Button variant="default" onClick={() => setAfter('')}><Trans>Od začátku</Trans></Button>}{next && <Button variant="default" onClick={() => setAfter(next)}><Trans>Další</Trans></Button>}</div>}
              </>}
        </Reading>
      </Card>
    </Page>
  );
}
