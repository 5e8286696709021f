import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { Tag } from '#platform/design/Tag.tsx';
import { day } from '#platform/i18n/format.ts';
import { events, type Run, type RunInput } from '../contract.ts';

function Way({ of }: { of: RunInput['actions'][number] }) {
  const { t } = useLingui(), answers = { accepted: t`přijato`, partly: t`přijato zčásti`, refused: t`odmítnuto`, none: t`bez odpovědi` };
  return <span><Link to={`/podnety/akce/${of.id}`}>{of.addressee}</Link>{' '}{of.sentOn ? t`předáno ${day(of.sentOn)}` : t`připravuje se`}{of.answer && <> · {answers[of.answer]}{of.answeredOn && ` ${day(of.answeredOn)}`}{of.answerText && `: ${of.answerText}`}</>}</span>;
}
/** What the days of the run passed on, to whom, and what was answered: inputs of its meetings and their way in advocacy. */
export function InputsCard({ of }: { of: Run }) {
  const { t } = useLingui(), found = useRead(events.inputs, { params: { runId: of.id } });
  if (found.data?.items.length === 0 && (of.event.kind !== 'round_table' || !of.team)) return null;
  return (
    <Card title={t`Podněty a kam se dostaly`}>
      <Reading of={found}>{({ items }) => items.length ? <Rows label={t`Podněty a kam se dostaly`}>{items.map((one) => (
        <Row key={one.id} title={one.text} note={one.actions.length ? <div className="stack" style={{ gap: 'var(--space-1)' }}>{one.actions.map((action) => <Way key={action.id} of={action} />)}</div> : day(one.notedOn)} end={!one.actions.length && <Tag tone="soon"><Trans>zatím nepředáno</Trans></Tag>} />
      ))}</Rows> : <Empty><Trans>Podnět se zapíše u setkání, které je dnem tohoto běhu. Odtud se předává dál jako každý jiný.</Trans></Empty>}</Reading>
    </Card>
  );
}
