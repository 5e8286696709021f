import { Anchor, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { groups } from '../contract.ts';
import { compositionOn } from '../rules.ts';
import type { Group, GroupSeat } from '../shapes.ts';
import { anew } from './useGroup.ts';

/** Whether a name may stand on public pages: an account says it for itself, for others whoever runs the group writes it down. */
function ConsentRow({ seat, may }: { seat: GroupSeat; may: boolean }) {
  const { t } = useLingui();
  const consent = useChange(groups.consent, anew), agrees = seat.publicConsentOn !== null;
  const set = () => consent.mutate({ params: { seatId: seat.id }, version: seat.version, body: { agrees: !agrees } });
  const can = seat.mine || may && (agrees || !seat.account);
  return <Row title={seat.name} note={consent.error ? <ProblemAlert problem={consent.error} /> : agrees ? t`souhlasí od ${day(seat.publicConsentOn!)}` : seat.account && !seat.mine ? t`jméno se nezveřejní, dokud nebude souhlasit` : t`jméno se nezveřejní`}
    end={can && <Button variant="default" size="xs" loading={consent.isPending} onClick={set} aria-label={agrees ? t`Odvolat souhlas: ${seat.name}` : seat.mine ? t`Souhlasím se zveřejněním: ${seat.name}` : t`Souhlasí se zveřejněním: ${seat.name}`}>{agrees ? <Trans>Odvolat</Trans> : seat.mine ? <Trans>Souhlasím</Trans> : <Trans>Souhlasí</Trans>}</Button>} />;
}

/** What of the group is public, and who agreed to be named there. */
export function PublicationCard({ of }: { of: Group }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false), publish = useChange(groups.publish, { ...anew, onDone: () => setAsking(false) });
  const present = compositionOn(of.members, today()), shown = present.filter((member) => member.shown), publishes = of.publishedSince !== null;
  const seats = present.flatMap((member) => member.seats.filter(({ here, mine }) => here && (member.shown || member.kind === 'person') && (of.runs || mine || member.mayName)).map((seat) => ({ seat, may: member.mayName })));
  if (!publishes && !of.runs) return null;
  const title = publishes ? t`Přestat zveřejňovat` : t`Zveřejnit skupinu`;
  return (
    <Card title={t`Zveřejnění`} action={of.runs && <Button variant="default" size="xs" onClick={() => setAsking(true)}>{title}</Button>}>
      {publishes ? <p><Trans>Skupina se zveřejňuje od {day(of.publishedSince!)}.</Trans> <Anchor underline="always" href={`/verejne/skupiny/${of.id}`} target="_blank" rel="noopener"><Trans>Veřejná stránka</Trans></Anchor></p> : <p className="meta"><Trans>O skupině se zatím nikde nepíše.</Trans></p>}
      {publishes && seats.length > 0 && <><p className="meta"><Trans>Jména lidí se ukážou jen těch, kdo souhlasí. Odvolaný souhlas platí hned.</Trans></p><Rows label={t`Souhlasy se zveřejněním jména`}>{seats.map(({ seat, may }) => <ConsentRow key={seat.id} seat={seat} may={may} />)}</Rows></>}
      <ConfirmSheet open={asking} onClose={() => setAsking(false)} title={title} confirm={title} loading={publish.isPending} problem={publish.error} onConfirm={() => publish.mutate({ params: { groupId: of.id }, version: of.version, body: { publishes: !publishes } })}>
        {publishes ? <p><Trans>Stránka skupiny zmizí hned, i s odkazy na zápisy.</Trans></p> : <>
          <p><Trans>Bez přihlášení se ukáže název, k čemu skupina je, kdo ji svolává, den příštího setkání a zápisy, které zveřejníte. Ze členů tyto organizace:</Trans></p>
          <ul style={{ margin: 0 }}>{shown.map((member) => <li key={member.id}>{member.name}</li>)}</ul>
          {shown.length < present.length && <p className="meta"><Trans>Organizace se skrytým názvem a partneři, které si jejich organizace nechává pro sebe, se neukážou. Osoby jen se souhlasem.</Trans></p>}
        </>}
      </ConfirmSheet>
    </Card>
  );
}
