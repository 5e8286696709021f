import { Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { Page } from '#platform/design/Page.tsx';
import { usePages, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { MeetingsTabs } from '../../ui/MeetingsTabs.tsx';
import { useMeetingWords } from '../../ui/words.ts';
import { papers, type Found } from '../contract.ts';
import styles from './papers.module.css';

const Pieces = ({ of }: { of: Found['title'] }) => <>{of.map(({ text, hit }, at) => (hit ? <mark key={at} className={styles.hit}>{text}</mark> : <span key={at}>{text}</span>))}</>;

function FoundRow({ of }: { of: Found }) {
  const { t } = useLingui();
  const words = useMeetingWords(), source: Record<Found['excerpts'][number]['source'], string> = { title: t`název`, item: t`bod programu`, passage: t`zápis`, decision: t`rozhodnutí`, task: t`úkol` };
  return <Row to={`/setkani/${of.id}`} title={<Pieces of={of.title} />} end={<Tag tone={words.tone[of.state]}>{words.state[of.state]}</Tag>}
    note={<>
      {[of.onDay ? day(of.onDay) : t`zatím bez termínu`, of.group ?? words.kind[of.kind]].join(' · ')}
      {of.excerpts.map((one, at) => <p key={at} className={styles.excerpt}><span className={styles.where}>{[source[one.source], one.where].filter(Boolean).join(', ')}: </span><Pieces of={one.pieces} /></p>)}
    </>} />;
}

/** Hledat: words in titles, points, minutes, decisions and tasks of meetings that one may see. What is typed never stands in the address: it may be a name. */
export default function SearchPage() {
  const { t } = useLingui();
  const [text, setText] = useState(''), [q] = useDebouncedValue(text.trim(), 250), [groupId, setGroup] = useAddress('skupina'), [year, setYear] = useAddress('rok');
  const places = useRead(papers.places).data, asked = q.length >= 2;
  const found = usePages(papers.search, { query: { q: q || '-', ...(groupId && { groupId }), ...(year && { year: Number(year) }) } }, { enabled: asked, keepPrevious: true });
  return (
    <Page title={t`Hledat v zápisech`} subtitle={<Trans>Názvy, body programu, zápisy, rozhodnutí a úkoly ze setkání, která vidíte</Trans>}>
      <MeetingsTabs />
      <div className="stack">
        <TextInput type="search" label={t`Co hledáte`} placeholder={t`Třeba ubytovna nebo dluhy`} leftSection={<IconSearch size={18} aria-hidden />} value={text} maxLength={100} onChange={(event) => setText(event.currentTarget.value)} />
        <div className={styles.narrow}>
          <Select label={t`Skupina`} placeholder={t`všechna setkání`} clearable searchable data={(places?.groups ?? []).map(({ id, name }) => ({ value: id, label: name }))} value={groupId || null} onChange={(id) => setGroup(id ?? '')} />
          <Select label={t`Rok`} placeholder={t`všechny roky`} clearable data={(places?.years ?? []).map(String)} value={year || null} onChange={(one) => setYear(one ?? '')} />
        </div>
        <Card title={t`Nalezeno`}>
          {!asked ? <Empty><Trans>Napište aspoň dvě písmena. Najde se i jiný tvar slova: dluhů najde dluhy.</Trans></Empty> : (
            <Reading of={found} rows={4}>{({ items }) => <>
              {items.length ? <Rows label={t`Nalezená setkání`}>{items.map((one) => <FoundRow key={one.id} of={one} />)}</Rows> : <Empty><Trans>V zápisech, které vidíte, to není. Zkuste kratší slovo nebo zrušte výběr skupiny a roku.</Trans></Empty>}
              <More of={found} />
            </>}</Reading>
          )}
        </Card>
      </div>
    </Page>
  );
}
