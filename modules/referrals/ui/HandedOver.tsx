// What goes to the other side about persons: only by a release, and only while it is in force.
import { Button, Checkbox } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { releases } from '#modules/access/releases/contract.ts';
import { Card } from '#platform/design/Card.tsx';
import { CheckChips } from '#platform/design/CheckChips.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { referrals, type Referral } from '../contract.ts';
import { isOver } from '../rules.ts';

function HandOverSheet({ of, caseId, onClose }: { of: Referral; caseId: string; onClose: () => void }) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string[]>([]), [ends, setEnds] = useState(true);
  const read = useRead(releases.ofCase, { params: { caseId } });
  const hand = useChange(referrals.handOver, { invalidates: [referrals.get], onDone: () => { said(t`Předání je připojené`); onClose(); } });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Předat údaje`} confirm={t`Připojit`} loading={hand.isPending} problem={hand.error} onConfirm={() => { if (chosen.length) hand.mutate({ params: { referralId: of.id }, body: { releaseIds: chosen, endsWith: ends } }); }}>
      <Reading of={read} rows={2}>{({ items }) => {
        const fits = items.filter((one) => one.given && one.to.id === of.to.organisation?.id && (!one.toService || one.toService.id === of.to.service?.id) && !one.withdrawnAt && one.validTo >= today() && of.about.some(({ id }) => id === one.person.id) && !of.handovers.some(({ releaseId }) => releaseId === one.id));
        return fits.length ? <>
          <CheckChips label={t`Která sdílení`} description={t`Nepodepsané nic neukáže, dokud ho člověk nepodepíše.`} value={chosen} onChange={setChosen} options={fits.map((one) => ({ value: one.id, label: `${one.person.name}, ${one.signature || one.ground === 'statute' ? t`platí do ${day(one.validTo)}` : t`čeká na podpis`}` }))} />
          <Checkbox label={t`Je jen pro tohle odkázání: když z něj nic nebude, sdílení hned skončí`} checked={ends} onChange={(event) => setEnds(event.currentTarget.checked)} />
        </> : <Empty action={<Link to={`/pripady/${caseId}/sdileni` as never}><Trans>Připravit souhlas ve sdílení případu</Trans></Link>}><Trans>V případu není sdílení pro tuto službu o lidech, kterých se odkázání týká.</Trans></Empty>;
      }}</Reading>
    </ConfirmSheet>
  );
}

export function HandedOver({ of }: { of: Referral }) {
  const { t } = useLingui();
  const [giving, setGiving] = useState(false);
  const take = useChange(referrals.takeOver, { invalidates: [referrals.get], onDone: () => said(t`Máte vlastní kartu`) });
  const states = { unsigned: t`čeká na podpis`, in_force: t`platí`, over: t`skončilo` };
  if (of.partner) return <Card title={t`Co předáváme`}><p><Trans>Partner bez účtu vidí jen poptávku beze jmen. Osobní údaje mu předejte sami, nejlíp telefonem, když s tím klient nebo klientka souhlasí.</Trans></p></Card>;
  return (
    <Card title={of.sends ? t`Co předáváme` : t`Koho nám předávají`} {...(of.sends && of.case && !isOver(of.state) && { action: <Button variant="subtle" onClick={() => setGiving(true)}><Trans>Předat údaje</Trans></Button> })}>
      {of.handovers.length ? (
        <Rows label={of.sends ? t`Co předáváme` : t`Koho nám předávají`}>{of.handovers.map((one) => (
          <Row key={one.id} title={one.person?.name ?? t`člověk z případu`} {...(!of.sends && one.person && { to: `/lide/${one.person.id}` })} note={<Trans>do {day(one.validTo)}</Trans>} end={<Tag tone={one.state === 'in_force' ? 'done' : one.state === 'unsigned' ? 'soon' : 'plain'}>{states[one.state]}</Tag>} />
        ))}</Rows>
      ) : <p className="meta">{of.sends ? <Trans>Druhá strana vidí jen poptávku beze jmen.</Trans> : <Trans>Zatím jen poptávka beze jmen. Jméno uvidíte, až s tím člověk bude souhlasit.</Trans>}</p>}
      {of.toTake > 0 && (of.state === 'accepted' || of.state === 'under_way') && <div className="stack"><ProblemAlert problem={take.error} /><div><Button variant="light" loading={take.isPending} onClick={() => take.mutate({ params: { referralId: of.id } })}><Trans>Převzít do vlastních karet</Trans></Button></div></div>}
      {of.receives && !of.sends && of.taken.length > 0 && <p className="meta"><Trans>Vlastní karta: {of.taken.map(({ name }) => name).join(', ')}</Trans></p>}
      {giving && of.case && <HandOverSheet of={of} caseId={of.case.id} onClose={() => setGiving(false)} />}
    </Card>
  );
}
