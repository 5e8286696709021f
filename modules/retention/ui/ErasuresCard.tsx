import { Button, Progress } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, number } from '#platform/i18n/format.ts';
import { retention, type Erasure } from '../contract.ts';
import { useRetentionWords } from './words.ts';

/** What was erased: by whom, when, by which rules, how much. Never what it was. */
export function ErasuresCard() {
  const { t } = useLingui();
  const words = useRetentionWords();
  const [limit, setLimit] = useState(10);
  const read = useRead(retention.erasures, { query: { limit } }, { keepPrevious: true, refetchInterval: 5_000 });
  const kindsOf = (one: Erasure) => one.rules.map((rule) => `${words.kind[rule.kind]} ${number(rule.items)} (${rule.source})`).join(', ');
  return (
    <Card title={t`Co už je smazané`}>
      <Reading of={read}>{({ items, next }) => items.length === 0 ? <Empty><Trans>Zatím se nic nemazalo.</Trans></Empty> : (
        <>
          <Rows label={t`Co už je smazané`}>
            {items.map((one) => (
              <Row key={one.id} title={<>{dateTime(one.on)}, {one.by} {!one.finished && <Tag tone="waiting"><Trans>maže se</Trans></Tag>}</>}
                note={<>
                  {kindsOf(one)}<br />
                  {one.finished ? <><Plural value={one.done} one="smazána # položka" few="smazány # položky" many="smazáno # položky" other="smazáno # položek" />, {t`řádků: ${number(one.rows)}`}, {t`v záznamech nahlížení a změn zůstalo bez obsahu: ${number(one.logLines)}`}</>
                    : <Progress value={(one.done + one.held) / one.items * 100} aria-label={t`Smazáno ${number(one.done)} z ${number(one.items)}`} />}
                  {one.held > 0 && <><br /><Plural value={one.held} one="# položka se vrátila na seznam" few="# položky se vrátily na seznam" many="# položky se vrátilo na seznam" other="# položek se vrátilo na seznam" /></>}
                </>} />
            ))}
          </Rows>
          {next && limit < 100 && <Button variant="subtle" onClick={() => setLimit(100)}><Trans>Starší</Trans></Button>}
        </>
      )}</Reading>
    </Card>
  );
}
