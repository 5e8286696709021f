import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { IconDownload } from '@tabler/icons-react';
import { useRoleWords } from '#modules/access/ui/index.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { address } from '#platform/http/client.ts';
import { learning, type LearningWorker } from '../contract.ts';
import { useLearningWords } from './words.ts';

const most = (worker: LearningWorker) => worker.requirements.toSorted((a, b) => b.missing - a.missing)[0];
/** Required, done, planned and missing by worker; a name opens the rows behind. */
export function TeamCard({ year }: { year: number }) {
  const { t } = useLingui(), { h } = useLearningWords(), { profession } = useRoleWords(), found = useRead(learning.team, { query: { year } }, { keepPrevious: true });
  const state = (worker: LearningWorker) => {
    const one = most(worker);
    if (!one) return <Tag><Trans>nevyžaduje se</Trans></Tag>;
    return one.missing === 0 ? <Tag tone="done"><Trans>splněno</Trans></Tag> : one.missing <= worker.planned ? <Tag tone="waiting"><Trans>chybí {h(one.missing)}, v plánu</Trans></Tag> : <Tag tone="late"><Trans>chybí {h(one.missing)}</Trans></Tag>;
  };
  return (
    <Card title={t`Tým v roce ${year}`} action={<Button component="a" size="xs" variant="default" leftSection={<IconDownload size={16} aria-hidden />} href={address(learning.xlsx, { query: { year } })} download><Trans>Stáhnout (XLSX)</Trans></Button>}>
      <Reading of={found} rows={6}>{({ items }) => items.length ? <div className="stack">
        {items.some(({ withoutSupervision }) => withoutSupervision) && <p className="meta"><Trans>Bez hodin supervize: účast na ní zná jen každý sám za sebe a vedení.</Trans></p>}
        <ResponsiveTable<LearningWorker> caption={t`Tým v roce ${year}`} rows={items} rowId={({ membershipId }) => membershipId} columns={[
          { id: 'name', title: t`Kdo`, cell: (one) => <Link to={`/kvalita/vzdelavani/${one.membershipId}?rok=${year}` as string}>{one.name}</Link> },
          { id: 'profession', title: t`Profese`, cell: (one) => profession[one.profession] },
          { id: 'required', title: t`Vyžaduje se`, numeric: true, cell: (one) => { const r = most(one); return r ? h(r.required) : '–'; } },
          { id: 'done', title: t`Splněno`, numeric: true, cell: (one) => { const r = most(one); return h(r ? r.done : one.learned); } },
          { id: 'planned', title: t`V plánu`, numeric: true, cell: (one) => h(one.planned) },
          { id: 'state', title: t`Stav`, cell: (one) => <span className="inline">{state(one)}{one.ending > 0 && <Tag tone="soon"><Trans>končí: {one.ending}</Trans></Tag>}</span> },
        ]} /></div> : <Empty><Trans>V tomto roce tu nikdo nepracoval.</Trans></Empty>}</Reading>
    </Card>
  );
}
