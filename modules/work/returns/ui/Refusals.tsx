import { Button, Select, TextInput } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { DayField } from '#platform/design/DayField.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { Loading } from '#platform/design/Loading.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Row, Rows } from '#platform/design/Row.tsx';
import { FormSheet } from '#platform/forms/FormSheet.tsx';
import { day, today } from '#platform/i18n/format.ts';
import { returns, type Refusal } from '../contract.ts';
import { refusalReasons } from '../rules.ts';
import { useReturnWords } from './words.ts';

type Values = { onDay: string | null; reason: string; note: string };
const anew = { invalidates: [returns.refusals, returns.service] };

function RefusalSheet({ serviceId, onClose }: { serviceId: string; onClose: () => void }) {
  const { t } = useLingui();
  const words = useReturnWords(), add = useChange(returns.refuse, anew);
  const labels = { onDay: t`Kdy`, reason: t`Důvod`, note: t`Kam byl zájemce předán` };
  return (
    <FormSheet<Values> title={t`Odmítnutí zájemce`} onClose={onClose} draft={`refusal:${serviceId}`} labels={labels} done={t`Odmítnutí je zapsané.`} initial={{ onDay: today(), reason: '', note: '' }}
      save={(values, _, id) => add.mutateAsync({ body: { ...values, id, serviceId } as never })}>
      {(form) => <>
        <p className="meta"><Trans>Zapisuje se den a zákonný důvod, nikdy kdo to byl.</Trans></p>
        <DayField label={labels.onDay} maxDate={today()} {...form.getInputProps('onDay')} />
        <Select label={labels.reason} required data={refusalReasons.map((value) => ({ value, label: words.reason[value] }))} {...form.getInputProps('reason')} />
        <TextInput label={labels.note} description={t`Třeba jiná služba. Beze jména zájemce.`} {...form.getInputProps('note')} />
      </>}
    </FormSheet>
  );
}

function Line({ refusal }: { refusal: Refusal }) {
  const { t } = useLingui();
  const words = useReturnWords(), remove = useChange(returns.removeRefusal, anew), [asking, setAsking] = useState(false);
  return <>
    <Row title={words.reason[refusal.reason]} note={[day(refusal.onDay), refusal.note, refusal.by].filter(Boolean).join(' · ')}
      end={refusal.mayRemove && (asking ? <><Button variant="light" color="red" size="xs" loading={remove.isPending} onClick={() => remove.mutate({ params: { refusalId: refusal.id } })}><Trans>Opravdu odstranit</Trans></Button><Button variant="default" size="xs" onClick={() => setAsking(false)}><Trans>Ponechat</Trans></Button></>
        : <Button variant="subtle" size="xs" aria-label={t`Odstranit odmítnutí: ${day(refusal.onDay)}`} onClick={() => setAsking(true)}><Trans>Odstranit</Trans></Button>)} />
    <ProblemAlert problem={remove.error} />
  </>;
}

/** Register of applicants with whom no contract was made (§ 88 g). */
export function Refusals({ serviceId, year }: { serviceId: string; year: number }) {
  const { t } = useLingui();
  const found = useRead(returns.refusals, { query: { serviceId, year } }), [adding, setAdding] = useState(false);
  return (
    <Card title={t`Odmítnutí zájemci`} {...(found.data && { count: found.data.items.length })} action={<Button variant="subtle" size="xs" leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}><Trans>Zapsat odmítnutí</Trans></Button>}>
      {found.error ? <ProblemAlert problem={found.error} onRetry={() => void found.refetch()} /> : !found.data ? <Loading rows={2} />
        : found.data.items.length ? <Rows label={t`Odmítnutí zájemci`}>{found.data.items.map((one) => <Line key={one.id} refusal={one} />)}</Rows> : <Empty><Trans>V tomto roce není zapsané žádné odmítnutí.</Trans></Empty>}
      {adding && <RefusalSheet serviceId={serviceId} onClose={() => setAdding(false)} />}
    </Card>
  );
}
