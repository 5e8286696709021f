import { Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { z } from 'zod';
import { useChange } from '#platform/design/query.ts';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { writing } from '#platform/http/contract.ts';
import { conferences } from '../contract.ts';
import { changed } from './useConference.ts';

type Values = { goal: string; reason: string };

/** A conference of a locality: services sit down over the place, no client is talked about, so that nobody has to agree to it. */
export function StartCommonSheet({ caseId, onClose, onStarted }: { caseId: string; onClose: () => void; onStarted: (id: string) => void }) {
  const { t } = useLingui();
  const start = useChange(conferences.start, changed), made = useRef<string | null>(null);
  const labels = { goal: t`Čeho má dosáhnout`, reason: t`Proč teď` };
  return (
    <FormSheet<Values> title={t`Svolat konferenci lokality`} onClose={() => { onClose(); if (made.current) onStarted(made.current); }} draft={`conference:${caseId}`} labels={labels} schema={z.looseObject({ goal: writing(2000), reason: writing(2000) })} action={t`Uložit a pokračovat`} done={t`Uloženo.`} initial={{ goal: '', reason: '' }}
      save={async (values, _, id) => {
        await start.mutateAsync({ params: { caseId }, body: { id, about: [], points: [], recommended: true, goOn: true, ...values } });
        made.current = id;
      }}>
      {(form) => <>
        <p className="meta"><Trans>Konferenci čtou všechny služby, které se v lokalitě účastní. O klientech se na ní ani v zápisu nemluví jmenovitě.</Trans></p>
        <Textarea label={labels.goal} required autosize minRows={2} {...form.getInputProps('goal')} />
        <Textarea label={labels.reason} required autosize minRows={2} {...form.getInputProps('reason')} />
      </>}
    </FormSheet>
  );
}
