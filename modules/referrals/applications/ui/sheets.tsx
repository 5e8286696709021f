import { NumberInput, Select } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, number, today } from '#platform/i18n/format.ts';
import { applications, type Application } from '../contract.ts';
import { waitingOutcomes } from '../rules.ts';
import { anew } from './changes.ts';
import { DecisionFields, decisionOf, sentDecision, useDecisionLabels, type DecisionValues } from './DecisionFields.tsx';
import { useApplicationWords } from './words.ts';

/** Decides, or corrects a decision. */
export function DecideSheet({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useLingui();
  const decide = useChange(applications.decide, anew), labels = useDecisionLabels();
  return (
    <FormSheet<DecisionValues> title={application.state === 'open' ? t`Rozhodnout o žádosti` : t`Opravit rozhodnutí`} onClose={onClose} draft={`application-decision:${application.id}`} labels={labels} done={t`Rozhodnutí je zapsané.`} initial={decisionOf(application)} version={application.version}
      save={(values, version) => decide.mutateAsync({ params: { applicationId: application.id }, body: sentDecision(values) as never, version })}>
      {(form) => <DecisionFields form={form as never} known={application.elsewhere} receivedOn={application.receivedOn} />}
    </FormSheet>
  );
}

/** Takes off the waiting list, with what became of it. */
export function WaitingSheet({ application, onClose }: { application: Application; onClose: () => void }) {
  const { t } = useLingui();
  const words = useApplicationWords(), end = useChange(applications.endWaiting, anew);
  const labels = { endedOn: t`Dne`, outcome: t`Jak to dopadlo`, contractFrom: t`Smlouva platí od` };
  return (
    <FormSheet<{ endedOn: string | null; outcome: string | null; contractFrom: string | null }> title={t`Vyřadit z pořadníku`} onClose={onClose} draft={`application-waiting:${application.id}`} labels={labels} done={t`Žadatel už v pořadníku není.`} initial={{ endedOn: today(), outcome: null, contractFrom: null }} version={application.version}
      save={(values, version) => end.mutateAsync({ params: { applicationId: application.id }, body: { ...values, contractFrom: values.outcome === 'contract' ? values.contractFrom : null } as never, version })}>
      {(form) => <>
        <p className="meta"><Trans>Odmítnutí pro kapacitu zůstává v evidenci i tehdy, když se místo nakonec najde.</Trans></p>
        <Select label={labels.outcome} data={waitingOutcomes.map((value) => ({ value, label: words.outcome[value] }))} {...form.getInputProps('outcome')} />
        <DayField label={labels.endedOn} maxDate={today()} {...(application.decidedOn && { minDate: application.decidedOn })} {...form.getInputProps('endedOn')} />
        {form.values.outcome === 'contract' && <DayField label={labels.contractFrom} {...form.getInputProps('contractFrom')} />}
      </>}
    </FormSheet>
  );
}

/** Within how many days the service decides, from a day on. */
export function TermSheet({ service, onClose }: { service: { id: string; name: string; days: number }; onClose: () => void }) {
  const { t } = useLingui();
  const set = useChange(applications.setTerm, { invalidates: [applications.terms, applications.services] }), terms = useRead(applications.terms, { query: { serviceId: service.id } }).data?.items ?? [];
  const labels = { days: t`Počet dní`, validFrom: t`Pro žádosti přijaté od` };
  return (
    <FormSheet<{ days: number; validFrom: string | null }> title={t`Lhůta na rozhodnutí`} onClose={onClose} draft={`application-term:${service.id}`} labels={labels} done={t`Lhůta je nastavená.`} initial={{ days: service.days, validFrom: today() }}
      save={(values, _, id) => set.mutateAsync({ body: { ...values, id, serviceId: service.id } as never })}>
      {(form) => <>
        <p className="meta"><Trans>Zákon lhůtu neurčuje, stanoví ji pravidla služby. Přijaté žádosti si drží lhůtu svého dne.</Trans></p>
        <NumberInput label={labels.days} min={1} max={365} allowDecimal={false} {...form.getInputProps('days')} />
        <DayField label={labels.validFrom} minDate={today()} {...form.getInputProps('validFrom')} />
        {terms.length > 0 && <ul>{terms.map((one) => <li key={one.id} className="meta"><Trans>od {day(one.validFrom)}: {number(one.days)} dní · {one.by}</Trans></li>)}</ul>}
      </>}
    </FormSheet>
  );
}
