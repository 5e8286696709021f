import { Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable, type Column } from '#platform/design/ResponsiveTable.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { textOf } from '#modules/questionnaires/index.ts';
import { useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { auditSummary, type Development, type Round, type Summary } from '../contract.ts';
import { useSummaryWords } from './words.ts';

type Line = Development['areas'][number]['criteria'][number] & { area: string };
/** The same services in an earlier round and in this one: how many moved which way, by the order of levels of the method. */
export function DevelopmentCard({ of }: { of: Summary }) {
  const { t } = useLingui(), [since, setSince] = useAddress('proti'), earlier = of.rounds.filter((one) => one.id !== of.round?.id && one.as !== 'published' && of.round && one.beginsOn <= of.round.beginsOn), from = earlier.find(({ id }) => id === since) ?? earlier[0];
  if (!of.round) return null;
  return (
    <Card title={t`Vývoj`} meta={from && <Trans>proti kolu {from.name}</Trans>}>
      {!from ? <Empty><Trans>Dřívější kolo tu není, není s čím porovnat.</Trans></Empty> : <div className="stack">
        {earlier.length > 1 && <Select label={t`Proti kolu`} allowDeselect={false} data={earlier.map(({ id, name }) => ({ value: id, label: name }))} value={from.id} onChange={(value) => setSince(value ?? '')} maw="20rem" />}
        <Compared from={from} to={of.round} whole={of.as === 'whole'} />
      </div>}
    </Card>
  );
}
function Compared({ from, to, whole }: { from: Round; to: Round; whole: boolean }) {
  const { t } = useLingui(), language = useReaderTongue(), words = useSummaryWords(), found = useRead(auditSummary.development, { query: { from: from.id, to: to.id } });
  const number = (key: 'better' | 'same' | 'worse' | 'other'): Column<Line> => ({ id: key, title: words.direction[key], numeric: true, cell: ({ counts }) => counts?.[key] ?? '–' });
  const columns: Column<Line>[] = [{ id: 'name', title: t`Kritérium`, cell: (one) => textOf(one.words, language) }, ...whole ? [number('better'), number('same'), number('worse'), { id: 'whose', title: t`Kde`, cell: ({ whose }: Line) => whose.map(({ direction, services }) => `${words.direction[direction]}: ${services.join(', ')}`).join('; ') || '–' }]
    : [{ id: 'tends', title: t`Kam se posunulo`, cell: ({ tends }: Line) => (tends ? <Tag tone={tends === 'better' ? 'done' : tends === 'worse' ? 'soon' : 'plain'}>{words.tends[tends]}</Tag> : <span className="meta"><Trans>neuvádí se</Trans></span>) }]];
  return <Reading of={found}>{(d) => <div className="stack">
    <p>{typeof d.both === 'number' ? <Plural value={d.both} one="V obou kolech je # služba." few="V obou kolech jsou # služby." many="V obou kolech je # služby." other="V obou kolech je # služeb." /> : <Trans>V obou kolech je méně než 3 služby.</Trans>} {d.onlyFirst && d.onlyFirst.length > 0 && <Trans>Jen v dřívějším: {d.onlyFirst.join(', ')}.</Trans>} {d.onlySecond && d.onlySecond.length > 0 && <Trans>Jen v tomto: {d.onlySecond.join(', ')}.</Trans>}{!whole && <> <Trans>Ukazuje se jen posun, ve kterém je jedním směrem aspoň o tři služby víc než druhým.</Trans></>}</p>
    {d.areas.length > 0 && <ResponsiveTable caption={t`Vývoj podle kritérií`} columns={columns} rows={d.areas.flatMap(({ key, criteria }) => criteria.map((one) => ({ ...one, area: key })))} rowId={({ key }) => key} />}
  </div>}</Reading>;
}
