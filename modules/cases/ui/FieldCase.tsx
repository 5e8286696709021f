import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useParams } from '@tanstack/react-router';
import { IconMapPin, IconPencilPlus, IconPhone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Page } from '#platform/design/Page.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { time } from '#platform/i18n/format.ts';
import { useTaken } from '#platform/offline/useDevice.ts';
import { DoneForm, DueTag } from '#modules/commitments/ui/index.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import type { Bundle, TakenCase } from '#modules/offline/contract.ts';
import { FieldTask } from './FieldTask.tsx';
import { useWords } from './words.ts';
import styles from './Cases.module.css';

type Step = TakenCase['steps'][number];

/** A case without signal: who they are and how to reach them, what they want, what was agreed last. */
export default function FieldCase() {
  const { t } = useLingui();
  const { caseId } = useParams({ strict: false }) as { caseId: string };
  const taken = useTaken<Bundle & { membershipId: string }>(), words = useWords();
  const one = taken?.cases.find(({ id }) => id === caseId);
  const [adding, setAdding] = useState(false);
  const back = { to: '/', label: t`Dnes` };
  if (!taken || !one) return <Page title={t`Případ`} back={back} narrow><Card><Empty><Trans>Tenhle případ jste si s sebou nevzali. Otevře se, až bude signál.</Trans></Empty></Card></Page>;
  const open = one.steps.filter(({ state }) => state !== 'done'), done = one.steps.filter(({ state }) => state === 'done');
  return (
    <Page title={one.label} back={back} narrow subtitle={[one.number, one.phase && words.phase(one.phase), t`stav z ${time(taken.takenAt)}`].filter(Boolean).join(' · ')}
      {...(one.writable && { action: { label: t`Zapsat kontakt`, icon: <IconPencilPlus size={20} />, to: `/zapsat?case=${one.id}` } })}>
      {one.persons.length === 0 ? one.writable && <Button variant="default" renderRoot={(props: object) => <Link to={`/lokality/${one.id}/podminky/novy`} {...props} />}><Trans>Vyplnit list podmínek</Trans></Button> : <Card title={t`Lidé`}>
        <Rows label={t`Lidé`}>{one.persons.map((person) => <Person key={person.id} person={person} reach={one.reach.find(({ personId }) => personId === person.id)} />)}</Rows>
      </Card>}
      <Card title={t`Cíle`} count={one.goals.length}>
        {one.goals.length === 0 ? <Empty><Trans>Žádný otevřený cíl.</Trans></Empty> : <Rows label={t`Cíle`}>{one.goals.map((goal) => <Row key={goal.id} title={goal.translation || goal.words} {...(goal.translation && { note: goal.words })} />)}</Rows>}
      </Card>
      <Card title={t`Domluvené kroky`} count={open.length} action={one.writable && <Button variant="subtle" size="compact-md" leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setAdding(true)}><Trans>Nový úkol</Trans></Button>}>
        {open.length === 0 && <Empty><Trans>Nic otevřeného.</Trans></Empty>}
        <Rows label={t`Domluvené kroky`}>{open.map((step) => <StepRow key={step.id} step={step} />)}</Rows>
        {done.length > 0 && <><h3 className="meta"><Trans>Naposledy splněno</Trans></h3><Rows label={t`Naposledy splněno`}>{done.map((step) => <Row key={step.id} title={step.what} note={step.lastText ?? undefined} />)}</Rows></>}
      </Card>
      {adding && <FieldTask caseId={one.id} about={one.persons.map(({ id }) => id)} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Person({ person, reach }: { person: TakenCase['persons'][number]; reach: TakenCase['reach'][number] | undefined }) {
  const { t } = useLingui();
  const words = useWords(), { label } = useCodes('language');
  const interpreter = reach?.interpreterLanguage && label(reach.interpreterLanguage);
  const languages = reach?.languages.map((code) => label(code)).join(', ');
  return (
    <Row title={person.name} note={
      <span className={styles.reach}>
        <span>{[words.part(person.part), person.nativeName, languages, interpreter && t`tlumočit: ${interpreter}`].filter(Boolean).join(' · ')}</span>
        {reach?.phones.map(({ value, note }) => <Button key={value} component="a" href={`tel:${value.replace(/[^\d+]/g, '')}`} variant="default" leftSection={<IconPhone size={18} aria-hidden />}>{[value, note].filter(Boolean).join(' · ')}</Button>)}
        {reach?.addresses.map((place) => <Button key={place} component="a" href={`geo:0,0?q=${encodeURIComponent(place)}`} variant="default" leftSection={<IconMapPin size={18} aria-hidden />}>{place}</Button>)}
      </span>} />
  );
}

function StepRow({ step }: { step: Step }) {
  const { t } = useLingui();
  const [finishing, setFinishing] = useState(false);
  const what = step.what;
  return (
    <>
      <Row title={what} note={[step.owner.name, step.owner.organisation?.shortName].filter(Boolean).join(' · ') || undefined} end={<><DueTag of={step} />{step.may.includes('done') && !finishing && <Button variant="subtle" size="compact-md" aria-label={t`Hotovo: ${what}`} onClick={() => setFinishing(true)}><Trans>Hotovo</Trans></Button>}</>} />
      {finishing && <li><DoneForm of={step} onClose={() => setFinishing(false)} /></li>}
    </>
  );
}
