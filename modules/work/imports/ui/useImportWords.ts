import { useLingui } from '@lingui/react/macro';
import { fields } from '../fields.ts';
import type { WrongCell, Why } from '../judge.ts';
import type { MappingProblem } from '../mapping.ts';
import type { Unreadable } from '../table.ts';
import type { ListName } from '../words.ts';

/** What is wrong, in words. */
export function useImportWords() {
  const { t, i18n } = useLingui(), language = i18n.locale === 'en' || i18n.locale === 'uk' ? i18n.locale : 'cs';
  const nameOf = (field: WrongCell['field']) => fields[field][language];
  const why: Record<Why, string> = {
    missing: t`chybí`, day: t`není den s rokem`, ahead: t`je v budoucnosti; zapisuje se práce, která už proběhla`, time: t`není čas`, minutes: t`není délka od jedné minuty do 24 hodin`, ends_before: t`konec není po začátku`, count: t`není počet`, fewer: t`dohromady je méně než jednotlivé skupiny`,
    word: t`neznámé slovo; přiřaďte ho výš`, not_offered: t`pro ten den není v nabídce`, number: t`není číslo`, share: t`není podíl od 1 do 100 %`, pieces: t`chybí počet kusů`, unfit: t`nejde převzít`,
  };
  /** `Datum: není den s rokem („32. 1.“)`. */
  const sayWrong = ({ field, said, why: reason, message }: WrongCell) => { const text = message ?? why[reason]; return said ? `${nameOf(field)}: ${text} („${said}“)` : `${nameOf(field)}: ${text}`; };
  const unreadable: Record<Unreadable, string> = {
    empty: t`Soubor je prázdný.`, large: t`Soubor je příliš velký, nejvýše 30 MB.`, old_workbook: t`Starý formát XLS neumíme přečíst. Uložte soubor jako XLSX nebo CSV.`, not_table: t`Tohle není sešit XLSX ani textová tabulka CSV.`,
    protected: t`Sešit je zamčený heslem. Uložte ho bez hesla.`, many: t`Soubor má víc než 50 000 řádků. Rozdělte ho.`,
  };
  const mapping: Record<MappingProblem, string> = { no_day: t`Vyberte sloupec s datem.`, no_length: t`Vyberte sloupec s délkou: minuty, hodiny, nebo začátek a konec.`, twice: t`Dva sloupce jsou totéž; jeden z nich nechte být.`, mixed_people: t`Počty lidí jsou rozdělené dvěma způsoby, titíž lidé by se počítali dvakrát. Nechte jen jedno rozdělení, třeba podle pohlaví.` };
  const list: Record<ListName, string> = {
    kind: t`druh činnosti`, mode: t`způsob`, directness: t`přímost`, understood: t`porozumění`, sex: t`pohlaví`, age: t`věk`, yes: t`ano nebo ne`, author: t`pracovník`, worker: t`spolupracovník`, service: t`služba`, project: t`projekt`, course: t`kurz`, orp: t`ORP`, place: t`místo`, partner: t`partner`,
    work_topic: t`téma`, activity: t`úkon`, target_group: t`cílová skupina`, situation: t`situace`, language: t`jazyk`, citizenship: t`občanství`, residence_kind: t`pobyt`, accommodation_kind: t`ubytování`,
  };
  return { language, nameOf, sayWrong, unreadable, mapping, list } as const;
}
