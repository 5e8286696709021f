import { Button, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, number, today } from '#platform/i18n/format.ts';
import { cases } from '#modules/cases/contract.ts';
import { useCase } from '#modules/cases/ui/index.ts';
import type { Reply } from '#platform/http/contract.ts';
import { localities } from '../contract.ts';

type Inside = Reply<typeof localities.inside>['items'][number];
type Values = { insideId: string | null; since: string | null };
const changed = { invalidates: [localities.inside, localities.ofCase] };

function PutSheet({ caseId, inside, onClose }: { caseId: string; inside: readonly Inside[]; onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(''), [q] = useDebouncedValue(text, 250), put = useChange(localities.putInside, changed);
  const found = useRead(cases.list, { query: { ...(q && { q }) } }).data?.items.filter((one) => one.standing === 'lead' && one.subjectKind !== 'locality' && !inside.some((other) => other.caseId === one.id)) ?? [];
  const labels = { insideId: t`Případ`, since: t`Od` };
  return (
    <FormSheet<Values> title={t`Který případ tu žije`} onClose={onClose} draft={`inside:${caseId}`} labels={labels} done={t`Uloženo.`} initial={{ insideId: null, since: today() }}
      save={({ insideId, since }, _, id) => put.mutateAsync({ params: { caseId }, body: { id, insideId: insideId ?? '', since: since ?? '' } })}>
      {(form) => <>
        <p className="meta"><Trans>Uvidí to jen vaše organizace. Ostatní se dozví nejvýš počet, a to až od pěti.</Trans></p>
        <Select label={labels.insideId} searchable onSearchChange={setText} nothingFoundMessage={t`Takový případ nevedete.`} data={found.map((one) => ({ value: one.id, label: [one.label, one.number].filter(Boolean).join(' · ') }))} {...form.getInputProps('insideId')} />
        <DayField label={labels.since} maxDate={today()} {...form.getInputProps('since')} />
      </>}
    </FormSheet>
  );
}

function EndSheet({ caseId, of, onClose }: { caseId: string; of: Inside; onClose: () => void }) {
  const { t } = useLingui();
  const [until, setUntil] = useState<string | null>(today()), end = useChange(localities.endInside, { ...changed, onDone: onClose });
  return (
    <ConfirmSheet open onClose={onClose} title={t`Už tu nežije`} confirm={t`Uložit`} labels={{ until: t`Do` }} loading={end.isPending} problem={end.error} onConfirm={() => end.mutate({ params: { caseId, insideId: of.id }, version: of.version, body: { until } })}>
      <p>{of.label}</p>
      <DayField label={t`Do`} value={until} onChange={setUntil} />
    </ConfirmSheet>
  );
}

/** Cases that stand inside: ours by name, of others at most how many. */
export default function InsideCard({ caseId }: { caseId: string }) {
  const { t } = useLingui();
  const found = useRead(localities.inside, { params: { caseId } }), writable = useCase(caseId).data?.writable ?? false;
  const [putting, setPutting] = useState(false), [ending, setEnding] = useState<Inside | null>(null);
  return (
    <Card title={t`Případy, které tu žijí`} action={writable && <Button variant="default" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setPutting(true)}><Trans>Případ</Trans></Button>}>
      <Reading of={found} rows={2}>{({ items, others }) => <>
        {items.length > 0 && <Rows label={t`Naše případy v lokalitě`}>{items.map((one) => (
          <Row key={one.id} to={`/pripady/${one.caseId}`} title={one.label} note={[one.number, one.until ? `${day(one.since)} – ${day(one.until)}` : t`od ${day(one.since)}`].join(' · ')} end={!one.until && writable && <Button variant="subtle" size="compact-sm" onClick={() => setEnding(one)}><Trans>Už tu nežije</Trans></Button>} />
        ))}</Rows>}
        <p className="meta">{typeof others === 'number' ? <Trans>Případy jiných organizací: {number(others)}</Trans> : <Trans>Případy jiných organizací: pár, nebo žádný</Trans>}</p>
      </>}</Reading>
      {putting && <PutSheet caseId={caseId} inside={found.data?.items ?? []} onClose={() => setPutting(false)} />}
      {ending && <EndSheet caseId={caseId} of={ending} onClose={() => setEnding(null)} />}
    </Card>
  );
}
