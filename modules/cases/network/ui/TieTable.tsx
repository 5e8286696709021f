// The map in words, and the way to change it: every row opens its tie.
import { Trans, useLingui } from '@lingui/react/macro';
import { IconLock, IconUser } from '@tabler/icons-react';
import { Tag, type Tone } from '#platform/design/Tag.tsx';
import { dayShort } from '#platform/i18n/format.ts';
import { useCasePeople } from '../../ui/index.ts';
import type { Change, Direction, NetworkMap, Tie } from '../contract.ts';
import { bySector } from '../layout.ts';
import styles from './network.module.css';
import { useWords } from './useWords.ts';

const arrows: Record<Direction, string> = { to: '←', from: '→', both: '↔', none: '' };
const tones: Record<Change, Tone> = { new: 'waiting', same: 'plain', better: 'done', worse: 'late', lost: 'soon' };

export function ChangeMark({ change }: { change: Change | null }) {
  const words = useWords();
  return change === null ? null : change === 'same' ? <span className="meta">{words.change.same}</span> : <Tag tone={tones[change]}>{words.change[change]}</Tag>;
}

type Props = { map: NetworkMap; caseId: string; /** Without it the table is only read. */ onOpen?: (tie: Tie) => void; /** Says what each tie was before. */ before?: boolean };
export function TieTable({ map, caseId, onOpen, before = false }: Props) {
  const words = useWords(), { t } = useLingui(), { nameOf } = useCasePeople(caseId);
  const shown = map.ties.filter((tie) => tie.drawn || tie.change === 'lost');
  const strength = (tie: Tie) => tie.strength ? <span className={tie.strength === 'tense' ? styles.tense : undefined}>{words.strength[tie.strength]}</span> : <span className={styles.gone}>{tie.drawn ? words.strength.unknown : <Trans>už není</Trans>}</span>;
  const marks = (tie: Tie) => (tie.confidenceOf || tie.privatePerson) && (
    <span className={styles.marks}>
      {tie.confidenceOf && <IconLock size={14} role="img" aria-label={t`Řečeno v důvěře: ${nameOf(tie.confidenceOf)}`} />}
      {tie.privatePerson && <IconUser size={14} role="img" aria-label={t`Soukromá osoba, zpřístupňuje se jen jednotlivě`} />}
    </span>
  );
  return (
    <table className={styles.table}>
      <caption className="hidden-text"><Trans>Vazby na mapě</Trans></caption>
      <thead><tr>
        <th scope="col"><Trans>Kdo</Trans></th>{before && map.since && <th scope="col">{dayShort(map.since)}</th>}<th scope="col">{before ? dayShort(map.on) : <Trans>Vazba</Trans>}</th><th scope="col"><Trans>Směr</Trans></th>
        {map.since && <th scope="col"><Trans>Od {dayShort(map.since)}</Trans></th>}
      </tr></thead>
      {bySector(shown).map(([sector, ties]) => (
        <tbody key={sector}>
          <tr><th scope="rowgroup" colSpan={before ? 5 : 4} className={styles.group}>{words.sector[sector]}</th></tr>
          {ties.map((tie) => {
            const who = <><b>{tie.name}</b>{marks(tie)}{tie.detail && <span className="meta">{tie.detail}</span>}</>;
            return (
              <tr key={tie.id} className={tie.drawn ? undefined : styles.gone}>
                <th scope="row">{onOpen ? <button type="button" className={styles.name} onClick={() => onOpen(tie)}>{who}</button> : who}</th>
                {before && map.since && <td>{tie.before ? words.strength[tie.before] : '–'}</td>}
                <td>{strength(tie)}</td>
                <td className={styles.way}>{tie.direction && <><span aria-hidden>{arrows[tie.direction]} </span>{words.direction[tie.direction]}</>}</td>
                {map.since && <td><ChangeMark change={tie.change} /></td>}
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
