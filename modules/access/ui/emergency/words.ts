// Words of emergency access.
import { useLingui } from '@lingui/react/macro';
import type { Danger } from '../../emergency/contract.ts';

export function useDangerWords(): Record<Danger, string> {
  const { t } = useLingui();
  return { life: t`ohrožení života nebo zdraví`, violence: t`násilí`, child: t`ohrožené dítě`, missing: t`pohřešovaný člověk`, self_harm: t`hrozí, že si ublíží`, other: t`jiné nebezpečí` };
}
