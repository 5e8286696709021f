import { Button, Textarea } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { commitments, type Commitment } from '#modules/commitments/contract.ts';
import { Due, StateTag } from '#modules/commitments/ui/index.ts';
import { crisisChecklist } from '../checklist/contract.ts';
import { isFree } from '../checklist/rules.ts';
import { crises, type Crisis } from '../contract.ts';

/** The crisis ends: what is agreed goes on with its owners, what nobody has is left out for a reason. */
export function EndSheet({ of, onClose }: { of: Crisis; onClose: () => void }) {
  const { t } = useLingui();
  const params = { caseId: of.caseId, activationId: of.id }, items = useRead(crisisChecklist.get, { params }).data?.areas.flatMap((area) => area.items) ?? [];
  const free = items.filter(isFree).length, open = items.flatMap(({ commitment }) => commitment && ['open', 'offered'].includes(commitment.state) ? [commitment] : []);
  const end = useChange(crises.end, { invalidates: [crises.get, crises.ofCase, crises.list, crises.emergencies, crisisChecklist.get, commitments.ofCase] });
  const labels = { ending: t`Jak to skončilo, co jde dál`, rest: t`Proč už není potřeba, co nikdo nemá` };
  return (
    <FormSheet title={t`Ukončit krizi`} action={t`Ukončit krizi`} onClose={onClose} draft={`crisis-end:${of.id}`} labels={labels} done={t`Krize skončila`} initial={{ ending: '', rest: '' }} save={(values, _, id) => end.mutateAsync({ params, body: { id, ...values } })}>
      {(form) => <>
        <Textarea label={labels.ending} description={t`O klientech jménem nepište.`} autosize minRows={3} maxLength={4000} {...form.getInputProps('ending')} />
        {free > 0 && <Textarea label={labels.rest} description={t`Úkolů, které nikdo nemá: ${free}.`} autosize minRows={2} maxLength={500} {...form.getInputProps('rest')} />}
        {open.length > 0 && <section aria-label={t`Co jde dál jako úkoly lokality`}>
          <h3><Trans>Co jde dál jako úkoly lokality</Trans></h3>
          <Rows label={t`Co jde dál jako úkoly lokality`}>{open.map((one) => <OpenRow key={one.id} of={one} />)}</Rows>
        </section>}
        <p className="meta"><Trans>Nouzový důvod skončí hned. Krize se pak dá jen číst; ohlédnutí se píše dál.</Trans></p>
      </>}
    </FormSheet>
  );
}
function OpenRow({ of }: { of: Commitment }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false), [reason, setReason] = useState(''), cancel = useChange(commitments.cancel, { invalidates: [crisisChecklist.get, commitments.ofCase] });
  return <Row title={of.what} note={<>{of.owner.name} · <Due of={of} />{asking && <span className="inline"><Textarea aria-label={t`Proč se ruší`} autosize maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} /><Button variant="default" size="xs" disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate({ params: { commitmentId: of.id }, body: { reason }, version: of.version })}><Trans>Zrušit úkol</Trans></Button></span>}</>}
    end={<span className="inline"><StateTag of={of} />{of.may.includes('cancel') && !asking && <Button variant="subtle" size="xs" onClick={() => setAsking(true)} aria-label={t`Zrušit úkol: ${of.what}`}><Trans>Zrušit</Trans></Button>}</span>} />;
}
