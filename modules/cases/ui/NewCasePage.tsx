import { Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';
import { cases } from '../contract.ts';
import styles from './Cases.module.css';
import { PeopleChooser, type Chosen } from './PeopleChooser.tsx';

type Values = { label: string; subjectKind: 'person' | 'family'; scope: 'internal' | 'external'; mode: 'individual' | 'team'; phase: 'prospect' | 'mapping'; persons: Chosen[]; serviceId: string; leadMembershipId: string; form: 'none' | 'oral' | 'written'; on: string | null; agreed: string; endsOn: string | null };

/** Opens a case: whom it is about, which service, with what agreement, and who leads it. */
export default function NewCasePage() {
  const { t } = useLingui();
  const me = useMe(), navigate = useNavigate(), [id] = useState(newId);
  const open = useChange(cases.open, { invalidates: [cases.list] });
  const choices = useRead(cases.choices).data;
  const mine = choices?.services.filter((one) => one.mine) ?? [];
  /** Unless chosen otherwise, the service that registered the people; else the worker's first. */
  const registered = (persons: Chosen[]) => (mine.find(({ id }) => persons.some((one) => one.serviceId === id)) ?? mine[0])?.id;
  const { form, submit, saving, problem, restored, discard } = useDraftForm<Values>({
    key: 'case:new', schema: z.object({ persons: z.custom<Chosen[]>((chosen) => (chosen as Chosen[]).length > 0, { error: t`Vyberte aspoň jednu osobu.` }), label: z.string().trim().min(1) }),
    initial: { label: '', subjectKind: 'family', scope: 'internal', mode: 'individual', phase: 'mapping', persons: [], serviceId: '', leadMembershipId: me.membership.id, form: 'none', on: today(), agreed: '', endsOn: null },
    save: async ({ persons, form: agreementForm, on, agreed, endsOn, serviceId, ...rest }) => {
      await open.mutateAsync({ body: {
        ...rest, id, serviceId: serviceId || registered(persons) || '', persons: persons.map(({ personId, part }) => ({ personId, part })),
        agreement: rest.phase === 'prospect' || agreementForm === 'none' ? null : { form: agreementForm, on: on ?? today(), scope: agreed, endsOn },
      } });
    },
    onSaved: () => void navigate({ to: `/pripady/${id}` as never }),
  });
  const { phase, form: agreementForm, subjectKind } = form.values;
  return (
    <Page title={t`Nový případ`} back={{ to: '/pripady', label: t`Případy` }} narrow>
      <DraftNotice of={{ restored, discard }} />
      <form onSubmit={submit} className={styles.form} noValidate>
        <Card title={t`O koho jde`}>
          <div className={styles.form}>
            <Segmented label={t`Případ`} options={[{ value: 'family', label: t`rodiny` }, { value: 'person', label: t`člověka` }]} value={subjectKind} onChange={(value) => form.setFieldValue('subjectKind', value)} />
            <PeopleChooser value={form.values.persons} onChange={(value) => form.setFieldValue('persons', value)} error={form.errors['persons']} />
            <TextInput label={t`Jak případu říkáte v týmu`} description={t`Uvidí ho i přizvané organizace.`} maxLength={120} {...form.getInputProps('label')} />
          </div>
        </Card>
        <Card title={t`Kdo a jak`}>
          <div className={styles.form}>
            <div className={styles.pair}>
              <Select label={t`Služba`} data={mine.map((one) => ({ value: one.id, label: one.name }))} value={form.values.serviceId || registered(form.values.persons) || null} onChange={(value) => form.setFieldValue('serviceId', value ?? '')} error={form.errors['serviceId']} allowDeselect={false} />
              <Select label={t`Případ povede`} searchable data={(choices?.colleagues ?? []).map((one) => ({ value: one.id, label: one.name }))} value={form.values.leadMembershipId} onChange={(value) => form.setFieldValue('leadMembershipId', value ?? me.membership.id)} error={form.errors['leadMembershipId']} allowDeselect={false} />
            </div>
            <div className={styles.pair}>
              <Segmented label={t`Spolupráce`} options={[{ value: 'internal', label: t`jen naše služby` }, { value: 'external', label: t`více organizací` }]} value={form.values.scope} onChange={(value) => form.setFieldValue('scope', value)} />
              <Segmented label={t`Práce`} options={[{ value: 'individual', label: t`individuální` }, { value: 'team', label: t`týmová` }]} value={form.values.mode} onChange={(value) => form.setFieldValue('mode', value)} />
            </div>
          </div>
        </Card>
        <Card title={t`Dohoda s klientem`}>
          <div className={styles.form}>
            <Segmented label={t`Začínáme jako`} options={[{ value: 'prospect', label: t`se zájemcem` }, { value: 'mapping', label: t`mapování` }]} value={phase} onChange={(value) => form.setFieldValue('phase', value)} />
            {phase === 'mapping' && <Segmented label={t`Dohoda`} options={[{ value: 'none', label: t`zatím není` }, { value: 'oral', label: t`ústní` }, { value: 'written', label: t`písemná` }]} value={agreementForm} onChange={(value) => form.setFieldValue('form', value)} />}
            {phase === 'mapping' && agreementForm !== 'none' && <>
              <div className={styles.pair}><DayField label={t`Uzavřena`} {...form.getInputProps('on')} /><DayField label={t`Platí do (nemusí být)`} clearable {...form.getInputProps('endsOn')} error={form.errors['agreement.endsOn']} /></div>
              <Textarea label={t`Co je dohodnuto`} autosize minRows={2} maxLength={2000} {...form.getInputProps('agreed')} />
            </>}
            {phase === 'prospect' && <p className="meta"><Trans>Se zájemcem se dohoda ještě neuzavírá. Přidá se, až začne mapování.</Trans></p>}
          </div>
        </Card>
        <ErrorSummary of={{ form, problem }} labels={{ label: t`Jak případu říkáte v týmu`, persons: t`Kdo v případu bude`, serviceId: t`Služba`, leadMembershipId: t`Případ povede`, 'agreement.on': t`Uzavřena`, 'agreement.endsOn': t`Platí do (nemusí být)`, 'agreement.scope': t`Co je dohodnuto` }} />
        <SaveBar label={<Trans>Založit případ</Trans>} loading={saving} onCancel={() => void navigate({ to: '/pripady' as never })} />
      </form>
    </Page>
  );
}
