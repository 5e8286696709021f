import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { crises } from '../../contract.ts';
import { crisisReports } from '../contract.ts';

/** Bodies that receive situation reports: those who take part by a mail that one waits, others in another way that is said here. */
export function RecipientsSheet({ caseId, activationId, onClose }: { caseId: string; activationId: string; onClose: () => void }) {
  const { t } = useLingui();
  const params = { caseId, activationId }, list = useRead(crisisReports.recipients, { params }), people = useRead(crises.choices, { params: { caseId } }).data?.people ?? [];
  const add = useChange(crisisReports.addRecipient, { invalidates: [crisisReports.recipients] }), end = useChange(crisisReports.endRecipient, { invalidates: [crisisReports.recipients] });
  const labels = { name: t`Komu (úřad, organizace)`, membershipId: t`Kdo ji za ně čte v systému`, way: t`Jak jinak se předá` };
  const draft = useDraftForm<{ name: string; membershipId: string | null; way: string }>({ key: `report-recipient:${activationId}`, initial: { name: '', membershipId: null, way: '' },
    save: async (body, id) => { await add.mutateAsync({ params, body: { ...body, id } }); said(t`Přidáno`); } }), { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Komu situační zprávy chodí`}>
      <p className="meta"><Trans>E-mailem přijde jen to, že zpráva čeká, a odkaz. Zpráva se čte po přihlášení a každé stažení se zapíše.</Trans></p>
      <Reading of={list}>{({ items, mayWrite }) => (
        <>
          {items.length === 0 ? <Empty><Trans>Zatím nikomu.</Trans></Empty> : <Rows label={t`Komu zprávy chodí`}>{items.map((one) => (
            <Row key={one.id} title={one.name} note={one.person ? one.person.name : one.way || t`jinak než e-mailem`} end={<span className="inline">{one.gone && <Tag tone="late"><Trans>v lokalitě už nepůsobí</Trans></Tag>}{mayWrite && <Button variant="subtle" size="xs" onClick={() => end.mutate({ params: { ...params, recipientId: one.id }, version: one.version })} aria-label={t`Už neposílat: ${one.name}`}><Trans>Už neposílat</Trans></Button>}</span>} />
          ))}</Rows>}
          <ProblemAlert problem={end.error} />
          {mayWrite && <form className="stack" onSubmit={draft.submit} noValidate aria-label={t`Přidat příjemce`}>
            <TextInput label={labels.name} maxLength={120} {...form.getInputProps('name')} />
            <Select label={labels.membershipId} description={t`Když v lokalitě působí a má přístup.`} clearable searchable data={people.filter(({ here }) => here).map((one) => ({ value: one.membershipId, label: [one.name, one.organisation.shortName].join(', ') }))} {...form.getInputProps('membershipId')} />
            {!form.values.membershipId && <TextInput label={labels.way} description={t`Třeba: datovou schránkou, telefonicky, osobně.`} maxLength={200} {...form.getInputProps('way')} />}
            <ErrorSummary of={draft} labels={labels} />
            <Button type="submit" variant="default" loading={draft.saving}><Trans>Přidat</Trans></Button>
          </form>}
        </>
      )}</Reading>
    </ConfirmSheet>
  );
}
