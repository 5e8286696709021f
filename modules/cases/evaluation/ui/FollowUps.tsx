import { Button, Group, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { z } from 'zod';
import { CasePeoplePicker, NothingSeen, useCasePeople } from '#modules/cases/ui/index.ts';
import { commitments } from '#modules/commitments/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { Day } from '#platform/http/contract.ts';
import { day } from '#platform/i18n/format.ts';
import { About } from '../../mapping/contract.ts';

const schema = z.object({ what: z.string().trim().min(1).max(500), dueOn: Day, about: About });

function FollowUpForm({ caseId, onClose }: { caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const { membership } = useMe();
  const { people } = useCasePeople(caseId);
  const [id] = useState(newId);
  const client = people.find(({ part }) => part === 'client') ?? people[0];
  const add = useChange(commitments.add, { invalidates: [commitments.ofCase, commitments.mine] });
  const draft = useDraftForm({
    key: `follow-up:${caseId}`, schema, initial: { what: t`Kontrolní telefonát`, dueOn: null as string | null, about: client ? [client.id] : [] },
    save: ({ what, dueOn, about }) => add.mutateAsync({ body: { id, caseId, kind: 'follow_up', what, about, dueOn, owner: { kind: 'worker', membershipId: membership.id } } }), onSaved: onClose,
  });
  const { form } = draft;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Naplánovat kontrolní kontakt`}>
      <form onSubmit={draft.submit} noValidate className="stack">
        <DraftNotice of={draft} />
        <TextInput label={t`Co`} {...form.getInputProps('what')} />
        <DayField label={t`Kdy`} {...form.getInputProps('dueOn')} />
        <CasePeoplePicker caseId={caseId} value={form.values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors.about} />
        <ErrorSummary of={draft} labels={{ what: t`Co`, dueOn: t`Kdy`, about: t`Koho se to týká` }} />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}><Trans>Zpět</Trans></Button>
          <Button type="submit" loading={draft.saving}><Trans>Uložit</Trans></Button>
        </Group>
      </form>
    </ConfirmSheet>
  );
}

/** Calls planned for after the closing: commitments like any other, so they also come up in Today. */
export function FollowUps({ caseId, mayWrite }: { caseId: string; mayWrite: boolean }) {
  const { t } = useLingui();
  const [planning, setPlanning] = useState(false);
  const read = useRead(commitments.ofCase, { params: { caseId }, query: {} });
  const plan = mayWrite && <Button variant="light" onClick={() => setPlanning(true)}><Trans>Naplánovat</Trans></Button>;
  return (
    <Card title={t`Kontrolní kontakty po uzavření`} action={plan}>
      <Reading of={read} rows={1}>
        {({ items }) => {
          const calls = items.filter(({ kind, state }) => kind === 'follow_up' && state !== 'cancelled');
          return calls.length === 0 ? <NothingSeen caseId={caseId}><Trans>Žádný kontrolní kontakt není naplánovaný.</Trans></NothingSeen> : (
            <Rows>{calls.map((one) => <Row key={one.id} lead={one.dueOn && day(one.dueOn)} title={one.what} note={one.owner.name} end={one.state === 'done' && <Tag tone="done"><Trans>hotovo</Trans></Tag>} />)}</Rows>
          );
        }}
      </Reading>
      {planning && <FollowUpForm caseId={caseId} onClose={() => setPlanning(false)} />}
    </Card>
  );
}
