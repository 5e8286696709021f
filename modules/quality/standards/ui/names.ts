import { useLingui } from '@lingui/react/macro';

/** The fifteen standards of quality by number (annex 2 of decree 505/2006, names shortened). */
export function useStandardNames(): Readonly<Record<number, string>> {
  const { t } = useLingui();
  return { 1: t`Cíle a způsoby poskytování`, 2: t`Ochrana práv`, 3: t`Jednání se zájemcem`, 4: t`Smlouva`, 5: t`Individuální plánování`, 6: t`Dokumentace`, 7: t`Stížnosti`, 8: t`Návaznost na další zdroje`, 9: t`Personální a organizační zajištění`, 10: t`Profesní rozvoj`, 11: t`Místní a časová dostupnost`, 12: t`Informovanost`, 13: t`Prostředí a podmínky`, 14: t`Nouzové a havarijní situace`, 15: t`Zvyšování kvality` };
}
