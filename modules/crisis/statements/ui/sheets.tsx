import { Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { crisisTimeline } from '../../timeline/contract.ts';
import { crisisStatements, type Statement } from '../contract.ts';
import { KeptFields } from './KeptFields.tsx';

type Ref = { caseId: string; activationId: string };
const lists = { invalidates: [crisisStatements.list] } as const;

/** A new statement, other words of a draft, or a correction of a published one. */
export function StatementSheet({ of, corrects, onClose, ...params }: Ref & { of?: Statement; corrects?: Statement; onClose: () => void }) {
  const { t } = useLingui();
  const write = useChange(crisisStatements.write, lists), change = useChange(crisisStatements.change, lists), labels = { title: t`O čem`, text: t`Co se říká`, unsaid: t`Co se neříká` };
  return (
    <FormSheet<{ title: string; text: string; unsaid: string }> title={of ? t`Změnit prohlášení` : corrects ? t`Opravit zveřejněné prohlášení` : t`Nové prohlášení`} onClose={onClose} draft={`statement:${params.activationId}:${of?.id ?? corrects?.id ?? 'new'}`} labels={labels} done={t`Prohlášení je uložené`} version={of?.version ?? 0}
      initial={of ? { title: of.title, text: of.text, unsaid: of.unsaid } : { title: corrects ? t`Oprava: ${corrects.title}` : '', text: '', unsaid: corrects?.unsaid ?? '' }}
      save={(values, version, id) => (of ? change.mutateAsync({ params: { ...params, statementId: of.id }, body: values, version }) : write.mutateAsync({ params, body: { ...values, id, correctsId: corrects?.id ?? null } }))}>
      {(form) => <>
        <p className="meta">{corrects ? <Trans>Zveřejněné se nemění. Oprava projde stejnou cestou: schválí ji koordinace, zveřejní mluvčí.</Trans> : <Trans>Schválí ho koordinace krize, nikdy jeho autor. Zveřejní ho mluvčí.</Trans>}</p>
        <TextInput label={labels.title} maxLength={200} {...form.getInputProps('title')} />
        <Textarea label={labels.text} description={t`Přesná slova pro novináře a veřejnost. Bez jmen obyvatel.`} autosize minRows={5} maxLength={6000} {...form.getInputProps('text')} />
        <Textarea label={labels.unsaid} description={t`Pro toho, kdo mluví: nač neodpovídat a proč.`} autosize minRows={2} maxLength={2000} {...form.getInputProps('unsaid')} />
      </>}
    </FormSheet>
  );
}

export function ApproveSheet({ of, onClose, ...params }: Ref & { of: Statement; onClose: () => void }) {
  const { t } = useLingui();
  const names = useRead(crisisStatements.names, { params: { ...params, statementId: of.id } }), [kept, setKept] = useState({ kept: [] as string[], keptReason: '' });
  const approve = useChange(crisisStatements.approve, { ...lists, onDone: () => { said(t`Prohlášení je schválené`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Schválit prohlášení`} confirm={<Trans>Schválit</Trans>} loading={approve.isPending} problem={approve.error} labels={{ kept: t`Jména v textu`, keptReason: t`Proč jméno zůstává` }} {...(names.data && { onConfirm: () => approve.mutate({ params: { ...params, statementId: of.id }, body: kept, version: of.version }) })}>
      <Words of={of} />
      <Reading of={names} rows={1}>{({ words }) => <KeptFields words={words} value={kept} onChange={setKept} />}</Reading>
    </ConfirmSheet>
  );
}
export function GiveBackSheet({ of, onClose, ...params }: Ref & { of: Statement; onClose: () => void }) {
  const { t } = useLingui();
  const giveBack = useChange(crisisStatements.giveBack, lists), labels = { reason: t`Co je potřeba upravit` };
  return (
    <FormSheet<{ reason: string }> title={t`Vrátit k úpravě`} action={t`Vrátit`} onClose={onClose} draft={`statement-return:${of.id}`} labels={labels} done={t`Prohlášení je zpátky u autora`} initial={{ reason: '' }} version={of.version}
      save={(body, version) => giveBack.mutateAsync({ params: { ...params, statementId: of.id }, body, version })}>
      {(form) => <><Words of={of} /><Textarea label={labels.reason} autosize minRows={2} maxLength={500} {...form.getInputProps('reason')} /></>}
    </FormSheet>
  );
}
export function PublishSheet({ of, onClose, ...params }: Ref & { of: Statement; onClose: () => void }) {
  const { t } = useLingui();
  const publish = useChange(crisisStatements.publish, { invalidates: [crisisStatements.list, crisisTimeline.since] }), labels = { channel: t`Kde zaznělo nebo zazní`, kept: t`Jména v textu` };
  return (
    <FormSheet<{ channel: string }> title={t`Zveřejnit prohlášení`} action={t`Zveřejnit`} onClose={onClose} draft={`statement-publish:${of.id}`} labels={labels} done={t`Prohlášení je zveřejněné`} initial={{ channel: '' }} version={of.version}
      save={(body, version) => publish.mutateAsync({ params: { ...params, statementId: of.id }, body, version })}>
      {(form) => <>
        <Words of={of} />
        <TextInput label={labels.channel} description={t`Třeba: tiskovka před domem, web města, rozhovor pro rozhlas.`} maxLength={200} {...form.getInputProps('channel')} />
        <p className="meta"><Trans>Po zveřejnění se text nemění. Oprava je nové prohlášení.</Trans></p>
      </>}
    </FormSheet>
  );
}
const Words = ({ of }: { of: Statement }) => <blockquote style={{ margin: 0, whiteSpace: 'pre-wrap' }}><strong>{of.title}</strong><br />{of.text}</blockquote>;
