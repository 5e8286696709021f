import { Button } from '@mantine/core';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '@tanstack/react-router';
import { useChange } from '#platform/design/query.ts';
import { ProblemAlert } from '#platform/design/ProblemAlert.tsx';
import { said } from '#platform/design/said.ts';
import { Tag } from '#platform/design/Tag.tsx';
import { newId } from '#platform/http/client.ts';
import { day } from '#platform/i18n/format.ts';
import { PersonName } from '../../ui/PersonName.tsx';
import { duplicates, type Pair } from '../contract.ts';
import styles from './duplicates.module.css';
import { useDuplicateWords } from './words.ts';

/** Two cards beside each other with the reasons, and the two answers. The older card is offered to stay. */
export function PairRow({ pair }: { pair: Pair }) {
  const { t } = useLingui();
  const words = useDuplicateWords();
  const different = useChange(duplicates.different, { invalidates: [duplicates.list, duplicates.ofPerson, duplicates.compare], onDone: () => said(t`Zapamatováno. Dvojice se už nebude nabízet.`) });
  const [kept, other] = [pair.one, pair.other].toSorted((a, b) => (a.registeredOn < b.registeredOn ? -1 : a.registeredOn > b.registeredOn ? 1 : b.cases - a.cases)) as [Pair['one'], Pair['one']];
  return (
    <li className={styles.pair}>
      <div className={styles.cards}>
        {[kept, other].map((card) => <div key={card.id}><PersonName id={card.id} name={card.name} /><div className="meta">{words.about(card)}</div></div>)}
      </div>
      <div className={styles.reasons}>
        {pair.reasons.map((reason) => <Tag key={reason}>{words.reason[reason]}</Tag>)}
        {pair.undoneOn && <Tag tone="soon"><Trans>sloučení vráceno {day(pair.undoneOn)}</Trans></Tag>}
      </div>
      <div className={styles.buttons}>
        <Button variant="light" aria-label={t`Porovnat a sloučit: ${kept.name}, ${other.name}`} renderRoot={(props: object) => <Link to={`/lide/duplicity/${kept.id}/${other.id}` as string} {...props} />}><Trans>Porovnat a sloučit</Trans></Button>
        <Button variant="default" loading={different.isPending} aria-label={t`Není to tentýž člověk: ${kept.name}, ${other.name}`} onClick={() => different.mutate({ params: { personId: kept.id, otherId: other.id }, body: { id: newId() } })}><Trans>Není to tentýž člověk</Trans></Button>
      </div>
      <ProblemAlert problem={different.error} />
    </li>
  );
}
