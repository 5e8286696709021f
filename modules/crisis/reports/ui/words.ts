import { useLingui } from '@lingui/react/macro';
import type { Part } from '../rules.ts';

export function usePartWords(): Record<Part, string> {
  const { t } = useLingui();
  return { done: t`Hotovo`, happened: t`Co se stalo`, decided: t`Rozhodnuto`, open: t`Otevřené úkoly`, need: t`Potřeby` };
}
