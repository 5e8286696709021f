// What makes no sense as an indicator, said in the reader's language. Pure.
import type { Indicator } from './shapes.ts';
import { partsOf, spanOf } from './spans.ts';

export type Texts = { cs: string; en: string; uk: string };
export type Fault = { field: string; texts: Texts };

/** Faults of a definition meant for a year, by the field they are shown at; none when it can be counted. */
export function faultsOf(indicator: Indicator, year: number): Fault[] {
  const { measure, form, by, members, whole, base, direction, per, from, until, target, filter } = indicator, found: Fault[] = [];
  const no = (field: string, cs: string, en: string, uk: string) => { found.push({ field, texts: { cs, en, uk } }); };
  if (target) {
    if (target.value === 0) no('target', 'Cíl musí být větší než nula.', 'The target has to be more than zero.', 'Ціль має бути більшою за нуль.');
    if (target.max !== null && (target.kind !== 'about' || target.max <= target.value)) no('target', 'Rozmezí má nižší a vyšší číslo a patří k „asi“.', 'A range has a lower and a higher number and belongs to “about”.', 'Діапазон має менше й більше число і належить до «приблизно».');
    if (form !== 'share' && form !== 'trend' && (measure !== 'hours' || form === 'coverage') && ![target.value, target.max ?? 0].every(Number.isInteger)) no('target', 'Počítá se na celé kusy: zadejte celé číslo.', 'It is counted in whole pieces: enter a whole number.', 'Рахується цілими: введіть ціле число.');
    if (form === 'share' && Math.max(target.value, target.max ?? 0) > 100) no('target', 'Podíl je nejvýš 100 %.', 'A share is at most 100%.', 'Частка — щонайбільше 100 %.');
    if (form === 'yes_no') no('target', 'U ano–ne se žádné číslo nezadává.', 'Yes or no takes no number.', 'Для «так — ні» число не вводиться.');
    if (form === 'trend' && target.kind !== 'at_least') no('target', 'Změna proti základu se určuje jako „nejméně o“.', 'A change against the base is “at least”.', 'Зміна проти бази визначається як «щонайменше на».');
  }
  if (form === 'each' && !target) no('target', 'Doplňte, kolik má mít každý.', 'Say how much each has to have.', 'Зазначте, скільки має мати кожен.');
  const sets = form === 'each' || form === 'coverage';
  if (sets && !by) no('by', 'Vyberte, z čeho se skládá sada.', 'Choose what the set is made of.', 'Виберіть, з чого складається набір.');
  if (!sets && (by || members)) no('by', 'Sada patří jen ke „každý“ a k pokrytí.', 'A set belongs only to “each” and to coverage.', 'Набір належить лише до «кожен» і до охоплення.');
  if (members && (!members.length || new Set(members.map(({ key }) => key)).size < members.length)) no('members', 'Sada musí něco obsahovat a nic dvakrát.', 'The set has to hold something, and nothing twice.', 'Набір має щось містити й нічого двічі.');
  if (form === 'each' && by && by !== 'worker' && !members) no('members', 'Vyjmenujte, kdo nebo co do sady patří.', 'Name who or what belongs to the set.', 'Перелічіть, хто або що належить до набору.');
  if (form === 'coverage' && members && target && target.value > members.length) no('target', 'V sadě jich tolik není.', 'There are not so many in the set.', 'У наборі стільки немає.');
  if (form === 'coverage' && !members && by !== 'worker' && !target && (per === 'week' || per === 'month' || per === 'quarter')) no('per', 'Bez cíle a bez sady se po obdobích nic neposoudí.', 'Without a target and a set there is nothing to judge by periods.', 'Без цілі та набору за періодами нічого не оцінити.');
  if (form === 'share' && !whole) no('whole', 'Doplňte, z jakého celku se podíl počítá.', 'Say of what whole the share is.', 'Зазначте, від якого цілого рахується частка.');
  if (form !== 'share' && whole) no('whole', 'Celek patří jen k podílu.', 'A whole belongs only to a share.', 'Ціле належить лише до частки.');
  if (form !== 'trend' && (base || direction === 'down')) no('base', 'Základ a směr patří jen ke srovnání v čase.', 'A base and a direction belong only to a trend.', 'База і напрям належать лише до порівняння в часі.');
  if (base && base.to < base.from) no('base', 'Konec základu musí být po začátku.', 'The base has to end after it starts.', 'Кінець бази має бути після початку.');
  if ((form === 'trend' || form === 'yes_no') && per !== 'year' && per !== 'once') no('per', 'Tohle se počítá za celé období, ne po týdnech nebo měsících.', 'This is counted over all the days, not by weeks or months.', 'Це рахується за весь період, а не за тижні чи місяці.');
  if (from && until && until < from) no('until', 'Konec musí být po začátku.', 'The end has to come after the start.', 'Кінець має бути після початку.');
  else {
    const span = spanOf(indicator, year, '9999-12-31');
    if (span.until < span.from) no('until', 'Konec musí být po začátku.', 'The end has to come after the start.', 'Кінець має бути після початку.');
    else if (span.until > `${Number(span.from.slice(0, 4)) + 1}${span.from.slice(4)}`) no('until', 'Nejdéle rok.', 'A year at most.', 'Щонайбільше рік.');
    else if ((per === 'week' || per === 'month' || per === 'quarter') && partsOf(per, span).every(({ cut }) => cut)) no('per', 'V těchto dnech není ani jedno celé období.', 'There is not one whole period in these days.', 'У ці дні немає жодного цілого періоду.');
  }
  if (filter.outside !== undefined && !filter.placeIds && !filter.orps) no('filter.outside', 'Mimo co? Vyberte místo nebo ORP.', 'Outside what? Choose a place or a district.', 'Поза чим? Виберіть місце або ORP.');
  if (filter.otherCitizenships !== undefined && !filter.citizenships) no('filter.citizenships', 'Jiné než které? Vyberte občanství.', 'Other than which? Choose citizenships.', 'Інше, ніж яке? Виберіть громадянство.');
  return found;
}
