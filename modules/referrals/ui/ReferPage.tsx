import { useLingui } from '@lingui/react/macro';
import { useMe } from '#platform/design/me.ts';
import { useAddress } from '#platform/design/address.ts';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { referrals, type Referral } from '../contract.ts';
import { ReferForm, type Values } from './ReferForm.tsx';

/** Referring: from a case, from nothing but an enquiry, once more elsewhere, or a draft being changed. */
export default function ReferPage() {
  const { t } = useLingui(), me = useMe();
  const [caseId] = useAddress('pripad'), [again] = useAddress('znovu'), [changing] = useAddress('upravit'), [serviceId] = useAddress('sluzba'), [recordId] = useAddress('zaznam');
  const before = changing || again;
  const read = useRead(referrals.get, { params: { referralId: before } }, { enabled: before !== '' });
  const services = me.membership.services;
  const start = (of?: Referral): Values => ({
    serviceId: of?.from.service?.id ?? services[0]?.id ?? '', targets: [], need: of?.need ?? '', asked: of?.asked ?? '', ages: of?.ages ?? [], languages: of?.languages ?? [], orpCode: of?.orp?.code ?? null, urgency: of?.urgency ?? null,
    answerDueOn: changing ? of?.answerDueOn ?? null : null, accompanied: of?.accompanied ?? false, accompaniedBy: of?.accompaniedBy ?? '', accompaniedOn: changing ? of?.accompaniedOn ?? null : null, contact: of?.contact ?? me.name, about: of?.about.map(({ id }) => id) ?? [], note: '',
  });
  const back = caseId ? { to: `/pripady/${caseId}/odkazani`, label: t`Zpět do případu` } : { to: '/sit/odkazani?smer=od-nas', label: t`Odkázání` };
  const form = (of?: Referral) => <ReferForm key={before} start={start(of)} caseId={caseId || of?.case?.id || null} recordId={recordId || null} wanted={serviceId || null} back={back.to} changing={changing && of ? of : null} />;
  return (
    <Page narrow title={changing ? t`Upravit rozepsané odkázání` : t`Odkázat na službu`} back={back}>
      {before ? <Reading of={read} rows={6}>{(of) => form(of)}</Reading> : form()}
    </Page>
  );
}
