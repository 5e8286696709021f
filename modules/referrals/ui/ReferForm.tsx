import { Button, Checkbox, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { CasePeoplePicker, useCase } from '#modules/cases/ui/index.ts';
import { OrpPicker, useCodes } from '#modules/directory/ui/index.ts';
import { cases } from '#modules/cases/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { SaveBar } from '#platform/design/SaveBar.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import { DraftNotice } from '#platform/forms/DraftNotice.tsx';
import { ErrorSummary } from '#platform/forms/ErrorSummary.tsx';
import { useDraftForm } from '#platform/forms/useDraftForm.ts';
import { newId, Refused } from '#platform/http/client.ts';
import { day, today } from '#platform/i18n/format.ts';
import { Addressed, referrals, Words, type Referral, type Target } from '../contract.ts';
import { ages, dueOf, usual, type Urgency } from '../rules.ts';
import { Alternatives } from './Alternatives.tsx';
import styles from './Referrals.module.css';
import { TargetPicker } from './TargetPicker.tsx';
import { useReferralWords } from './words.ts';

export type Values = {
  serviceId: string; targets: Target[]; need: string; asked: string; ages: (typeof ages)[number][]; languages: string[]; orpCode: string | null; urgency: Urgency | null; answerDueOn: string | null;
  accompanied: boolean; accompaniedBy: string; accompaniedOn: string | null; contact: string; about: string[]; note: string;
};
type Props = { start: Values; caseId: string | null; recordId: string | null; /** Chosen beforehand. */ wanted: string | null; back: string; /** The draft being changed; null for something new. */ changing: Referral | null };
/** Checked before it is sent; the rest is checked as it comes. */
const worded = Words.pick({ need: true, asked: true, contact: true, urgency: true });
const checked = { changing: worded.loose(), fresh: worded.extend({ targets: Addressed }).loose() };

export function ReferForm({ start, caseId, recordId, wanted, back, changing }: Props) {
  const { t } = useLingui(), go = useNavigate(), words = useReferralWords();
  const needs = useCodes('need_domain', null, [start.need]), languages = useCodes('language', null, start.languages);
  const invalidates = [referrals.list, referrals.ofCase, referrals.today, referrals.get];
  const add = useChange(referrals.add, { invalidates }), change = useChange(referrals.change, { invalidates });
  const rule = useRead(referrals.rule).data ?? usual;
  const choices = useRead(cases.choices).data?.services.filter((one) => one.mine) ?? [];
  const asDraft = useRef(false);
  // The same ids as long as the same services are chosen: an answer lost on the way makes nobody asked twice.
  const [ids] = useState(() => new Map<string, string>());
  const idOf = (key: string) => { if (!ids.has(key)) ids.set(key, newId()); return ids.get(key)!; };
  const draft = useDraftForm<Values>({
    key: changing ? `referral:${changing.id}` : `referral:${caseId ?? recordId ?? 'new'}`, initial: start, schema: changing ? checked.changing : checked.fresh,
    save: async ({ serviceId, targets, about, note, urgency, ...rest }, id) => {
      const said_ = { ...rest, urgency: urgency!, accompaniedBy: rest.accompanied ? rest.accompaniedBy : '', accompaniedOn: rest.accompanied ? rest.accompaniedOn : null };
      if (changing) { await change.mutateAsync({ params: { referralId: changing.id }, version: changing.version, body: said_ }); return; }
      await add.mutateAsync({ body: { id, serviceId, caseId, about: caseId ? about : [], recordId, note, targets: targets.map((one) => ({ id: idOf(one.serviceId ?? one.partnerId!), serviceId: one.serviceId, partnerId: one.partnerId })), send: !asDraft.current, ...said_ } });
    },
    onSaved: () => { said(changing || asDraft.current ? t`Uloženo jako rozepsané` : t`Odkázání odešlo`); void go({ to: (changing ? `/sit/odkazani/${changing.id}` : back) as never }); },
  });
  const { form } = draft, { values } = form;
  // For the service that works in the case, else for the first one of mine.
  const inCase = useCase(caseId ?? '').data?.services, serviceChosen = useRef(changing !== null);
  useEffect(() => {
    if (serviceChosen.current || draft.restored || !choices[0] || caseId && !inCase) return;
    serviceChosen.current = true;
    form.setFieldValue('serviceId', (choices.find((one) => inCase?.some((other) => other.service.id === one.id)) ?? choices.find((one) => one.id === values.serviceId) ?? choices[0]).id);
  }, [choices.length, inCase]);
  const wantedOnes = useRead(referrals.targets, { query: {} }, { enabled: wanted !== null }).data?.items;
  useEffect(() => { const one = wanted && wantedOnes?.find((target) => target.serviceId === wanted && target.open); if (one && values.targets.length === 0) form.setFieldValue('targets', [one]); }, [wantedOnes]);
  const labels = { serviceId: t`Za kterou službu`, targets: t`Komu`, need: t`Potřeba`, asked: t`O co žádáme`, urgency: t`Kdy je to potřeba`, answerDueOn: t`Odpověď do`, contact: t`Koho se doptat`, orpCode: t`Obvod (ORP)`, languages: t`Jazyky`, ages: t`Věk`, about: t`Koho se to týká`, accompaniedOn: t`Kdy`, note: t`Poznámka jen pro nás` };
  const problem = draft.problem instanceof Refused ? draft.problem.problem : undefined, alternatives = (problem?.current as { alternatives?: Target[] } | undefined)?.alternatives;
  const usualDue = values.urgency ? dueOf(values.urgency, rule, today()) : null;
  return (
    <form className="stack" onSubmit={draft.submit} noValidate>
      <DraftNotice of={draft} />
      <Card>
        <div className="stack">
          {caseId && !changing && <CasePeoplePicker caseId={caseId} label={labels.about} description={t`Zůstává to u vás. Jméno uvidí druhá strana, až když k tomu bude sdílení.`} value={values.about} onChange={(about) => form.setFieldValue('about', about)} error={form.errors.about} />}
          <div className={styles.pair}>
            <Select label={labels.need} searchable data={needs.options} {...form.getInputProps('need')} value={values.need || null} onChange={(need) => form.setFieldValue('need', need ?? '')} />
            <OrpPicker label={labels.orpCode} value={values.orpCode} onChange={(code) => form.setFieldValue('orpCode', code)} error={form.errors.orpCode} />
          </div>
          {!changing && <TargetPicker value={values.targets} onChange={(targets) => form.setFieldValue('targets', targets)} need={values.need} orp={values.orpCode} exclude={values.serviceId} error={form.errors.targets} />}
        </div>
      </Card>
      <Card title={t`Poptávka beze jmen`}>
        <div className="stack">
          <Textarea label={labels.asked} description={t`Bez jmen, adres a čísel: služba to čte dřív, než k tomu máte souhlas. Co se děje a co by pomohlo.`} autosize minRows={3} {...form.getInputProps('asked')} />
          <CheckChips label={labels.ages} options={words.ages} value={values.ages} onChange={(next) => form.setFieldValue('ages', next)} error={form.errors.ages} />
          <MultiSelect label={labels.languages} searchable clearable hidePickedOptions data={languages.options} {...form.getInputProps('languages')} />
          <Segmented label={labels.urgency} options={words.urgencies} value={values.urgency} onChange={(urgency) => form.setFieldValue('urgency', urgency)} error={form.errors.urgency} />
          <DayField label={labels.answerDueOn} description={usualDue ? t`Když necháte prázdné, ${day(usualDue)}.` : t`Když necháte prázdné, podle naléhavosti.`} minDate={today()} value={values.answerDueOn} onChange={(next) => form.setFieldValue('answerDueOn', next)} error={form.errors.answerDueOn} />
          <Checkbox label={t`Někdo od nás přijde s sebou`} {...form.getInputProps('accompanied', { type: 'checkbox' })} />
          {values.accompanied && <div className={styles.pair}><TextInput label={t`Kdo doprovodí`} maxLength={200} {...form.getInputProps('accompaniedBy')} /><DayField label={labels.accompaniedOn} value={values.accompaniedOn} onChange={(next) => form.setFieldValue('accompaniedOn', next)} error={form.errors.accompaniedOn} /></div>}
          <TextInput label={labels.contact} description={t`Pracovník nebo pracovnice u vás a telefon do práce`} {...form.getInputProps('contact')} />
        </div>
      </Card>
      {!changing && (
        <Card title={t`Jen pro nás`}>
          <div className="stack">
            {choices.length > 1 && <Select label={labels.serviceId} allowDeselect={false} data={choices.map((one) => ({ value: one.id, label: one.name }))} {...form.getInputProps('serviceId')} />}
            {choices.length === 1 && <p className="meta"><Trans>Odkazujete za službu {choices[0]!.name}.</Trans></p>}
            <Textarea label={labels.note} description={t`Druhá strana ji nikdy neuvidí.`} autosize minRows={2} {...form.getInputProps('note')} />
          </div>
        </Card>
      )}
      <ErrorSummary of={draft as never} labels={labels} />
      {alternatives && <Alternatives of={alternatives} />}
      {!changing && <div><Button type="submit" variant="subtle" onClick={() => { asDraft.current = true; }}><Trans>Uložit jako rozepsané</Trans></Button></div>}
      <div onClickCapture={() => { asDraft.current = false; }}><SaveBar label={changing ? <Trans>Uložit</Trans> : <Trans>Odeslat</Trans>} loading={draft.saving} onCancel={() => void go({ to: back as never })} /></div>
    </form>
  );
}
