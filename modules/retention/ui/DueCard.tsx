import { plural } from '@lingui/core/macro';
import { Button, Checkbox } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { retention, type DueItem } from '../contract.ts';
import { mostAtOnce } from '../rules.ts';
import { EraseSheet } from './EraseSheet.tsx';
import { LookSheet } from './LookSheet.tsx';
import { PostponeSheet } from './PostponeSheet.tsx';
import { useRetentionWords } from './words.ts';

/** What is due, to be chosen one by one or all at once; a second look follows. */
export function DueCard() {
  const { t } = useLingui();
  const words = useRetentionWords();
  const [chosen, setChosen] = useState<readonly string[]>([]), [limit, setLimit] = useState(20), [open, setOpen] = useState<{ what: 'look' | 'postpone'; item: DueItem } | { what: 'erase' } | null>(null);
  const counts = useRead(retention.counts, {}, { refetchInterval: 5_000 }), read = useRead(retention.due, { query: { limit } }, { keepPrevious: true, refetchInterval: 5_000 });
  const close = () => setOpen(null);
  const nameOf = (item: DueItem) => item.year === null ? item.label : t`rok ${item.year}`;
  const total = counts.data?.items.reduce((sum, one) => sum + one.items, 0);
  return (
    <Card title={t`Čemu lhůta uplynula`} {...(total !== undefined && { count: total })}>
      <Reading of={read} rows={4}>{({ items, next }) => {
        const free = items.filter(({ state }) => state === 'due'), picked = chosen.filter((id) => free.some((item) => item.id === id)), all = free.length > 0 && picked.length === free.length;
        if (!items.length) return <Empty><Trans>Ničemu lhůta neuplynula. Seznam se obnovuje každou noc.</Trans></Empty>;
        return (
          <>
            <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem 1rem', alignItems: 'center', justifyContent: 'space-between', marginBottom: '0.5rem' }}>
              <Checkbox label={t`Vybrat vše zobrazené`} checked={all} indeterminate={!all && picked.length > 0} disabled={!free.length} onChange={() => setChosen(all ? [] : free.slice(0, mostAtOnce).map(({ id }) => id))} />
              <Button color="red" variant="light" disabled={!picked.length} onClick={() => setOpen({ what: 'erase' })}><Plural value={picked.length} _0="Smazat vybrané" one="Smazat # položku…" few="Smazat # položky…" many="Smazat # položky…" other="Smazat # položek…" /></Button>
            </div>
            <Rows label={t`Čemu lhůta uplynula`}>
              {items.map((item) => (
                <Row key={item.id} lead={<Checkbox aria-label={t`Vybrat: ${nameOf(item)}`} disabled={item.state !== 'due'} checked={picked.includes(item.id)} onChange={() => setChosen(picked.includes(item.id) ? picked.filter((id) => id !== item.id) : [...picked, item.id])} />}
                  title={<>{nameOf(item)} {item.state === 'postponed' && item.postponedUntil && <Tag tone="waiting"><Trans>odloženo do {day(item.postponedUntil)}</Trans></Tag>}{item.state === 'confirmed' && <Tag tone="waiting"><Trans>maže se</Trans></Tag>}</>}
                  note={<>
                    {[words.kind[item.kind], item.rows > 0 && t`záznamů: ${number(item.rows)}`, t`naposledy ${day(item.eventOn)}`, t`lhůta ${plural(item.years, { one: '# rok', few: '# roky', many: '# roku', other: '# let' })}`, t`uplynula ${day(item.dueOn)}`, item.source].filter(Boolean).join(' · ')}
                    {item.reason && <><br />„{item.reason}“</>}
                    {item.heldBy.length > 0 && <><br /><Trans>Minule se nesmazalo:</Trans> {item.heldBy.map((one) => words.obstacle[one]).join(', ')}</>}
                  </>}
                  end={item.state !== 'confirmed' && <>
                    <Button variant="subtle" size="compact-md" aria-label={t`Podrobnosti: ${nameOf(item)}`} onClick={() => setOpen({ what: 'look', item })}><Trans>Podrobnosti</Trans></Button>
                    <Button variant="subtle" size="compact-md" aria-label={item.state === 'postponed' ? t`Změnit odložení: ${nameOf(item)}` : t`Odložit: ${nameOf(item)}`} onClick={() => setOpen({ what: 'postpone', item })}>{item.state === 'postponed' ? <Trans>Změnit odložení</Trans> : <Trans>Odložit</Trans>}</Button>
                  </>} />
              ))}
            </Rows>
            {next && limit < 100 && <Button variant="subtle" onClick={() => setLimit(100)}><Trans>Ukázat další</Trans></Button>}
            {open?.what === 'erase' && <EraseSheet ids={picked} onClose={close} onDone={() => { setChosen([]); close(); }} />}
            {open?.what === 'look' && <LookSheet item={open.item} name={nameOf(open.item)} onClose={close} />}
            {open?.what === 'postpone' && <PostponeSheet item={open.item} name={nameOf(open.item)} onClose={close} />}
          </>
        );
      }}</Reading>
    </Card>
  );
}
