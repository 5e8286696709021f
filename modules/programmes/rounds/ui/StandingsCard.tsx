import { Select } from '@mantine/core';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useAddress } from '#platform/design/address.ts';
import { Card } from '#platform/design/Card.tsx';
import { ConfirmSheet } from '#platform/design/ConfirmSheet.tsx';
import { useRead } from '#platform/design/query.ts';
import { Reading } from '#platform/design/Reading.tsx';
import { ResponsiveTable } from '#platform/design/ResponsiveTable.tsx';
import { Row, Rows } from '#platform/design/Row.tsx';
import type { Reply } from '#platform/http/contract.ts';
import { textOf } from '#modules/questionnaires/index.ts';
import { Told, useReaderTongue } from '#modules/questionnaires/ui/index.ts';
import { programmeRounds } from '../contract.ts';
import { sheetPath } from './words.tsx';
import styles from './Rounds.module.css';

type Whole = Reply<typeof programmeRounds.standings>;
type Opened = { title: string; of: { siteId: string; sheetId: string }[] };
/** For the team: how many sites stand at which level of each statement, round by round. Every number opens the sites; nothing is averaged. */
export function StandingsCard({ programmeId }: { programmeId: string }) {
  const { t } = useLingui(), found = useRead(programmeRounds.standings, { params: { programmeId } });
  return <Card title={t`Kde místa stojí`} meta={t`Počty míst podle dokončených listů. Nic se neprůměruje.`}><Reading of={found} rows={4}>{(of) => <Standings programmeId={programmeId} of={of} />}</Reading></Card>;
}
function Standings({ programmeId, of: { frames, rounds, sites, items } }: { programmeId: string; of: Whole }) {
  const { t } = useLingui(), language = useReaderTongue(), [opened, open] = useState<Opened>();
  const parts = frames.flatMap(({ id, number, content }) => content.topics.map(({ key, words }) => ({ value: `${id}.${key}`, label: frames.length > 1 ? `${textOf(words, language)} (${t`verze ${number}`})` : textOf(words, language) })));
  const [part, setPart] = useAddress('oblast', parts[0]?.value ?? ''), [versionId, topic] = part.split('.'), frame = frames.find(({ id }) => id === versionId) ?? frames[0];
  if (!frame) return <p><Trans>Zatím není co ukázat.</Trans></p>;
  const shown = items.filter((one) => one.versionId === frame.id && one.topic === topic), questions = frame.content.topics.flatMap((one) => one.questions), columns = rounds.filter((round) => round.versionId === frame.id);
  const nameOf = (id: string) => sites.find((site) => site.id === id)?.name ?? '';
  return (
    <div className="stack">
      <Select label={t`Úroveň modelu`} allowDeselect={false} data={parts} value={part} onChange={(value) => setPart(value ?? '')} maw={420} />
      <div className={styles.path}>{shown.map((one) => {
        const question = questions.find(({ key }) => key === one.question);
        if (!question) return null;
        const wordsOf = (key: string) => textOf(question.choices.find((choice) => choice.key === key)?.words ?? {}, language), name = textOf(question.words, language);
        return (
          <section key={one.question} aria-label={name}>
            <h3><Told words={question.words} language={language} /></h3>
            <ResponsiveTable caption={name} rows={one.levels} rowId={({ key }) => key} columns={[{ id: 'level', title: t`Kde jsou`, cell: ({ key }) => wordsOf(key) }, ...columns.map((round) => ({ id: round.id, title: round.name, numeric: true, cell: (level: Whole['items'][number]['levels'][number]) => {
              const here = level.rounds.find(({ roundId }) => roundId === round.id)?.sites ?? [], n = here.length;
              return n === 0 ? <span className="meta">–</span> : <button type="button" className={styles.number} aria-label={`${plural(n, { one: '# místo', few: '# místa', other: '# míst' })}: ${wordsOf(level.key)}, ${round.name}`} onClick={() => open({ title: `${round.name}: ${wordsOf(level.key)}`, of: here })}>{n}</button>;
            } }))]} />
          </section>
        );
      })}</div>
      {opened && <ConfirmSheet open onClose={() => open(undefined)} title={opened.title}><Rows label={t`Místa`}>{opened.of.map(({ siteId, sheetId }) => <Row key={siteId} title={nameOf(siteId)} to={sheetPath(programmeId, siteId, sheetId)} />)}</Rows></ConfirmSheet>}
    </div>
  );
}
