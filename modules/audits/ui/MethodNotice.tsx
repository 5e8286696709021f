import { Alert, Button } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { said } from '#platform/design/said.ts';
import { day } from '#platform/i18n/format.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { audits, type Audit, type MethodChange, type MovedCriterion } from '../contract.ts';
import styles from './Audits.module.css';

/** A newer version of the method was published while the audit goes on: the audit keeps its own, and may go over. */
export function MethodNotice({ of }: { of: Audit }) {
  const { t } = useLingui(), [open, setOpen] = useState(false), newer = of.newer!;
  return <>
    <Alert color="blue" variant="light" title={t`Metodika má novější verzi ${newer.number}`}>
      <div className="stack">
        <p><Trans>Vydaná {day(newer.publishedAt)}. Audit zůstává u verze {of.method?.number ?? ''}, dokud nepřejdete.</Trans>{newer.note && <> {newer.note}</>}</p>
        {of.atWork && <div><Button variant="default" onClick={() => setOpen(true)}><Trans>Co by se změnilo</Trans></Button></div>}
      </div>
    </Alert>
    {open && <GoOver of={of} onClose={() => setOpen(false)} />}
  </>;
}
function GoOver({ of, onClose }: { of: Audit; onClose: () => void }) {
  const { t } = useLingui(), preview = useRead(audits.previewMethod, { params: { auditId: of.id } }), change = useChange(audits.changeMethod, { invalidates: 'everything', onDone: () => { said(t`Audit jde podle nové verze`); onClose(); } });
  const stopped = preview.data?.stopped ?? true;
  return (
    <ConfirmSheet open onClose={onClose} title={t`Přejít na novou verzi metodiky`} confirm={t`Přejít`} loading={change.isPending} problem={change.error} {...(!stopped && { onConfirm: () => change.mutate({ params: { auditId: of.id }, version: of.version, body: { versionId: preview.data!.to.versionId } }) })}>
      <Reading of={preview}>{(one) => <Told of={one} />}</Reading>
    </ConfirmSheet>
  );
}
function Told({ of }: { of: MethodChange }) {
  const { t } = useLingui(), lost = of.gone.filter(({ held }) => held);
  return <>
    <p><Plural value={of.same} one="# kritérium zůstává, jak je." few="# kritéria zůstávají, jak jsou." many="# kritéria zůstává, jak je." other="# kritérií zůstává, jak je." /></p>
    <List title={t`Jinak znějí nebo mají jiné úrovně`} note={t`Hodnocení bude potřeba potvrdit znovu. Doklady a zdůvodnění zůstanou.`} items={of.reworded} />
    <List title={t`Přibudou`} items={of.added} />
    <List title={t`Zmizí`} items={of.gone.filter(({ held }) => !held)} />
    {lost.length > 0 && <Alert color="red" variant="light" title={t`Přejít teď nejde`}><List title={t`Tato kritéria v nové verzi nejsou a něco je u nich zapsané`} items={lost} /></Alert>}
  </>;
}
function List({ title, note, items }: { title: string; note?: string; items: readonly MovedCriterion[] }) {
  const language = useReaderTongue();
  return items.length > 0 && (
    <section>
      <h3>{title}</h3>
      {note && <p className="meta">{note}</p>}
      <ul className={styles.moved}>{items.map(({ key, words, before }) => <li key={key}>{textOf(words, language)}{before && textOf(before, language) !== textOf(words, language) && <span className={styles.before}><Trans>dřív: {textOf(before, language)}</Trans></span>}</li>)}</ul>
    </section>
  );
}
