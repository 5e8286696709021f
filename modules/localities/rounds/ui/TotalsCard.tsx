import { Alert, Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Facts } from '#platform/design/Facts.tsx';
import { dateTime } from '#platform/i18n/format.ts';
import { useCodes } from '#modules/directory/ui/index.ts';
import { useGroupWords } from '#modules/work/ui/index.ts';
import type { Round } from '../contract.ts';
import { useRoundWords } from './words.ts';

/** What the record of work of my organisation says of the round. */
function RecordLine({ round: { record, ours, mayWrite }, onWrite }: { round: Round; onWrite: () => void }) {
  const link = record.recordId && <Link to={`/prace/zaznam/${record.recordId}` as never}><Trans>Otevřít záznam práce</Trans></Link>;
  if (record.state === 'gone') return <p className="meta"><Trans>Záznam práce už byl vymazán, kolo zůstává.</Trans></p>;
  if (record.state === 'written') return <p>{link}</p>;
  if (record.state === 'earlier') return (
    <Alert color="yellow" variant="light"><div className="stack">
      <p>{record.mayCorrect ? <Trans>Záznam práce říká něco jiného než součty kola: někdo ho mezitím opravil, nebo součty změnil kolega. Porovnejte je a opravte, co neplatí.</Trans> : <Trans>Záznam práce je z dřívějších součtů. Opraví ho ten, kdo ho napsal.</Trans>}</p>
      <p>{link}</p>
    </div></Alert>
  );
  return ours && mayWrite ? <div className="stack"><p><Trans>Vaše organizace u kola byla, ale záznam práce ještě nemá.</Trans></p><div><Button variant="default" onClick={onWrite}><Trans>Zapsat za naši organizaci</Trans></Button></div></div> : null;
}

/** Totals of the house; where two workers wrote others, both. */
export function TotalsCard({ round, onCorrect }: { round: Round; onCorrect: () => void }) {
  const { t } = useLingui();
  const words = useRoundWords(), [last, ...earlier] = round.totals, language = useCodes('language').label, groupWords = useGroupWords(round.onDay);
  const material = ({ title, language: code, pieces }: NonNullable<typeof last>['materials'][number]) => [title, code && language(code, round.onDay), t`${pieces} ks`].filter(Boolean).join(', ');
  const others = earlier.filter((one) => one.people !== last?.people);
  return (
    <Card title={t`Součty domu`} action={round.mayWrite && last && <Button variant="default" size="xs" onClick={onCorrect}><Trans>Opravit</Trans></Button>}>
      <div className="stack">
        {last ? (
          <Facts facts={[
            [t`Lidí, se kterými se mluvilo`, words.safe(last.people)], [t`Jazyky`, last.languages.map((code) => language(code, round.onDay)).join(', ')], [t`Lidé beze jmen`, last.groups.length > 0 && <ul>{last.groups.map((group, at) => <li key={at}>{groupWords(group)}</li>)}</ul>],
            [t`Materiály`, last.materials.length > 0 && <ul>{last.materials.map((one, at) => <li key={at}>{material(one)}</li>)}</ul>], [t`Zapsáno`, `${last.by.name}, ${dateTime(last.at)}`],
            [t`O pomoc požádali u nás`, round.asked.own > 0 && round.asked.own], [t`O pomoc požádali u ostatních`, (typeof round.asked.others === 'number' || round.workers.some(({ own }) => !own)) && words.safe(round.asked.others)],
          ]} />
        ) : round.told !== null ? <Facts facts={[[t`Lidí, se kterými se mluvilo`, words.safe(round.told)]]} /> : <p className="meta"><Trans>Součty čekají na odeslání.</Trans></p>}
        {others.length > 0 && <Alert color="yellow" variant="light" title={t`Kolega zapsal jiné součty`}><ul>{others.map((one) => <li key={one.id}>{one.by.name}, {dateTime(one.at)}: {words.people(one.people)}</li>)}</ul></Alert>}
        <RecordLine round={round} onWrite={onCorrect} />
      </div>
    </Card>
  );
}
