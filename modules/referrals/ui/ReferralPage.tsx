import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCodes } from '#modules/directory/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { Page } from '#platform/design/Page.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day } from '#platform/i18n/format.ts';
import { referrals, type Referral } from '../contract.ts';
import { DraftCard } from './DraftCard.tsx';
import { HandedOver } from './HandedOver.tsx';
import { LinkCard } from './LinkCard.tsx';
import { Moves, NoteBarrier } from './Moves.tsx';
import { NextStep, StateTag } from './ReferralRow.tsx';
import styles from './Referrals.module.css';
import { Timeline } from './Timeline.tsx';
import { partyName, toneOf, useReferralWords } from './words.ts';

/** One referral: what is asked, who acts next, what was handed over, how it went. */
export default function ReferralPage() {
  const { referralId = '' } = useParams({ strict: false }) as { referralId?: string };
  return <Reading of={useRead(referrals.get, { params: { referralId } })} rows={6}>{(of) => <Opened key={of.id} of={of} />}</Reading>;
}

function Opened({ of }: { of: Referral }) {
  const { t } = useLingui(), need = useCodes('need_domain');
  const title = of.sends ? t`Odkázání: ${need.label(of.need)}` : t`Odkázání k nám: ${need.label(of.need)}`;
  return (
    <Page title={title} subtitle={`${partyName(of.from)} → ${partyName(of.to)}`} back={{ to: of.sends ? '/sit/odkazani?smer=od-nas' : '/sit/odkazani', label: of.sends ? t`Odkázaní od nás` : t`Odkázaní k nám` }}>
      <div className={styles.columns}>
        <div className="stack">
          <Card>
            <div className="stack">
              <div className="inline"><StateTag of={of} /><NextStep of={of} /></div>
              {of.state === 'draft' ? <DraftCard of={of} /> : <Moves of={of} />}
              {of.sends && <AfterAnswer of={of} />}
            </div>
          </Card>
          {of.partner && of.sends && of.state !== 'draft' && <LinkCard of={of} />}
          <Asked of={of} />
          <Timeline of={of} />
        </div>
        <div className="stack">
          {of.state !== 'draft' || of.partner ? <HandedOver of={of} /> : null}
          {of.siblings.length > 0 && <Card title={t`Odkázáno zároveň`}><Rows label={t`Odkázáno zároveň`}>{of.siblings.map((one) => <Row key={one.id} to={`/sit/odkazani/${one.id}`} title={partyName(one.to)} end={<SiblingState of={one} />} />)}</Rows></Card>}
          {of.receives && of.to.service && <p><Link to={'/sit/zadosti' as never} search={{ sluzba: of.to.service.id, odkazani: of.id } as never}><Trans>Zapsat jako žádost o službu</Trans></Link></p>}
          <Note of={of} />
        </div>
      </div>
    </Page>
  );
}
const SiblingState = ({ of }: { of: Referral['siblings'][number] }) => <Tag tone={toneOf[of.state]}>{useReferralWords().state[of.state]}</Tag>;

function Asked({ of }: { of: Referral }) {
  const { t } = useLingui(), words = useReferralWords(), language = useCodes('language');
  return (
    <Card title={t`O co jde`}>
      <div className="stack">
        <p className={styles.words}>{of.asked}</p>
        <Facts facts={[
          [t`Kdy je to potřeba`, words.urgency[of.urgency]], [t`Odpověď do`, day(of.answerDueOn)], [t`Věk`, of.ages.map((one) => words.age[one]).join(', ')], [t`Jazyky`, of.languages.map((one) => language.label(one)).join(', ')], [t`Obvod (ORP)`, of.orp?.name],
          [t`Doprovod`, of.accompanied ? [of.accompaniedBy || t`ano`, of.accompaniedOn && day(of.accompaniedOn)].filter(Boolean).join(', ') : t`bez doprovodu`], [t`Doptat se`, of.contact],
          [t`Případ`, of.case && <Link to={`/pripady/${of.case.id}` as never}>{of.case.label}</Link>], [t`Koho se to týká (jen u vás)`, of.about.map(({ name }) => name).filter(Boolean).join(', ')],
          [t`Propadne`, of.expiresOn && ['sent', 'received', 'waiting_list'].includes(of.state) && day(of.expiresOn)],
        ].map(([label, value]) => [label, value || null] as const)} />
      </div>
    </Card>
  );
}

/** What the sender does with an answer that came: takes it in, looks elsewhere, says that the place was full. */
function AfterAnswer({ of }: { of: Referral }) {
  const { t } = useLingui();
  const seen = useChange(referrals.seen, { invalidates: [referrals.today, referrals.get], onDone: () => said(t`Bereme na vědomí`) });
  if (!['declined', 'expired', 'ended', 'accepted', 'waiting_list'].includes(of.state)) return null;
  const elsewhere = `/sit/odkazani/nove?znovu=${of.id}`;
  return (
    <div className="stack">
      <ProblemAlert problem={seen.error} />
      <div className={styles.actions}>
        {(of.state === 'declined' || of.state === 'expired') && <Button variant="light" renderRoot={(props: object) => <Link to={elsewhere as never} {...props} />}><Trans>Odkázat jinam</Trans></Button>}
        {!of.seen && <Button variant="default" loading={seen.isPending} onClick={() => seen.mutate({ params: { referralId: of.id } })}><Trans>Beru na vědomí</Trans></Button>}
      </div>
      {of.state === 'declined' && of.declineReason === 'capacity' && <NoteBarrier of={of} orp={of.orp?.code ?? null} />}
      {of.state === 'accepted' && of.case && !of.partner && <p className="meta"><Trans>Chcete v případu pracovat společně?</Trans> <Link to={`/pripady/${of.case.id}/tym` as never}><Trans>Přizvěte službu v záložce Tým a služby.</Trans></Link></p>}
    </div>
  );
}

/** For our side only. */
function Note({ of }: { of: Referral }) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const save = useChange(referrals.note, { invalidates: [referrals.get] });
  return (
    <Card title={t`Poznámka jen pro nás`} action={<Button variant="subtle" onClick={() => setOpen(true)}>{of.note ? <Trans>Upravit</Trans> : <Trans>Napsat</Trans>}</Button>}>
      {of.note ? <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>{of.note}</p> : <p className="meta"><Trans>Druhá strana ji nikdy neuvidí.</Trans></p>}
      {open && <FormSheet title={t`Poznámka jen pro nás`} onClose={() => setOpen(false)} draft={`referral-note:${of.id}`} initial={{ note: of.note }} labels={{ note: t`Poznámka` }} version={of.noteVersion} done={t`Uloženo`}
        save={(body, version) => save.mutateAsync({ params: { referralId: of.id }, body, version })}>
        {(form) => <Textarea label={t`Poznámka`} autosize minRows={3} maxLength={4000} data-autofocus {...form.getInputProps('note')} />}
      </FormSheet>}
    </Card>
  );
}
