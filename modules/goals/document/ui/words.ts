import { useLingui } from '@lingui/react/macro';
import type { Doubt, Mark } from '../reader/index.ts';

/** Words of what was read and of what is not sure. */
export function useDocumentWords() {
  const { t } = useLingui();
  const mark: Record<Mark['what'], string> = { kind: t`druh`, number: t`číslo`, day: t`termín`, place: t`místo`, set: t`z čeho`, topic: t`téma`, whom: t`pro koho` };
  const doubt: Record<Doubt, string> = { kind: t`druh jen odhadujeme`, number: t`není jasné, co se počítá`, place: t`místo neznáme`, year: t`termín je v jiném roce`, length: t`věta je delší než 2 000 znaků, zbytek se neuloží`, set: t`vyjmenujte, z čeho se počítá` };
  return { mark, doubt };
}
