import { Button, Textarea } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { inductions, type Induction } from '../contract.ts';
import { StartSheet } from './StartSheet.tsx';
import { TemplatesCard } from './TemplatesCard.tsx';

/** Inductions that one goes through, accompanies or heads, with their steps. */
export function InductionsCard() {
  const { t } = useLingui(), found = useRead(inductions.list), [starting, setStarting] = useState(false), mayStart = found.data?.mayStart ?? false;
  return (
    <div className="stack">
      {mayStart && <div><Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setStarting(true)}><Trans>Zahájit adaptaci</Trans></Button></div>}
      <Reading of={found} rows={4}>{({ items }) => items.length ? items.map((one) => <One key={one.id} of={one} />)
        : <Card title={t`Noví lidé`}><Empty>{mayStart ? <Trans>Nikdo teď neprochází adaptací. Napište šablonu kroků a zahajte ji s mentorem.</Trans> : <Trans>Adaptací teď neprocházíte a nikoho jí neprovázíte.</Trans>}</Empty></Card>}</Reading>
      {mayStart && <TemplatesCard />}
      {starting && <StartSheet onClose={() => setStarting(false)} />}
    </div>
  );
}
function One({ of }: { of: Induction }) {
  const { t } = useLingui(), [open, setOpen] = useState(of.closedOn === null), [closing, setClosing] = useState(false), found = useRead(inductions.get, { params: { inductionId: of.id } }, { enabled: open });
  return (
    <Card title={of.newcomer.name} meta={of.title} action={of.mayClose && <Button size="xs" variant="default" aria-label={t`Uzavřít adaptaci: ${of.newcomer.name}`} onClick={() => setClosing(true)}><Trans>Uzavřít</Trans></Button>}>
      <div className="stack">
        <div className="inline"><span><Trans>Hotovo {of.done} z {of.steps} kroků</Trans></span>{of.closedOn ? <Tag tone="done"><Trans>uzavřeno {day(of.closedOn)}</Trans></Tag> : of.late > 0 && <Tag tone="late"><Plural value={of.late} one="# krok po termínu" few="# kroky po termínu" many="# kroku po termínu" other="# kroků po termínu" /></Tag>}</div>
        <Facts facts={[[t`Mentor`, of.mentor.name], [t`Od`, day(of.startsOn)], [t`Jak to dopadlo`, of.closing]]} />
        {of.closedOn && <div><Button variant="default" size="xs" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? <Trans>Skrýt kroky</Trans> : <Trans>Ukázat kroky</Trans>}</Button></div>}
        {open && <Reading of={found}>{({ steps }) => <Rows label={t`Kroky: ${of.newcomer.name}`}>{steps.map((step) => <Row key={step.id} title={step.what} note={[step.who === 'newcomer' ? t`nový člověk` : t`mentor`, step.dueOn && t`do ${day(step.dueOn)}`].filter(Boolean).join(' · ')}
          end={step.doneOn ? <Tag tone="done"><Trans>hotovo {day(step.doneOn)}</Trans></Tag> : step.state === 'cancelled' || step.state === 'declined' ? <Tag><Trans>nebude</Trans></Tag> : step.dueOn && step.dueOn < today() ? <Tag tone="late"><Trans>po termínu</Trans></Tag> : <Tag tone="waiting"><Trans>čeká</Trans></Tag>} />)}</Rows>}</Reading>}
        {open && !of.closedOn && <p className="meta" style={{ margin: 0 }}><Trans>Kroky jsou úkoly: odškrtne je v Úkolech ten, komu patří.</Trans></p>}
      </div>
      {closing && <CloseSheet of={of} onClose={() => setClosing(false)} />}
    </Card>
  );
}
function CloseSheet({ of, onClose }: { of: Induction; onClose: () => void }) {
  const { t } = useLingui(), close = useChange(inductions.close, { invalidates: [inductions.list, inductions.get] }), label = t`Jak to dopadlo a co dál`;
  return (
    <FormSheet<{ closing: string }> title={t`Uzavřít adaptaci`} onClose={onClose} draft={`induction-close:${of.id}`} initial={{ closing: '' }} labels={{ closing: label }} schema={z.object({ closing: z.string().trim().min(1) })} version={of.version} done={t`Adaptace je uzavřená.`} save={({ closing }, version) => close.mutateAsync({ params: { inductionId: of.id }, version, body: { closing } })}>
      {(form) => <><p className="meta"><Trans>Přečte si to nový člověk, mentor a vedení. Kroky, které zbývají, zůstanou v úkolech těm, komu patří.</Trans></p><Textarea label={label} autosize minRows={3} maxLength={3000} {...form.getInputProps('closing')} /></>}
    </FormSheet>
  );
}
