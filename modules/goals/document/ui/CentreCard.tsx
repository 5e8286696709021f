import { Button, Select } from '@mantine/core';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { IconChecks } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { Segmented } from '#platform/design/Segmented.tsx';
import type { Centre, CentreYear, GoalContent } from '../../contract.ts';
import { useGoalWords } from '../../ui/words.ts';
import { readGoal, type Doubt, type ReadGoal } from '../reader/index.ts';
import { standingOf } from '../rules.ts';
import { GoalLine } from './GoalLine.tsx';
import { leftOut, type Kept, type KeptCentre, type Reading, type Storing } from './useReading.ts';
import styles from './Document.module.css';

export type Planned = { centre: KeptCentre; found: CentreYear | undefined; open: boolean; how: Storing | null; existing: GoalContent[] };
type Props = { index: number; of: Planned; centres: readonly Centre[]; year: number; reading: Reading; kept: Kept; unsureOnly: boolean };

/** One centre of the document: which of mine it is, what stands there already, its goals; those that are not sure first. */
export function CentreCard({ index, of: { centre, found, open, how, existing }, centres, year, reading, kept, unsureOnly }: Props) {
  const { t } = useLingui(), words = useGoalWords(), { territory } = reading;
  // Marks are of the sentence as it is now, also after it was rewritten.
  const reads = useMemo(() => centre.goals.map(({ content }): { goal: ReadGoal; parts: ReadGoal[] } => { const by = { year, territory: territory ?? [] }; return { goal: readGoal(content.text, by), parts: content.parts.map(({ text }) => readGoal(text, by)) }; }), [centre.goals, year, territory]);
  const doubtsOf = (at: number): Doubt[] => (centre.goals[at]!.confirmed ? [] : [...new Set([...reads[at]!.goal.doubts, ...reads[at]!.parts.flatMap(({ doubts }) => doubts), ...setless(centre.goals[at]!.content)])]);
  const order = centre.goals.map((_, at) => at).toSorted((a, b) => Number(doubtsOf(b).length > 0) - Number(doubtsOf(a).length > 0) || a - b), shown = unsureOnly ? order.filter((at) => doubtsOf(at).length > 0) : order;
  const unsure = order.filter((at) => doubtsOf(at).length > 0).length, out = centre.centreId === leftOut;
  const here = (how === 'add' ? existing : []), fresh = centre.goals.filter(({ content }) => standingOf(content, existing) !== 'same').length;
  const confirmAll = () => reading.setCentre(index, { goals: centre.goals.map((goal) => ({ ...goal, confirmed: true })) });
  return (
    <Card title={centre.name || kept.document.title || t`Bez nadpisu`} count={centre.goals.length} meta={unsure > 0 && centre.centreId && !out ? <Plural value={unsure} one="# nejistý" few="# nejisté" many="# nejistého" other="# nejistých" /> : undefined}
      action={!out && centre.centreId && centre.goals.some(({ confirmed }) => !confirmed) ? <Button variant="light" leftSection={<IconChecks size={18} aria-hidden />} onClick={confirmAll} aria-label={t`Přijmout všechny: ${centre.name}`}><Trans>Přijmout všechny</Trans></Button> : undefined}>
      <div className="stack">
        <Select label={t`Které centrum to je`} searchable clearable nothingFoundMessage={t`Takové tu není.`} data={[{ value: leftOut, label: t`– vynechat –` }, ...centres.map(({ id, name }) => ({ value: id, label: name }))]} value={centre.centreId}
          onChange={(centreId) => reading.setCentre(index, { centreId, how: null })} {...(!centre.centreId && { description: t`Podle názvu jsme ho mezi vašimi nenašli. Vyberte ho, nebo ho vynechte.` })} />
        {found?.plan && !out && (open
          ? existing.length > 0 && (fresh === 0 ? <p role="status"><Plural value={existing.length} one="V návrhu je # cíl a všechny z dokumentu v něm už jsou stejné: není co přidat." few="V návrhu jsou # cíle a všechny z dokumentu v něm už jsou stejné: není co přidat." many="V návrhu je # cíle a všechny z dokumentu v něm už jsou stejné: není co přidat." other="V návrhu je # cílů a všechny z dokumentu v něm už jsou stejné: není co přidat." /></p>
            : <Segmented label={<Plural value={existing.length} one="V návrhu už je # cíl" few="V návrhu už jsou # cíle" many="V návrhu už je # cíle" other="V návrhu už je # cílů" />} value={how} onChange={(value) => reading.setCentre(index, { how: value })} options={[{ value: 'add', label: t`přidat nové` }, { value: 'replace', label: t`nahradit návrh` }]} />)
          : <p role="status"><Trans>Cíle na tento rok tu už jsou ({words.state[found.plan.state]}). Dokumentem se nemění.</Trans></p>)}
        {!out && !centre.centreId && <details><summary><Trans>Ukázat cíle</Trans></summary><ul>{centre.goals.map(({ content }) => <li key={content.id}>{content.text}</li>)}</ul></details>}
        {!out && centre.centreId && (
          <ol className={styles.goals} aria-label={t`Cíle: ${centre.name}`}>
            {shown.map((at) => <GoalLine key={centre.goals[at]!.content.id} number={at + 1} goal={centre.goals[at]!} read={reads[at]!} doubts={doubtsOf(at)} standing={here.length ? standingOf(centre.goals[at]!.content, here) : 'new'} year={year} centreId={centre.centreId} onChange={(change) => reading.setGoal(index, at, change)} />)}
          </ol>
        )}
        {!out && centre.centreId && unsureOnly && shown.length === 0 && <p className="meta"><Trans>Nic nejistého tu není.</Trans></p>}
      </div>
    </Card>
  );
}
/** Each of something that was not named: before the goals are submitted, somebody has to say of what. */
const setless = ({ measures, parts }: GoalContent): Doubt[] => ([...measures, ...parts.flatMap((part) => part.measures)].some(({ indicator }) => indicator?.form === 'each' && indicator.by !== 'worker' && !indicator.members?.length) ? ['set'] : []);
