import { Trans } from '@lingui/react/macro';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { Tag } from '#platform/design/Tag.tsx';
import { useCasePeople } from '../../ui/index.ts';
import type { NetworkMap } from '../contract.ts';
import styles from './network.module.css';

/** Who may see the map, before anybody writes on it. */
export function Readers({ map, caseId }: { map: NetworkMap; caseId: string }) {
  const { nameOf } = useCasePeople(caseId);
  if (!map.leading) return <p className="meta"><Trans>Vidíte vazby lidí, kteří vám zpřístupnili mapování, a to, co zapsala vaše organizace. Třetí osoby jen jednotlivě, důvěrné nikdy.</Trans></p>;
  const some = map.readers.filter(({ people }) => people.length), none = map.readers.filter(({ people }) => !people.length);
  return (
    <div className={styles.who}>
      <Tag tone="waiting" icon={<IconEye size={14} aria-hidden />}><Trans>vidí váš tým případu</Trans></Tag>
      {some.map(({ organisation, people }) => <Tag key={organisation} tone="waiting" icon={<IconEye size={14} aria-hidden />}>{organisation}: {people.map(nameOf).filter(Boolean).join(', ')}</Tag>)}
      {none.map(({ organisation }) => <Tag key={organisation} icon={<IconEyeOff size={14} aria-hidden />}>{organisation}: <Trans>mapování nevidí</Trans></Tag>)}
    </div>
  );
}
