import { Alert, Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { audits, type Audit } from '../contract.ts';
import { anew } from './useAudit.ts';

/** Whoever is in the team and has not declared yet is asked to: before it they write nothing. */
export function DeclareNotice({ of }: { of: Audit }) {
  const { t } = useLingui(), [open, setOpen] = useState(false), declare = useChange(audits.declare, anew), going = of.state === 'open' || of.state === 'draft';
  if (!going || !of.team.some(({ me, declaredAt, leftOn }) => me && !declaredAt && !leftOn)) return null;
  return <>
    <Alert color="yellow" variant="light" title={t`Ještě jste neprohlásili nezávislost`}>
      <div className="stack">
        <p><Trans>Než začnete zapisovat, řekněte vlastními slovy, že na službě nezávisíte, a co je k tomu dobré vědět.</Trans></p>
        <div><Button onClick={() => setOpen(true)}><Trans>Prohlásit nezávislost</Trans></Button></div>
      </div>
    </Alert>
    {open && <FormSheet title={t`Prohlášení o nezávislosti`} onClose={() => setOpen(false)} draft={`audit-declare:${of.id}`} initial={{ declaration: '' }} schema={z.object({ declaration: z.string().trim().min(1).max(2000) })} labels={{ declaration: t`Prohlašuji` }} action={t`Prohlásit`} done={t`Prohlášení je zapsané`} save={(body) => declare.mutateAsync({ params: { auditId: of.id }, body })}>
      {(form) => <Textarea label={t`Prohlašuji`} description={t`Třeba: ve službě jsem nikdy nepracovala, nikdo z blízkých tam nepracuje. Přečte si to tým i služba.`} required autosize minRows={4} maxLength={2000} data-autofocus {...form.getInputProps('declaration')} />}
    </FormSheet>}
  </>;
}
