import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { IconCheck, IconPencil, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day, number } from '#platform/i18n/format.ts';
import { AgreementDocuments } from '#modules/documents/ui/index.ts';
import { useTerritory } from '../../ui/useTerritory.ts';
import { useCodes } from '../../ui/useCodes.ts';
import { agreements, type Agreement } from '../contract.ts';
import { StandingTags } from './AgreementRow.tsx';
import { OpensNothing } from './AgreementsPage.tsx';
import { AgreementSheet } from './AgreementSheet.tsx';
import { StepSheet, type StepAction } from './steps.tsx';
import { useAgreementWords } from './words.ts';

function Content({ of }: { of: Agreement }) {
  const { t } = useLingui();
  const words = useAgreementWords(), { nameOf } = useTerritory(), topics = useCodes('need_domain');
  return <>
    <OpensNothing />
    <Card title={t`Kdo za co odpovídá`}>
      <Rows label={t`Kdo za co odpovídá`}>{of.parties.map((party) => <Row key={party.id} title={<>{party.name}{party.mine && <> · <Trans>my</Trans></>}</>} note={<span style={{ whiteSpace: 'pre-line' }}>{party.duties}</span>}
        end={of.standing === 'draft' ? null : <Tag tone={words.answerTone[party.answer]}>{words.answer[party.answer]}{party.answer !== 'writer' && party.answeredOn ? ` ${day(party.answeredOn)}` : ''}</Tag>} />)}</Rows>
    </Card>
    <Card title={t`Rozsah a platnost`}>
      <Facts facts={[
        [t`Co dohoda zahrnuje`, of.scope && <span style={{ whiteSpace: 'pre-line' }}>{of.scope}</span>], [t`Služby`, of.services.map(({ name }) => name).join(', ')], [t`Témata`, of.topics.map((code) => topics.label(code)).join(', ')], [t`Kde platí`, of.orpCodes.map(nameOf).join(', ')],
        [t`Platí od`, day(of.validFrom)], [t`Platí do`, of.endsOn ? day(of.endsOn) : t`bez konce`], [t`Výpovědní doba`, of.noticeMonths ? t`${number(of.noticeMonths)} měs.` : ''], [t`Přezkoumat`, of.reviewOn && day(of.reviewOn)], [t`Znění číslo`, of.revision > 1 ? number(of.revision) : ''],
      ]} />
    </Card>
    <AgreementDocuments agreementId={of.id} />
    {of.steps.length > 0 && (
      <Card title={t`Historie`}>
        <Rows label={t`Historie`}>{of.steps.map((step) => <Row key={step.id} title={`${step.organisation}: ${words.step[step.kind]}`}
          note={[day(step.onDay), step.author, step.untilDay && (step.kind === 'ended' ? t`posledním dnem ${day(step.untilDay)}` : t`příště ${day(step.untilDay)}`), t`znění ${step.revision}`, step.note].filter(Boolean).join(' · ')} />)}</Rows>
      </Card>
    )}
  </>;
}

/** One agreement: parties and what each answers for, scope, validity, documents, history. */
export default function AgreementPage() {
  const { t } = useLingui();
  const { agreementId } = useParams({ strict: false }) as { agreementId: string }, navigate = useNavigate();
  const found = useRead(agreements.get, { params: { agreementId } }), [sheet, setSheet] = useState<StepAction | 'change' | 'drop'>(), close = () => setSheet(undefined);
  const drop = useChange(agreements.drop, { invalidates: [agreements.list], onDone: () => void navigate({ to: '/sit/dohody' as string }) });
  const of = found.data, may = (action: string) => of?.may.includes(action as never) ?? false;
  const first = may('confirm') ? { label: t`Potvrdit dohodu`, icon: <IconCheck size={18} />, onClick: () => setSheet('confirm' as const) } : may('offer') ? { label: t`Předložit stranám`, icon: <IconSend size={18} />, onClick: () => setSheet('offer' as const) } : undefined;
  const others = ([['decline', t`Odmítnout`], ['review', t`Zapsat přezkoumání`], ['end', t`Ukončit dohodu`], ['withdraw', t`Stáhnout nabídku`], ['drop', t`Zahodit návrh`]] as const).filter(([action]) => may(action));
  return (
    <Page narrow back={{ to: '/sit/dohody', label: t`Dohody` }} title={of?.title ?? t`Dohoda`} subtitle={of && <span className="inline"><StandingTags of={of} /></span>} {...(first && { action: first })}>
      <Reading of={found}>{(data) => <div className="stack">
        {(may('change') || others.length > 0) && <div className="inline">
          {may('change') && <Button variant="default" leftSection={<IconPencil size={18} />} onClick={() => setSheet('change')}><Trans>Změnit</Trans></Button>}
          {others.map(([action, label]) => <Button key={action} variant="default" onClick={() => setSheet(action)}>{label}</Button>)}
        </div>}
        <Content of={data} />
      </div>}</Reading>
      {of && sheet === 'change' && <AgreementSheet agreement={of} onClose={close} />}
      {of && sheet === 'drop' && <ConfirmSheet open onClose={close} title={t`Zahodit návrh`} danger confirm={<Trans>Zahodit</Trans>} loading={drop.isPending} problem={drop.error} onConfirm={() => drop.mutate({ params: { agreementId: of.id } })}><p><Trans>Návrh zmizí. Nikdo jiný ho zatím neviděl.</Trans></p></ConfirmSheet>}
      {of && sheet && sheet !== 'change' && sheet !== 'drop' && <StepSheet of={of} action={sheet} onClose={close} />}
    </Page>
  );
}
