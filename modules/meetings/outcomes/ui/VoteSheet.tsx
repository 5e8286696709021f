import { Checkbox, TextInput, Textarea } from '@mantine/core';
import { useLingui } from '@lingui/react/macro';
import { OrganisationPicker } from '#modules/access/ui/index.ts';
import { PartnerPicker } from '#modules/directory/ui/index.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { outcomes, type Outcomes } from '../contract.ts';
import { useOutcome } from './useOutcomes.ts';

type Kind = 'motion' | 'organisation' | 'partner' | 'person';
type Values = { kind: Kind; text: string; organisationId: string | null; partnerId: string | null; name: string; secret: boolean };

/** What is put to the vote: a motion in words, or who is to be admitted. */
export function VoteSheet({ meetingId, itemId, of, onClose }: { meetingId: string; itemId: string; of: Outcomes; onClose: () => void }) {
  const { t } = useLingui();
  const open = useOutcome(outcomes.openVote);
  const labels = { text: t`O čem se hlasuje`, candidate: t`Kdo se má stát členem`, secret: t`Tajné hlasování` };
  const kinds: { value: Kind; label: string }[] = [{ value: 'motion', label: t`návrh` }, { value: 'organisation', label: t`přijetí organizace` }, { value: 'partner', label: t`přijetí partnera` }, { value: 'person', label: t`přijetí osoby` }];
  return (
    <FormSheet<Values> title={t`Nové hlasování`} onClose={onClose} draft={`meeting-vote:${itemId}`} labels={labels} action={t`Hlasovat`} done={t`Hlasování je otevřené`}
      initial={{ kind: 'motion', text: '', organisationId: null, partnerId: null, name: '', secret: false }}
      save={({ kind, text, secret, organisationId, partnerId, name }, _, id) => open.mutateAsync({ params: { meetingId }, body: { id, itemId, text: kind === 'motion' ? text : '', secret,
        candidate: kind === 'motion' ? null : { organisationId: kind === 'organisation' ? organisationId : null, partnerId: kind === 'partner' ? partnerId : null, name: kind === 'person' ? name : '' } } })}>
      {({ values, setFieldValue, getInputProps, errors }) => (
        <>
          {of.votes === 'all' && <Segmented<Kind> label={t`Hlasuje se o`} options={kinds} value={values.kind} onChange={(kind) => setFieldValue('kind', kind)} />}
          {values.kind === 'motion' && <Textarea label={labels.text} autosize minRows={2} maxLength={1000} data-autofocus {...getInputProps('text')} />}
          {values.kind === 'organisation' && <OrganisationPicker label={labels.candidate} value={values.organisationId ?? ''} onChange={(id) => setFieldValue('organisationId', id || null)} error={errors['candidate']} />}
          {values.kind === 'partner' && <PartnerPicker label={labels.candidate} value={values.partnerId} onChange={(id) => setFieldValue('partnerId', id)} error={errors['candidate']} />}
          {values.kind === 'person' && <TextInput label={labels.candidate} maxLength={120} {...getInputProps('name')} error={errors['candidate']} />}
          <Checkbox label={labels.secret} description={t`Zapíší se jen počty hlasů.`} {...getInputProps('secret', { type: 'checkbox' })} />
        </>
      )}
    </FormSheet>
  );
}
