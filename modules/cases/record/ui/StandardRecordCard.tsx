import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { keepFile } from '#platform/design/keepFile.ts';
import { useRead } from '#platform/design/query.ts';
import { call } from '#platform/http/client.ts';
import { people } from '#modules/people/contract.ts';
import { standardRecord } from '../contract.ts';

const kinds = { pdf: standardRecord.printPdf, docx: standardRecord.printDocx };
type Kind = keyof typeof kinds;
/** The standardised record printed from what is stored. The printing says why and stands in the log of openings. */
export default function StandardRecordCard({ personId }: { personId: string }) {
  const { t } = useLingui();
  const file = useRead(people.get, { params: { personId } }).data;
  const [open, setOpen] = useState(false), [reason, setReason] = useState(''), [caseId, setCase] = useState<string | null>(null), [missing, setMissing] = useState(false);
  const print = useMutation({ mutationFn: async (kind: Kind) => keepFile(await call(kinds[kind], { params: { personId }, body: { reason, caseId } }), `standardizovany-zaznam.${kind}`), onSuccess: () => setOpen(false) });
  if (!file?.profiles.some(({ own }) => own)) return null;
  const go = (kind: Kind) => { setMissing(!reason.trim()); if (reason.trim()) print.mutate(kind); };
  return (
    <Card title={t`Standardizovaný záznam`} action={<Button variant="subtle" size="xs" onClick={() => { setReason(''); setOpen(true); }}><Trans>Vytisknout</Trans></Button>}>
      <p className="meta"><Trans>Podle vyhlášky 332/2013, z toho, co už je zapsáno u vás. Rodné číslo se neukládá a doplní se rukou.</Trans></p>
      <ConfirmSheet open={open} onClose={() => setOpen(false)} title={t`Standardizovaný záznam`}>
        <TextInput label={t`Proč se tiskne`} description={t`Zapíše se do přehledu, kdo nahlížel.`} required value={reason} onChange={(event) => { setReason(event.currentTarget.value); setMissing(false); }} error={missing && t`Napište důvod.`} maxLength={300} data-autofocus />
        {file.cases.length > 0 && <Select label={t`Ze kterého případu`} placeholder={t`Ze všeho, co jsme o osobě zapsali`} clearable data={file.cases.map((one) => ({ value: one.id, label: [one.label, one.number].filter(Boolean).join(' · ') }))} value={caseId} onChange={setCase} />}
        <p className="meta"><Trans>Bez názorů pracovníků, bez důvěrných sdělení jiných osob a bez toho, co zapsaly jiné organizace. Formulář je česky.</Trans></p>
        <ProblemAlert problem={print.error} labels={{ reason: t`Proč se tiskne` }} />
        <div className="inline">
          <Button loading={print.isPending} onClick={() => go('pdf')}><Trans>Stáhnout PDF</Trans></Button>
          <Button variant="default" loading={print.isPending} onClick={() => go('docx')}><Trans>Stáhnout DOCX</Trans></Button>
        </div>
      </ConfirmSheet>
    </Card>
  );
}
