import { Button, FileInput, Group } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { codes, type PlannedRow } from '../../codes/contract.ts';
import { wordOf } from '../../codes/rules.ts';
import { directory } from '../../contract.ts';

/** Own entries from a file: first what each row would do, then a confirmation. */
export function ImportCodes({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const [csv, setCsv] = useState('');
  const check = useChange(codes.checkImport), take = useChange(codes.import, { invalidates: [directory.codes, codes.own, codes.uses], onDone: () => { said(t`Položky byly převzaty.`); onClose(); } });
  const read = async (file: File | null) => {
    check.reset();
    take.reset();
    const text = file ? await file.text() : '';
    setCsv(text);
    if (text) check.mutate({ body: { csv: text } });
  };
  const rows = check.data?.rows ?? [], count = (what: PlannedRow['what']) => rows.filter((row) => row.what === what).length, wrong = count('wrong'), adds = count('new'), changes = count('change');
  const what = { new: <Tag tone="done"><Trans>přidá se</Trans></Tag>, change: <Tag tone="waiting"><Trans>změní se</Trans></Tag>, same: <Tag><Trans>beze změny</Trans></Tag>, wrong: <Tag tone="late"><Trans>nejde převzít</Trans></Tag> };
  return (
    <ConfirmSheet open onClose={onClose} title={t`Převzít vlastní položky`}>
      <FileInput label={t`Soubor CSV`} description={t`Sloupce list, code, cs; dál en, uk, valid_from, valid_to. Oddělovač čárka nebo středník.`} accept=".csv,text/csv" placeholder={t`Vybrat soubor`} onChange={(file) => void read(file)} />
      <ProblemAlert problem={check.error ?? take.error} labels={{ csv: t`Soubor` }} />
      {rows.length > 0 && <>
        <p role="status">
          <Plural value={adds} one="# položka se přidá" few="# položky se přidají" many="# položky se přidá" other="# položek se přidá" />, <Plural value={changes} one="# se změní" few="# se změní" many="# se změní" other="# se změní" />
          {wrong > 0 && <>, <b><Plural value={wrong} one="# řádek nejde převzít" few="# řádky nejde převzít" many="# řádku nejde převzít" other="# řádků nejde převzít" /></b></>}.
        </p>
        {wrong > 0 && <p><Trans>Opravte je v souboru a vyberte ho znovu. Zatím se nic nezměnilo.</Trans></p>}
        <ResponsiveTable caption={t`Řádky souboru`} rows={rows} rowId={(row) => String(row.row)} columns={[
          { id: 'row', title: t`Řádek`, cell: (row) => row.row }, { id: 'what', title: t`Co se stane`, cell: (row) => <div>{what[row.what]}{row.reason && <div>{row.reason}</div>}</div> },
          { id: 'label', title: t`Položka`, cell: (row) => [row.cs, wordOf(row.code)].filter(Boolean).join(' · ') }, { id: 'days', title: t`Platí`, cell: (row) => (row.validTo ? `${day(row.validFrom)} – ${day(row.validTo)}` : t`od ${day(row.validFrom)}`) },
        ]} />
      </>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
        <Button disabled={!rows.length || wrong > 0 || adds + changes === 0} loading={check.isPending || take.isPending} onClick={() => take.mutate({ body: { csv, adds, changes } })}><Trans>Převzít</Trans></Button>
      </Group>
    </ConfirmSheet>
  );
}
