import { Button, Group } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { More } from '#platform/design/More.tsx';
import { useChange, usePages } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { dateTime, day } from '#platform/i18n/format.ts';
import { RecordItem } from '../../ui/RecordItem.tsx';
import { workImports, type Import } from '../contract.ts';

/** Files that came in, and taking one back. */
export function ImportsCard() {
  const { t } = useLingui(), list = usePages(workImports.list, { query: {} }), [undoing, setUndoing] = useState<Import>(), [shown, setShown] = useState('');
  const undo = useChange(workImports.undo, { invalidates: 'everything', onDone: () => { said(t`Soubor je vzatý zpět, jeho záznamy zmizely.`); setUndoing(undefined); } });
  return (
    <Card title={t`Načtené soubory`}>
      <Reading of={list}>{({ items }) => (items.length === 0 ? <Empty><Trans>Zatím nebyl načten žádný soubor.</Trans></Empty> : (
        <Rows label={t`Načtené soubory`}>
          {items.map((one) => (
            <Row key={one.id} title={one.fileName} note={<><Plural value={one.rows} one="# záznam" few="# záznamy" many="# záznamu" other="# záznamů" />, {day(one.from)}{one.to !== one.from && ` až ${day(one.to)}`} · {one.by}, {dateTime(one.at)}{one.undone && <> · <Trans>zpět: {one.undone.by}, {dateTime(one.undone.at)}</Trans></>}</>}
              end={one.undone ? <Tag><Trans>vzato zpět</Trans></Tag> : <Group gap="sm">
                <Button variant="default" aria-expanded={shown === one.id} onClick={() => setShown(shown === one.id ? '' : one.id)}>{shown === one.id ? <Trans>Skrýt záznamy</Trans> : <Trans>Ukázat záznamy</Trans>}</Button>
                {one.mayUndo && <Button variant="default" leftSection={<IconArrowBackUp size={18} aria-hidden />} onClick={() => setUndoing(one)}><Trans>Vzít zpět</Trans></Button>}
              </Group>} />
          ))}
        </Rows>
      ))}</Reading>
      <More of={list} />
      {shown && <RecordsOf importId={shown} />}
      {undoing && (
        <ConfirmSheet open onClose={() => { undo.reset(); setUndoing(undefined); }} title={t`Vzít celý soubor zpět`} confirm={<Trans>Vzít zpět</Trans>} danger loading={undo.isPending} problem={undo.error} onConfirm={() => undo.mutate({ params: { importId: undoing.id } })}>
          <p><Plural value={undoing.left} one="Zmizí # záznam, který soubor přinesl, a součty klesnou." few="Zmizí # záznamy, které soubor přinesl, a součty klesnou." many="Zmizí # záznamu, který soubor přinesl, a součty klesnou." other="Zmizí # záznamů, které soubor přinesl, a součty klesnou." /> <Trans>Jde to, jen dokud na nich nikdo nestaví a rok není uzavřený. Založená místa a partneři zůstanou.</Trans></p>
        </ConfirmSheet>
      )}
    </Card>
  );
}
function RecordsOf({ importId }: { importId: string }) {
  const list = usePages(workImports.records, { params: { importId }, query: {} });
  return <Reading of={list}>{({ items }) => <div className="stack"><ul>{items.map((record) => <RecordItem key={record.id} record={record} nameOf={() => ''} short withCase />)}</ul><More of={list} /></div>}</Reading>;
}
