import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { Card } from '#platform/design/Card.tsx';
import { Empty } from '#platform/design/Empty.tsx';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { useChange, useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import { newId } from '#platform/http/client.ts';
import type { Reply } from '#platform/http/contract.ts';
import { day, today } from '#platform/i18n/format.ts';
import { compareSheets } from '#modules/questionnaires/index.ts';
import { ChangesCard, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { programmeRounds } from '../contract.ts';
import { PathCard } from './PathCard.tsx';
import { changed, FillTag, RoundTag, roundDays, sheetPath } from './words.tsx';

type At = { programmeId: string; siteId: string };
type Whole = Reply<typeof programmeRounds.site>;
/** Hodnocení: rounds of the site, what changed since last time, the path over time with what was said then. */
export default function EvaluationTab(at: At) {
  return <Reading of={useRead(programmeRounds.site, { params: at })} rows={5}>{(of) => <Evaluation {...at} of={of} />}</Reading>;
}
function Evaluation({ of, ...at }: At & { of: Whole }) {
  const language = useReaderTongue(), { rounds, frames } = of, contents = new Map(frames.map(({ id, content }) => [id, content]));
  const finished = of.sheets.filter(({ state }) => state === 'finished').toReversed(), comparison = compareSheets(contents, finished.map((sheet) => ({ ...sheet, organisationId: at.siteId })));
  return (
    <div className="stack">
      <RoundsCard {...at} of={of} />
      {finished.length > 1 && <ChangesCard comparison={comparison} language={language} />}
      {finished.length > 0 && <PathCard {...at} sheets={finished} rounds={rounds} frames={frames} writes={of.writes} language={language} />}
    </div>
  );
}
function RoundsCard({ of: { rounds, sheets, writes }, ...at }: At & { of: Whole }) {
  const { t } = useLingui(), navigate = useNavigate(), begin = useChange(programmeRounds.beginSheet, changed), shown = rounds.filter((round) => round.awaited || sheets.some(({ roundId }) => roundId === round.id));
  const start = async (roundId: string) => { const { id } = await begin.mutateAsync({ params: at, body: { id: newId(), roundId } }); await navigate({ to: sheetPath(at.programmeId, at.siteId, id) as string }); };
  return (
    <Card title={t`Kola`}>
      <ProblemAlert problem={begin.error} />
      {shown.length === 0 ? <Empty><Trans>Zatím žádné kolo. Začne ho, kdo program vede.</Trans></Empty> : <Rows label={t`Kola hodnocení`}>{shown.map((round) => {
        const sheet = sheets.find(({ roundId }) => roundId === round.id), { name } = round;
        return <Row key={round.id} title={name} {...(sheet && { to: sheetPath(at.programmeId, at.siteId, sheet.id) })} note={[roundDays(round), sheet?.state === 'finished' && t`stav k ${day(sheet.onDay)}`, sheet?.finishedBy].filter(Boolean).join(' · ')}
          end={sheet ? <FillTag state={sheet.state === 'finished' ? 'finished' : sheet.returned ? 'returned' : 'draft'} late={sheet.late} /> : <><RoundTag of={round} />{writes && round.beginsOn <= today() && <Button variant="default" size="xs" loading={begin.isPending} onClick={() => void start(round.id).catch(() => undefined)} aria-label={t`Vyplnit: ${name}`}><Trans>Vyplnit</Trans></Button>}</>} />;
      })}</Rows>}
    </Card>
  );
}
