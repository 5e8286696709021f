import { Button, Group, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconDownload, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { keepFile } from '#platform/design/keepFile.ts';
import { useMe } from '#platform/design/me.ts';
import { useChange, useRead } from '#platform/design/query.ts';
import { address } from '#platform/http/client.ts';
import { addDays, today } from '#platform/i18n/format.ts';
import { recordKinds } from '../../rules.ts';
import { workImports } from '../contract.ts';
import { mostExportDays } from '../rules.ts';
import { kindWords } from '../vocabulary.ts';
import { useImportWords } from './useImportWords.ts';

const everybody = 'everybody';
/** Records into a file of the same shape. */
export function ExportCard() {
  const { t } = useLingui(), { language } = useImportWords(), head = useMe().membership.role === 'head', lists = useRead(workImports.lists).data;
  const [from, setFrom] = useState<string | null>(`${today().slice(0, 7)}-01`), [to, setTo] = useState<string | null>(today()), [worker, setWorker] = useState(head ? everybody : ''), [serviceId, setService] = useState<string | null>(null), [kind, setKind] = useState<string | null>(null);
  const [asking, setAsking] = useState(false), [reason, setReason] = useState('');
  const query = { from: from ?? '', to: to ?? '', ...(worker === everybody ? { whose: 'organisation' as const } : worker ? { workerId: worker } : {}), ...(serviceId && { serviceId }), ...(kind && { kind }) }, fine = from !== null && to !== null && from <= to && to <= addDays(from, mostExportDays);
  const withClients = useChange(workImports.exportWithClients, { onDone: (file) => { keepFile(file, `prace-${from}-${to}.xlsx`); setAsking(false); setReason(''); } });
  const clear = (name: string) => ({ clearable: true, clearButtonProps: { 'aria-label': t`Nevybírat: ${name}` } });
  const link = (ending: 'xlsx' | 'csv') => (fine ? { component: 'a' as const, href: address(ending === 'xlsx' ? workImports.exportXlsx : workImports.exportCsv, { query }), download: `prace-${from}-${to}.${ending}` } : { disabled: true });
  return (
    <Card title={t`Vyvézt záznamy`}>
      <div className="stack">
        <p><Trans>Soubor má stejné sloupce, jaké se načítají. Klienti v něm nejsou, ani to, co je o nich napsané.</Trans></p>
        <Group gap="sm" grow preventGrowOverflow={false} align="flex-start">
          <DayField label={t`Od`} value={from} onChange={setFrom} maxDate={today()} />
          <DayField label={t`Do`} value={to} onChange={setTo} maxDate={today()} {...(from && to && !fine && { error: t`Konec musí být po začátku, nejdéle o rok.` })} />
          {head && lists && <Select label={t`Čí záznamy`} searchable allowDeselect={false} data={[{ value: everybody, label: t`všech` }, ...lists.authors.map(({ id, name }) => ({ value: id, label: name }))]} value={worker} onChange={(value) => setWorker(value ?? everybody)} />}
          {lists && lists.services.length > 0 && <Select label={t`Služba`} searchable {...clear(t`Služba`)} placeholder={t`všechny`} data={lists.services.map(({ id, name }) => ({ value: id, label: name }))} value={serviceId} onChange={setService} />}
          <Select label={t`Druh činnosti`} searchable {...clear(t`Druh činnosti`)} placeholder={t`všechny`} data={recordKinds.map((value) => ({ value, label: kindWords[value][language] }))} value={kind} onChange={setKind} />
        </Group>
        <Group gap="sm">
          <Button variant="light" leftSection={<IconDownload size={18} aria-hidden />} {...link('xlsx')}><Trans>Stáhnout XLSX</Trans></Button>
          <Button variant="default" leftSection={<IconDownload size={18} aria-hidden />} {...link('csv')}><Trans>Stáhnout CSV</Trans></Button>
          {head && <Button variant="default" leftSection={<IconLockOpen size={18} aria-hidden />} disabled={!fine} onClick={() => setAsking(true)}><Trans>S klienty…</Trans></Button>}
        </Group>
      </div>
      {asking && (
        <ConfirmSheet open onClose={() => { withClients.reset(); setAsking(false); }} title={t`Soubor s klienty`} confirm={<Trans>Stáhnout</Trans>} loading={withClients.isPending} problem={withClients.error} labels={{ reason: t`Důvod` }} onConfirm={() => withClients.mutate({ body: { ...query, reason } })}>
          <p><Trans>V souboru budou čísla a jména klientů a všechno, co je o nich v záznamech. Důvod zůstane u každého z nich v záznamu o nahlížení. Za soubor odpovídáte vy.</Trans></p>
          <Textarea label={t`Důvod`} autosize minRows={2} maxLength={300} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        </ConfirmSheet>
      )}
    </Card>
  );
}
