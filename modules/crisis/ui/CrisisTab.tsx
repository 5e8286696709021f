import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useLingui as useTranslation } from '@lingui/react';
import { IconAlertHexagon, IconCheck, IconFileTypePdf, IconPencilPlus, IconUrgent } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { PageAction } from '#platform/design/PageAction.tsx';
import { usePhone } from '#platform/design/phone.ts';
import { useParts } from '#platform/design/parts.ts';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tabs } from '#platform/design/Tabs.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { dateTime } from '#platform/i18n/format.ts';
import { crises, type Crisis, type CrisisRow } from '../contract.ts';
import { ActivateSheet } from './ActivateSheet.tsx';
import { EndSheet } from './EndSheet.tsx';
import { CrisisPart } from './CrisisPart.tsx';
import { useCrisis } from './useCrisis.ts';
import { useWords } from './words.ts';
import styles from './Crisis.module.css';

/** The crisis plan of a locality: the one that goes on, or an ended one that is looked back at; without one, how to begin. */
export default function CrisisTab({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const all = useRead(crises.ofCase, { params: { caseId } }), [asked, setAsked] = useAddress('krize');
  return <Reading of={all}>{({ items }) => {
    const shown = items.find(({ id }) => id === asked) ?? items.find(({ endedAt }) => !endedAt);
    return shown ? <><Opened key={shown.id} caseId={caseId} activationId={shown.id} /><Others title={t`Jiné krize této lokality`} items={items.filter(({ id }) => id !== shown.id)} onOpen={setAsked} /></> : <None caseId={caseId} items={items} onOpen={setAsked} />;
  }}</Reading>;
}

function Others({ title, items, onOpen }: { title: string; items: readonly CrisisRow[]; onOpen: (id: string) => void }) {
  if (!items.length) return null;
  return (
    <Card title={title}>
      <Rows label={title}>{items.map((one) => (
        <Row key={one.id} lead={<IconAlertHexagon size={18} aria-hidden />} title={one.title} note={[[dateTime(one.startedAt), one.endedAt && dateTime(one.endedAt)].filter(Boolean).join(' – '), one.coordinator].filter(Boolean).join(' · ')} end={<Button variant="default" size="xs" onClick={() => onOpen(one.id)}><Trans>Otevřít</Trans></Button>} />
      ))}</Rows>
    </Card>
  );
}

function None({ caseId, items, onOpen }: { caseId: string; items: readonly CrisisRow[]; onOpen: (id: string) => void }) {
  const { t } = useLingui();
  const choices = useRead(crises.choices, { params: { caseId } }), [beginning, setBeginning] = useState(false);
  return (
    <div className="stack">
      <Card title={<Trans>Krizový plán teď neběží</Trans>}>
        <Empty action={choices.data?.mayActivate && <Button leftSection={<IconUrgent size={18} />} onClick={() => setBeginning(true)}><Trans>Spustit krizový plán</Trans></Button>}>
          <Trans>Když lidem v lokalitě hrozí, že přijdou o bydlení, spustí se krizový plán: jedna koordinace, role se zástupy, strom kontaktů a úkoly po oblastech. Ve fázích lokality se tím nic nezmění.</Trans>
          {choices.data && !choices.data.mayActivate && <> <Trans>Spouští ho vedení organizace, nebo koordinace s platným školením pro vedení krize.</Trans></>}
        </Empty>
      </Card>
      <Others title={t`Skončené krize této lokality`} items={items} onOpen={onOpen} />
      {beginning && choices.data && <ActivateSheet caseId={caseId} choices={choices.data} onClose={() => setBeginning(false)} />}
    </div>
  );
}

function Head({ of }: { of: Crisis }) {
  const words = useWords(), [ending, setEnding] = useState(false);
  return (
    <div className={styles.head}>
      <h2>{of.title}</h2>
      <div className={styles.line}>
        {of.endedAt ? <Tag tone="done" icon={<IconCheck size={14} aria-hidden />}><Trans>skončila {dateTime(of.endedAt)}</Trans></Tag> : <Tag tone="late" icon={<IconUrgent size={14} aria-hidden />}><Trans>krize běží</Trans></Tag>}
        <Tag><Trans>rozsah: {words.level(of.level)}</Trans></Tag>
        <span className="meta"><Trans>od {dateTime(of.startedAt)}</Trans> · {of.planName}</span>
        <span className={styles.buttons}>
          <Button component="a" variant="default" size="xs" leftSection={<IconFileTypePdf size={16} aria-hidden />} href={address(crises.paper, { params: { caseId: of.caseId, activationId: of.id } })} target="_blank" rel="noopener"><Trans>Plán na papír</Trans></Button>
          {of.my.direct && <Button variant="default" size="xs" onClick={() => setEnding(true)}><Trans>Ukončit krizi</Trans></Button>}
        </span>
      </div>
      {!of.endedAt && !of.acting && <Alert color="red" variant="light"><Trans>Krize teď nemá koordinaci: kdo ji vedl, v lokalitě už není a zástup také ne. Vedení kterékoli zapojené organizace jmenuje novou.</Trans></Alert>}
      {ending && <EndSheet of={of} onClose={() => setEnding(false)} />}
    </div>
  );
}

function Opened(ref: { caseId: string; activationId: string }) {
  const { t } = useLingui();
  const { _ } = useTranslation();
  const tabs = useParts('crisisTabs'), cards = useParts('crisisCards'), phone = usePhone(), navigate = useNavigate();
  // In a crisis the thumb writes what happened, from whichever part one stands at.
  const write = () => void navigate({ to: '.', search: (before: object) => ({ ...before, cast: 'osa' }), state: { write: Date.now() }, resetScroll: false } as never);
  return <Reading of={useCrisis(ref)} rows={6}>{(of) => <>
    <Head of={of} />
    {phone && !of.endedAt && <PageAction icon={<IconPencilPlus size={20} aria-hidden />} label={<Trans>Zapsat do časové osy</Trans>} onClick={write} />}
    <Tabs name="cast" label={t`Části krizového plánu`} tabs={[
      { id: 'prehled', title: <Trans>Přehled</Trans>, content: () => <div className={styles.overview}>{(['left', 'right'] as const).map((column) => <div key={column} className={styles.column}>{cards.filter((card) => card.column === column).map((card) => <CrisisPart key={card.key} part={card} {...ref} />)}</div>)}</div> },
      ...tabs.map((tab) => ({ id: tab.key, title: _(tab.label), content: () => <CrisisPart part={tab} {...ref} /> })),
    ]} />
  </>}</Reading>;
}
