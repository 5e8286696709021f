import { Button, Select, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';
import { Row, Rows } from '#platform/design/Row.tsx';
import { day } from '#platform/i18n/format.ts';
import type { Holdings } from '../../leaving/contract.ts';
import { useColleagues } from '../pickers.tsx';

export type Choice = { note: string; to: Record<string, string> };
export const noChoice: Choice = { note: '', to: {} };
/** What of the choice goes to the server; what has no successor stays and waits. */
export function handed(of: Holdings, { note, to }: Choice) {
  const given = (list: readonly { id: string }[]) => list.flatMap(({ id }) => (to[id] ? [{ id, to: to[id] }] : []));
  return { note, places: given(of.places), commitments: given(of.commitments), mandates: given(of.mandates) };
}
export const isEmpty = (of: Holdings) => of.places.length + of.commitments.length + of.mandates.length === 0;

/** Who takes over what: all at once, or one by one. */
export function Successors({ of, leaver, choice, onChange, errors }: { of: Holdings; leaver: string; choice: Choice; onChange: (next: Choice) => void; errors: Record<string, string> }) {
  const { t } = useLingui();
  const [everybody, setEverybody] = useState<string | null>(null);
  const colleagues = useColleagues().filter((one) => one.membershipId !== leaver);
  const withClients = colleagues.filter((one) => ['worker', 'head', 'coordinator'].includes(one.role));
  const data = withClients.map((one) => ({ value: one.membershipId, label: one.name })), coordinators = colleagues.filter((one) => one.role === 'coordinator').map((one) => ({ value: one.membershipId, label: one.name }));
  const set = (id: string, to: string | null) => { const next = { ...choice.to }; if (to) next[id] = to; else delete next[id]; onChange({ ...choice, to: next }); };
  const allTo = (to: string) => onChange({ ...choice, to: { ...choice.to, ...Object.fromEntries([...of.places, ...of.commitments].map(({ id }) => [id, to])) } });
  const line = (kind: 'places' | 'commitments' | 'mandates', id: string, title: string, note: ReactNode, options = data) => (
    <Row key={id} title={title} note={note} end={
      <Select aria-label={t`Komu předat: ${title}`} placeholder={t`zůstane k převzetí`} clearable searchable data={options} value={choice.to[id] ?? null} onChange={(to) => set(id, to)} error={errors[`${kind}.${id}`]} w={{ base: '100%', xs: 220 }} clearButtonProps={{ 'aria-label': t`Nepředávat`, tabIndex: 0 }} />} />
  );
  return (
    <div className="stack">
      {of.places.length + of.commitments.length > 1 && (
        <div className="inline" style={{ alignItems: 'flex-end' }}>
          <Select label={t`Všechno najednou`} description={t`Jednotlivé řádky pak můžete změnit.`} searchable data={data} value={everybody} onChange={setEverybody} style={{ flex: '1 1 12rem' }} />
          <Button variant="default" disabled={!everybody} onClick={() => everybody && allTo(everybody)}><Trans>Předat vše</Trans></Button>
        </div>
      )}
      {of.places.length > 0 && <section><h3><Trans>Případy</Trans></h3><Rows label={t`Případy`}>{of.places.map((one) => line('places', one.id, one.label || t`případ`, one.leading ? t`vede případ` : t`je v týmu`))}</Rows></section>}
      {of.commitments.length > 0 && <section><h3><Trans>Úkoly a slíbené kontakty</Trans></h3><Rows label={t`Úkoly a slíbené kontakty`}>{of.commitments.map((one) => line('commitments', one.id, one.what, [one.caseLabel, one.promised && t`slíbený kontakt`, one.dueOn && t`do ${day(one.dueOn)}`].filter(Boolean).join(' · ')))}</Rows></section>}
      {of.mandates.length > 0 && <section><h3><Trans>Pověření</Trans></h3><Rows label={t`Pověření`}>{of.mandates.map((one) => line('mandates', one.id, one.text, one.services.join(', '), coordinators))}</Rows></section>}
      <Textarea label={t`Co je potřeba vědět`} description={t`Uvidí to ti, kdo přebírají.`} autosize minRows={2} value={choice.note} onChange={(event) => onChange({ ...choice, note: event.currentTarget.value })} />
    </div>
  );
}
