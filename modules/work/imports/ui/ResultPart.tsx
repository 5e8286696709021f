import { Alert, Button, Checkbox, Group, Progress } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconCheck, IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { keepFile } from '#platform/design/keepFile.ts';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { said } from '#platform/design/said.ts';
import { day, number } from '#platform/i18n/format.ts';
import { fieldOf } from '../judge.ts';
import type { Summary } from './reader-worker.ts';
import { isUsual, type ImportInHand } from './useImport.ts';
import { useImportWords } from './useImportWords.ts';

const shown = 20;
/** What would be written and what is wrong; one button writes it. */
export function ResultPart({ of, summary }: { of: ImportInHand; summary: Summary }) {
  const { t } = useLingui(), { sayWrong } = useImportWords(), { checked, sending } = of;
  const [without, setWithout] = useState(false), [leaveStored, setLeaveStored] = useState(true), [leaveTwice, setLeaveTwice] = useState(false), [more, setMore] = useState(false);
  const refused = (checked?.wrong ?? []).map(({ row, field, message }) => ({ row, column: null, field: fieldOf(field), said: '', why: 'unfit' as const, message }));
  const wrong = [...summary.wrong, ...refused].toSorted((a, b) => a.row - b.row), refusedRows = new Set(refused.map(({ row }) => row)), wrongRows = summary.wrongRows + refusedRows.size;
  const told = wrong.filter((one) => !isUsual(one)), usual = told.length < wrong.length;
  const stored = checked?.stored ?? [], leave = new Set([...refusedRows, ...(leaveStored ? stored : []), ...(leaveTwice ? summary.twice : [])]), count = summary.records - leave.size;
  const load = async () => { const done = await of.bring([...leave]); if (done) said(t`Načteno: ${number(done.rows)}. Celý soubor můžete vzít zpět níž.`); };
  return (
    <section className="stack" aria-labelledby="result-heading">
      <h3 id="result-heading"><Trans>Co se stane</Trans></h3>
      <p role="status"><b><Trans>Zatím se nic neuložilo.</Trans></b> {count > 0 ? <><Plural value={count} one="Zapíše se # záznam" few="Zapíší se # záznamy" many="Zapíše se # záznamu" other="Zapíše se # záznamů" />{summary.from && <>, {day(summary.from)}{summary.to !== summary.from && <> až {day(summary.to!)}</>}</>}.</> : <Trans>Není co zapsat.</Trans>}</p>
      {wrongRows > 0 && <>
        <Alert color="red" variant="light" role="alert" title={<Plural value={wrongRows} one="# řádek nejde načíst" few="# řádky nejdou načíst" many="# řádku nejde načíst" other="# řádků nejde načíst" />}><Trans>Opravte je v souboru a vyberte ho znovu, nebo načtěte jen ostatní. Stažený soubor chybných řádků můžete po opravě načíst zvlášť.</Trans></Alert>
        {usual && <p><Trans>Některé řádky neříkají, kdo pracoval nebo jakým způsobem. Vyberte to výš, v části „Když to řádek neříká“.</Trans></p>}
        {told.length > 0 && <ResponsiveTable caption={t`Co je v řádcích špatně`} rows={told.slice(0, more ? 500 : shown).map((one, i) => ({ ...one, i }))} rowId={({ row, field, i }) => `${row} ${field} ${i}`} columns={[
          { id: 'row', title: t`Řádek`, cell: ({ row }) => row },
          { id: 'why', title: t`Co je špatně`, cell: (one) => sayWrong(one) },
          { id: 'column', title: t`Sloupec`, cell: ({ column }) => (column === null ? '' : of.opened!.headings[column]) },
        ]} />}
        <Group gap="sm">
          {!more && told.length > shown && <Button variant="default" onClick={() => setMore(true)}><Trans>Ukázat další chyby, je jich {told.length}</Trans></Button>}
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} onClick={() => void of.wrongFile(wrong.map((one) => [one.row, sayWrong(one)])).then((blob) => keepFile(blob, 'chybne-radky.csv'))}><Trans>Stáhnout chybné řádky (CSV)</Trans></Button>
        </Group>
        {count > 0 && <Checkbox checked={without} onChange={(event) => setWithout(event.currentTarget.checked)} label={<Plural value={wrongRows} one="Načíst ostatní bez # chybného řádku" few="Načíst ostatní bez # chybných řádků" many="Načíst ostatní bez # chybného řádku" other="Načíst ostatní bez # chybných řádků" />} />}
      </>}
      {of.checking && <p role="status"><Trans>Porovnává se s tím, co už je zapsané.</Trans></p>}
      {stored.length > 0 && <Checkbox checked={leaveStored} onChange={(event) => setLeaveStored(event.currentTarget.checked)} label={<Plural value={stored.length} one="Vynechat # řádek, který už je zapsaný (stejný den, pracovník, délka, druh i text)" few="Vynechat # řádky, které už jsou zapsané (stejný den, pracovník, délka, druh i text)" many="Vynechat # řádku, který už je zapsaný (stejný den, pracovník, délka, druh i text)" other="Vynechat # řádků, které už jsou zapsané (stejný den, pracovník, délka, druh i text)" />} description={<Which rows={stored} />} />}
      {summary.twice.length > 0 && <Checkbox checked={leaveTwice} onChange={(event) => setLeaveTwice(event.currentTarget.checked)} label={<Plural value={summary.twice.length} one="Vynechat # řádek, který se v souboru opakuje" few="Vynechat # řádky, které se v souboru opakují" many="Vynechat # řádku, který se v souboru opakuje" other="Vynechat # řádků, které se v souboru opakují" />} description={<Which rows={summary.twice} />} />}
      {checked && checked.nameless.length > 0 && <Alert color="yellow" variant="light" title={<Plural value={checked.nameless.length} one="# záznam bude beze jména" few="# záznamy budou beze jména" many="# záznamu bude beze jména" other="# záznamů bude beze jména" />}><Trans>Klient se najde jen podle přesného čísla případu nebo karty, ke kterým máte přístup. Nikdo nový se soubory nezakládá; koho práce potkala, zapište jako lidi beze jmen.</Trans> <Which rows={checked.nameless} /></Alert>}
      {summary.notChecked > 0 && <p><Plural value={summary.notChecked} one="U # záznamu v cizím jazyce nebo s tlumočením soubor neříká, jestli si rozuměli: zapíše se „neověřeno“." few="U # záznamů v cizím jazyce nebo s tlumočením soubor neříká, jestli si rozuměli: zapíše se „neověřeno“." many="U # záznamu v cizím jazyce nebo s tlumočením soubor neříká, jestli si rozuměli: zapíše se „neověřeno“." other="U # záznamů v cizím jazyce nebo s tlumočením soubor neříká, jestli si rozuměli: zapíše se „neověřeno“." /></p>}
      {sending !== undefined && <div role="status"><p>{sending < 1 ? <Trans>Záznamy se posílají.</Trans> : <Trans>Zapisuje se. U desetitisíců záznamů to trvá i minutu; buď se zapíše všechno, nebo nic.</Trans>}</p><Progress value={Math.max(3, sending * 100)} animated aria-label={t`Postup zápisu`} /></div>}
      <Group justify="flex-end"><Button leftSection={<IconCheck size={18} aria-hidden />} loading={sending !== undefined} disabled={count === 0 || of.checking || !checked || wrongRows > 0 && !without} onClick={() => void load()}><Plural value={count} one="Načíst # záznam" few="Načíst # záznamy" many="Načíst # záznamu" other="Načíst # záznamů" /></Button></Group>
    </section>
  );
}
const Which = ({ rows }: { rows: readonly number[] }) => <span><Trans>Řádky: {rows.slice(0, 15).join(', ')}</Trans>{rows.length > 15 && ' …'}</span>;
