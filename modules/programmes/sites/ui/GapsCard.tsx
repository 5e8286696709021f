import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Card } from '#platform/design/Card.tsx';
import { useProgrammeWords } from '../../ui/words.ts';
import type { Actor, Duty } from '../contract.ts';
import type { Gaps } from '../rules.ts';
import styles from './Sites.module.css';
import { useSiteWords } from './words.ts';

type Props = { gaps: Gaps; duties: readonly Duty[]; actors: readonly Actor[]; onOpen?: (duty: Duty) => void };
/** What does not hold together, counted and in words: what nobody answers for, what several do, roles with nobody in them. */
export function GapsCard({ gaps, duties, actors, onOpen }: Props) {
  const { t } = useLingui(), words = useSiteWords(), roles = useProgrammeWords().roles, byId = new Map(duties.map((one) => [one.id, one])), names = new Map(actors.map(({ id, name }) => [id, name]));
  const task = (id: string) => { const duty = byId.get(id)!; return onOpen ? <button type="button" className={styles.task} style={{ fontWeight: 'inherit' }} onClick={() => onOpen(duty)}>{words.title(duty)}</button> : words.title(duty); };
  const answering = (id: string) => byId.get(id)!.parts.filter(({ part }) => part === 'answers').map(({ role, actorId }) => (role ? roles[role] : names.get(actorId!) ?? '')).join(', ');
  const holes = gaps.holes.length, overlaps = gaps.overlaps.length, empty = gaps.empty.length;
  if (!holes && !overlaps && !empty) return <Card title={t`Drží to pohromadě?`}><p className={styles.words}><Trans>Ano. Za každý úkol odpovídá právě jedna role nebo jeden aktér a v každé roli někdo je.</Trans></p></Card>;
  return (
    <Card title={t`Drží to pohromadě?`}>
      <div className={styles.gaps}>
        <Gap title={plural(holes, { one: 'Za # úkol neodpovídá nikdo', few: 'Za # úkoly neodpovídá nikdo', many: 'Za # úkolu neodpovídá nikdo', other: 'Za # úkolů neodpovídá nikdo' })} none={t`Za každý úkol někdo odpovídá.`} items={gaps.holes.map((id) => [id, task(id)])} />
        <Gap title={plural(overlaps, { one: 'Za # úkol jich odpovídá víc', few: 'Za # úkoly jich odpovídá víc', many: 'Za # úkolu jich odpovídá víc', other: 'Za # úkolů jich odpovídá víc' })} none={t`Za žádný úkol jich neodpovídá víc.`} items={gaps.overlaps.map((id) => [id, <>{task(id)}<span className="meta">{answering(id)}</span></>])} />
        <Gap title={plural(empty, { one: '# role, ve které nikdo není', few: '# role, ve kterých nikdo není', many: '# role, ve kterých nikdo není', other: '# rolí, ve kterých nikdo není' })} none={t`V každé roli, která tu něco má, někdo je.`} items={gaps.empty.map((role) => [role, roles[role]])} />
      </div>
    </Card>
  );
}
const most = 6;
function Gap({ title, none, items }: { title: string; none: string; items: readonly (readonly [string, ReactNode])[] }) {
  if (!items.length) return <div className={styles.gap}><p>{none}</p></div>;
  const rest = items.slice(most);
  const list = (some: typeof items) => <ul>{some.map(([id, text]) => <li key={id}>{text}</li>)}</ul>;
  return <div className={styles.gap}><h3>{title}</h3>{list(items.slice(0, most))}{rest.length > 0 && <details><summary>{plural(rest.length, { one: 'a # další', few: 'a # další', many: 'a # dalšího', other: 'a # dalších' })}</summary>{list(rest)}</details>}</div>;
}
