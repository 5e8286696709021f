import { useLingui } from '@lingui/react/macro';
import type { PublicityKind } from '../rules.ts';

export function usePublicityKinds(): Record<PublicityKind, string> {
  const { t } = useLingui();
  return { article: t`článek`, forum: t`odborné fórum`, web: t`web`, network: t`sociální síť`, broadcast: t`rozhlas nebo televize`, other: t`jiné` };
}
