import { Button } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconGavel, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { address } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { applications, type Application } from '../contract.ts';
import { isWaiting } from '../rules.ts';
import { ageOf, StateTag } from './ApplicationRow.tsx';
import { ApplicationSheet } from './ApplicationSheet.tsx';
import { DecideSheet, WaitingSheet } from './sheets.tsx';
import { useApplicationWords } from './words.ts';

type Sheet = 'decide' | 'change' | 'waiting';
function One({ of, open }: { of: Application; open: (sheet: Sheet) => void }) {
  const { t } = useLingui();
  const words = useApplicationWords(), erased = of.applicant.kind === 'erased', { personId } = of.applicant, age = ageOf(of.receivedOn);
  return <>
    <Card title={t`Žádost`} action={!erased && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => open('change')}><Trans>Opravit</Trans></Button>}>
      <Facts facts={[
        [t`Žadatel`, personId ? <Link key="p" to={`/lide/${personId}` as string}>{words.applicant(of)}</Link> : words.applicant(of)], [t`Kontakt`, of.contact], [t`Služba`, of.service.name], [t`O co žádá`, of.asked],
        [t`Přijato`, [day(of.receivedOn), of.receivedHow !== 'unknown' && words.way[of.receivedHow], of.receivedBy.name].filter(Boolean).join(' · ')], [t`Vznikla z odkázání`, of.referralId && <Link key="r" to={`/sit/odkazani/${of.referralId}` as string}><Trans>otevřít odkázání</Trans></Link>], [t`Rozhodnout do`, of.state === 'open' ? day(of.decideBy) : ''], [t`Čeká`, of.state === 'open' && age > 0 ? plural(age, { one: '# den', few: '# dny', many: '# dne', other: '# dní' }) : ''],
      ]} />
    </Card>
    {of.state !== 'open' && (
      <Card title={t`Rozhodnutí`} action={!erased && <Button variant="subtle" size="xs" leftSection={<IconPencil size={16} />} onClick={() => open('decide')}><Trans>Opravit rozhodnutí</Trans></Button>}>
        <div className="stack"><Facts facts={[
          [t`Jak`, words.state[of.state]], [t`Dne`, [of.decidedOn && day(of.decidedOn), of.decidedBy].filter(Boolean).join(' · ')], [t`Zákonný důvod`, of.ground && words.ground[of.ground]], [t`Smlouva platí od`, of.contractFrom && day(of.contractFrom)],
          [t`Vysvětlení pro žadatele`, of.explanation], [t`Kam se může obrátit`, [...of.elsewhere.map(({ name }) => name), of.elsewhereNote].filter(Boolean).join(', ')],
          [t`Pořadník`, of.waitingOutcome ? `${words.outcome[of.waitingOutcome]} · ${day(of.waitingEndedOn!)}` : isWaiting(of) ? t`čeká, pořadí podle dne přijetí` : ''],
        ]} />
        <div className="inline">
          {of.state === 'refused' && !erased && <Button component="a" variant="default" leftSection={<IconPrinter size={18} />} href={address(applications.refusalPdf, { params: { applicationId: of.id } })} target="_blank" rel="noopener"><Trans>Vytisknout oznámení o odmítnutí</Trans></Button>}
          {isWaiting(of) && <Button variant="default" onClick={() => open('waiting')}><Trans>Vyřadit z pořadníku</Trans></Button>}
        </div></div>
      </Card>
    )}
    {erased && <p className="meta"><Trans>Jméno, kontakt a texty byly po lhůtě smazány. Den, důvod a služba zůstávají kvůli počtům.</Trans></p>}
  </>;
}

/** One application: who, what, by when, and what was decided. */
export default function ApplicationPage() {
  const { t } = useLingui();
  const { applicationId } = useParams({ strict: false }) as { applicationId: string };
  const found = useRead(applications.get, { params: { applicationId } }), [sheet, setSheet] = useState<Sheet>();
  const words = useApplicationWords(), of = found.data, close = () => setSheet(undefined);
  return (
    <Page narrow back={{ to: '/sit/zadosti', label: t`Žádosti` }} title={of ? words.applicant(of) : t`Žádost o službu`} subtitle={of && <span className="inline"><StateTag of={of} /> {of.service.name}</span>}
      {...(of?.state === 'open' && { action: { label: t`Rozhodnout`, icon: <IconGavel size={18} />, onClick: () => setSheet('decide') } })}>
      <Reading of={found}>{(data) => <div className="stack"><One of={data} open={setSheet} /></div>}</Reading>
      {of && sheet === 'decide' && <DecideSheet application={of} onClose={close} />}
      {of && sheet === 'waiting' && <WaitingSheet application={of} onClose={close} />}
      {of && sheet === 'change' && <ApplicationSheet services={[]} serviceId={of.service.id} application={of} onClose={close} />}
    </Page>
  );
}
