import { Trans } from '@lingui/react/macro';
import type { Target } from '../contract.ts';

/** What could do instead of a service that takes nobody. */
export const Alternatives = ({ of }: { of: readonly Target[] }) => of.length === 0 ? <p className="meta"><Trans>Jinou službu, která tuhle potřebu řeší a přijímá, tu neznáme.</Trans></p> : (
  <div>
    <p className="strong"><Trans>Přijímají třeba:</Trans></p>
    <ul>{of.map((one) => <li key={one.serviceId ?? one.partnerId}>{one.name}{one.by && one.by !== one.name && `, ${one.by}`}</li>)}</ul>
  </div>
);
