import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useChange } from '#platform/design/query.ts';
import { said } from '#platform/design/said.ts';
import { newId } from '#platform/http/client.ts';
import { goals } from '../contract.ts';
import { anew } from './invalidates.ts';

export type PlainStep = 'submitted' | 'returned' | 'approved' | 'published' | 'withdrawn' | 'started' | 'reopened';
/** One step of the goals of a year, with what it means and a word to it. */
export function StepSheet({ planId, kind, onClose }: { planId: string; kind: PlainStep; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(''), [id] = useState(newId), step = useChange(goals.step, { ...anew, onDone: () => { said(t`Uloženo.`); onClose(); } });
  const titles: Record<PlainStep, string> = { submitted: t`Předložit odboru`, returned: t`Vrátit k doplnění`, approved: t`Schválit cíle`, published: t`Zveřejnit cíle`, withdrawn: t`Vzít předložení zpět`, started: t`Zahájit rok`, reopened: t`Znovu otevřít rok` };
  const about: Record<PlainStep, string> = {
    submitted: t`Od předložení se cíle nemění, dokud o nich odbor nerozhodne. Vzít je zpět jde do té doby kdykoli.`, returned: t`Centrum uvidí komentář nahoře u cílů a může je znovu upravovat.`, approved: t`Znění, které teď čtete, se uloží jako schválené. Každá pozdější změna bude verze s důvodem.`,
    published: t`Cíle si přečte kdokoli na veřejné stránce organizace.`, withdrawn: t`Cíle se vrátí do rozepsaných.`, started: t`Cíle se začnou měsíčně vyhodnocovat.`, reopened: t`Zmrazené hodnoty přestanou platit; při dalším uzavření se přečtou znovu. Staré zůstanou v historii.`,
  };
  const must = kind === 'returned' || kind === 'reopened', asks = must || kind === 'submitted' || kind === 'approved';
  return (
    <ConfirmSheet open onClose={onClose} title={titles[kind]} confirm={titles[kind]} loading={step.isPending} problem={step.error} labels={{ text: t`Komentář` }} onConfirm={() => step.mutate({ params: { planId }, body: { id, kind, text } })}>
      <p>{about[kind]}</p>
      {asks && <Textarea label={must ? t`Komentář` : t`Komentář (nepovinný)`} description={kind === 'returned' ? t`Co má centrum upravit. Nikdy jméno klienta.` : undefined} autosize minRows={3} maxLength={5000} value={text} onChange={(event) => setText(event.currentTarget.value)} />}
      {kind === 'approved' && <p className="meta"><Trans>Schvaluje vedení odboru; kde centrum odbor nemá, vedení centra samo.</Trans></p>}
    </ConfirmSheet>
  );
}
