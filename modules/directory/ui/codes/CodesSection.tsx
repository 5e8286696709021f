import { Button, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Reading } from '#platform/design/Reading.tsx';
import { Rows } from '#platform/design/Row.tsx';
import { useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { codes } from '../../codes/contract.ts';
import { isOpen, isOwn } from '../../codes/rules.ts';
import { codeLists, directory, type CodeList } from '../../contract.ts';
import { AddCode, EndCode, RenameCode, type Chosen } from './CodeSheets.tsx';
import { CodeRow } from './CodeRow.tsx';
import { ImportCodes } from './ImportCodes.tsx';
import { useListWords } from './useListWords.ts';

type Open = { what: 'add' | 'import' } | { what: 'rename' | 'end'; entry: Chosen };

/** Code lists: common entries, own ones, what they are called and how often they are used. */
export default function CodesSection() {
  const { t } = useLingui();
  const { names, lists } = useListWords();
  const [asked, setList] = useAddress('seznam', 'activity'), list = (codeLists as readonly string[]).includes(asked) ? asked as CodeList : 'activity';
  const [open, setOpen] = useState<Open | null>(null), close = () => setOpen(null);
  const all = useRead(directory.codes), own = useRead(codes.own), uses = useRead(codes.uses, { params: { list } });
  const takesOwn = isOpen(list);
  return (
    <>
      <Card title={names[list]} {...(all.data && { count: all.data.items.filter((one) => one.list === list && one.mine).length })}
        action={takesOwn && <Button leftSection={<IconPlus size={18} />} onClick={() => setOpen({ what: 'add' })}><Trans>Vlastní položka</Trans></Button>}>
        <Select label={t`Seznam`} allowDeselect={false} maw="22rem" mb="sm" data={lists.map((value) => ({ value, label: names[value] }))} value={list} onChange={(value) => value && setList(value)} />
        {!takesOwn && <p className="meta"><Trans>Tento seznam je daný zákonem nebo normou. Vlastní položky nemá.</Trans></p>}
        <Reading of={all} rows={8}>{({ items }) => (
          <Rows label={names[list]}>
            {items.filter((one) => one.list === list && one.mine).map((entry) => (
              <CodeRow key={entry.code} entry={entry} periods={own.data?.items.filter((one) => one.list === list && one.code === entry.code) ?? []} use={uses.data && (uses.data.items.find((one) => one.code === entry.code) ?? { uses: 0, lastOn: null })}
                {...(takesOwn && { onRename: (from) => setOpen({ what: 'rename', entry: { ...from, list } }), onEnd: (from) => setOpen({ what: 'end', entry: { ...from, list } }) })} />
            ))}
          </Rows>
        )}</Reading>
      </Card>
      <Card title={t`Převzít a předat`} meta={t`CSV: list, code, cs, en, uk, valid_from, valid_to`}>
        <p><Trans>Vlastní položky všech seznamů najednou: třeba při přechodu z jiného programu. Soubor se nejdřív zkontroluje; dokud to nepotvrdíte, nic se nezmění.</Trans></p>
        <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '0.75rem' }}>
          <Button variant="default" leftSection={<IconUpload size={18} />} onClick={() => setOpen({ what: 'import' })}><Trans>Převzít ze souboru</Trans></Button>
          {own.data?.items.some((one) => isOwn(one.code)) && <Button variant="default" component="a" href={address(codes.export)} download="vlastni-polozky.csv" leftSection={<IconDownload size={18} />}><Trans>Stáhnout vlastní položky</Trans></Button>}
        </div>
      </Card>
      {open?.what === 'add' && takesOwn && <AddCode list={list} onClose={close} />}
      {open?.what === 'rename' && <RenameCode entry={open.entry} onClose={close} />}
      {open?.what === 'end' && <EndCode entry={open.entry} onClose={close} />}
      {open?.what === 'import' && <ImportCodes onClose={close} />}
    </>
  );
}
