import { Select, Switch, Textarea, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useMe } from '#platform/design/me.ts';
import { useChange } from '#platform/design/query.ts';
import { Segmented } from '#platform/design/Segmented.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { today } from '#platform/i18n/format.ts';
import { ColleaguePicker } from '#modules/access/ui/index.ts';
import { PersonSearch } from '#modules/people/ui/index.ts';
import { applications, type Application } from '../contract.ts';
import { ways } from '../rules.ts';
import { anew } from './changes.ts';
import { DecisionFields, noDecision, sentDecision, useDecisionLabels, type DecisionValues } from './DecisionFields.tsx';
import { useApplicationWords } from './words.ts';

type Who = 'person' | 'named' | 'unknown';
type Values = { serviceId: string; who: Who; personId: string | null; name: string; contact: string; receivedOn: string | null; receivedHow: string | null; receivedById: string | null; asked: string; decided: boolean; decision: DecisionValues };

/** A new application, also decided at once; or a correction of one. */
export function ApplicationSheet({ services, serviceId, referralId, application, onClose }: { services: readonly { id: string; name: string; days: number }[]; serviceId: string; /** The referral it comes from. */ referralId?: string; application?: Application; onClose: () => void }) {
  const { t } = useLingui();
  const words = useApplicationWords(), me = useMe().membership.id, decisionLabels = useDecisionLabels('decision.');
  const add = useChange(applications.add, anew), change = useChange(applications.change, anew), remove = useChange(applications.remove, anew);
  const labels = { serviceId: t`Služba`, personId: t`Osoba`, name: t`Jméno nebo iniciály`, contact: t`Kontakt`, receivedOn: t`Přijato dne`, receivedHow: t`Jak`, receivedById: t`Kdo žádost přijal`, asked: t`O co žádá`, ...decisionLabels };
  const initial: Values = application ? { ...application, serviceId: application.service.id, who: application.applicant.kind === 'erased' ? 'unknown' : application.applicant.kind, personId: application.applicant.personId, name: application.applicant.kind === 'named' ? application.applicant.name : '', receivedById: application.receivedBy.id, decided: false, decision: noDecision() }
    : { serviceId, who: 'named', personId: null, name: '', contact: '', receivedOn: today(), receivedHow: 'in_person', receivedById: me, asked: '', decided: false, decision: noDecision() };
  return (
    <FormSheet<Values> title={application ? t`Opravit žádost` : t`Zapsat žádost o službu`} onClose={onClose} draft={application ? `application-change:${application.id}` : referralId ? `application:${referralId}` : 'application'} labels={labels} done={t`Žádost je zapsaná.`} initial={initial} version={application?.version ?? 0}
      {...(application?.mayRemove && { remove: { ask: t`Žádost zmizí i z evidence a z výkazu. Odstraňte ji jen tehdy, když byla zapsána omylem.`, run: () => remove.mutateAsync({ params: { applicationId: application.id } }) } })}
      save={(values, version, id) => {
        const { who, decided, decision, serviceId: service, ...facts } = values, body = { ...facts, personId: who === 'person' ? facts.personId : null, name: who === 'named' ? facts.name : '' };
        return application ? change.mutateAsync({ params: { applicationId: application.id }, body: body as never, version }) : add.mutateAsync({ body: { ...body, id, serviceId: service, referralId: referralId ?? null, decision: decided ? sentDecision(decision) : null } as never });
      }}>
      {(form) => <>
        {referralId && <p className="meta"><Trans>Vzniká z odkázání k vám. Odkázání tím nezaniká a odpovídá se na ně zvlášť.</Trans></p>}
        {!application && services.length > 1 && <Select label={labels.serviceId} allowDeselect={false} data={services.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps('serviceId')} />}
        <Segmented<Who> label={t`Kdo žádá`} value={form.values.who} onChange={(who) => form.setFieldValue('who', who)} options={[{ value: 'named', label: t`jméno napíšu` }, { value: 'person', label: t`má u nás kartu` }, { value: 'unknown', label: t`bez jména` }]} />
        {form.values.who === 'person' && <PersonSearch label={labels.personId} value={form.values.personId} onChange={(id) => form.setFieldValue('personId', id)} error={form.errors['personId']} />}
        {form.values.who === 'named' && <TextInput label={labels.name} {...form.getInputProps('name')} />}
        {form.values.who === 'unknown' && <p className="meta"><Trans>U anonymní služby se jméno nezapisuje. V evidenci zůstane jen den a důvod.</Trans></p>}
        <TextInput label={labels.contact} description={t`Telefon nebo adresa, kam pošlete rozhodnutí.`} {...form.getInputProps('contact')} />
        <div className="columns">
          <DayField label={labels.receivedOn} maxDate={today()} {...form.getInputProps('receivedOn')} />
          <Select label={labels.receivedHow} allowDeselect={false} data={[...ways, ...(application?.receivedHow === 'unknown' ? ['unknown' as const] : [])].map((value) => ({ value, label: words.way[value] }))} {...form.getInputProps('receivedHow')} />
        </div>
        <Textarea label={labels.asked} autosize minRows={2} {...form.getInputProps('asked')} />
        <ColleaguePicker label={labels.receivedById} value={form.values.receivedById ?? ''} onChange={(id) => form.setFieldValue('receivedById', id || null)} error={form.errors['receivedById']} />
        {!application && <Switch label={t`Rozhodnuto je hned`} checked={form.values.decided} onChange={(event) => form.setFieldValue('decided', event.currentTarget.checked)} />}
        {!application && form.values.decided && <DecisionFields form={form as never} at="decision." receivedOn={form.values.receivedOn} />}
      </>}
    </FormSheet>
  );
}
