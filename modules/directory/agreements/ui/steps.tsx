import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { addDays, day, today } from '#platform/i18n/format.ts';
import { agreements, type Agreement } from '../contract.ts';
import { lastDayByNotice, type Action } from '../rules.ts';

const anew = { invalidates: [agreements.list, agreements.get, agreements.due] } as const;
export type StepAction = Extract<Action, 'offer' | 'confirm' | 'decline' | 'review' | 'end' | 'withdraw'>;

/** One step of an agreement: what it means is said before it is taken. */
export function StepSheet({ of, action, onClose }: { of: Agreement; action: StepAction; onClose: () => void }) {
  const { t } = useLingui();
  const offer = useChange(agreements.offer, anew), answer = useChange(agreements.answer, anew), review = useChange(agreements.review, anew), end = useChange(agreements.end, anew), withdraw = useChange(agreements.withdraw, anew);
  const notice = of.noticeMonths ? lastDayByNotice(today(), of.noticeMonths) : null, asked = { params: { agreementId: of.id } }, { revision } = of;
  const titles: Record<StepAction, string> = { offer: t`Předložit stranám`, confirm: t`Potvrdit dohodu`, decline: t`Odmítnout dohodu`, review: t`Zapsat přezkoumání`, end: t`Ukončit dohodu`, withdraw: t`Stáhnout nabídku` };
  const labels = { day: action === 'end' ? t`Poslední den` : t`Kdy ji přezkoumat příště`, lastDay: t`Poslední den`, again: t`Kdy ji přezkoumat příště`, note: action === 'end' ? t`Proč` : t`Poznámka` };
  return (
    <FormSheet<{ day: string | null; note: string }> title={titles[action]} action={titles[action]} onClose={onClose} draft={`agreement-step:${of.id}:${action}`} labels={labels} done={t`Zapsáno.`} initial={{ day: action === 'end' ? notice ?? today() : action === 'review' ? addDays(today(), 365) : null, note: '' }}
      save={({ day: on, note }) => action === 'offer' ? offer.mutateAsync({ ...asked, body: { revision, note } }) : action === 'withdraw' ? withdraw.mutateAsync({ ...asked, body: { revision, note } })
        : action === 'review' ? review.mutateAsync({ ...asked, body: { revision, again: on, note } }) : action === 'end' ? end.mutateAsync({ ...asked, body: { revision, lastDay: on as never, note } })
        : answer.mutateAsync({ ...asked, body: { revision, answer: action === 'confirm' ? 'confirmed' : 'declined', note } })}>
      {(form) => <>
        <p>{action === 'offer' ? <Trans>Strany, které mají účet v Souběhu, dohodu uvidí a jejich vedení ji potvrdí. Partneři bez účtu se nevyzývají: s nimi je dohoda podepsaná na papíře.</Trans>
          : action === 'confirm' ? <Trans>Potvrzujete znění číslo {revision} za svou organizaci. Potvrzení neotevírá nikomu údaje klientů.</Trans>
          : action === 'decline' ? <Trans>Dohoda pro vaši organizaci nebude platit. Potvrdit ji můžete i později.</Trans>
          : action === 'review' ? <Trans>Zapíše se, že jste se na dohodu podívali, a připomene se znovu.</Trans>
          : action === 'end' ? <Trans>Dohoda skončí pro všechny strany.</Trans> : <Trans>Nikdo zatím nepotvrdil. Nabídka zmizí ze seznamu čekajících a v historii zůstane.</Trans>}</p>
        {action === 'end' && notice && <p className="meta"><Trans>Podle výpovědní doby skončí nejdřív {day(notice)}; po dohodě stran i dřív.</Trans></p>}
        {(action === 'end' || action === 'review') && <DayField label={labels.day} minDate={today()} {...form.getInputProps('day')} error={form.errors['day'] ?? form.errors['lastDay'] ?? form.errors['again']} />}
        <Textarea label={labels.note} autosize minRows={2} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}
