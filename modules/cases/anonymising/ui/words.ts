import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useCodes } from '#modules/directory/ui/index.ts';
import { today } from '#platform/i18n/format.ts';
import type { Purpose } from '../contract.ts';
import type { Detail } from '../details.ts';
import type { SpanKind } from '../numbers.ts';
import type { StoryPart } from '../kinds.ts';

/** Parts of a story, what it is for, what was found in it. */
export function useStoryWords() {
  const { t } = useLingui();
  const country = useCodes('citizenship').label;
  const part: Record<StoryPart, string> = { request: t`S čím rodina přichází`, needs: t`Potřeby`, network: t`Síť kolem rodiny`, plan: t`Plán`, tried: t`Co se už zkusilo` };
  const purpose: Record<Purpose, string> = { intervision: t`pro intervizi`, case_study: t`kazuistika`, advocacy: t`pro advokační práci`, publication: t`pro zveřejnění` };
  const kind: Record<SpanKind, string> = { name: t`jméno`, place: t`místo`, body: t`organizace`, contact: t`kontakt`, number: t`číslo`, address: t`adresa`, date: t`přesné datum`, sum: t`přesná částka` };
  const cases = (n: number) => plural(n, { one: 'jen # případ', few: 'jen # případy', many: 'jen # případu', other: 'žádný další případ' });
  const detail = ({ code, words, alike }: Detail): string => {
    const list = words.join(', '), lands = words.map((one) => country(one, today())).join(', ');
    switch (code) {
      case 'citizenship': return t`Občanství (${lands}) má u nás ${cases(alike ?? 0)}. V příběhu ho raději nezmiňujte.`;
      case 'together': return t`Občanství (${lands}) a počet dětí dohromady má u nás ${cases(alike ?? 0)}. Jedno z toho vynechte.`;
      case 'children': return t`Tolik dětí (${list}) má u nás ${cases(alike ?? 0)}. Napište raději „několik dětí“.`;
      case 'many_children': return t`Rodina s tolika dětmi (${list}) se snadno pozná. Napište raději „mnoho dětí“.`;
      case 'occupation': return t`Neobvyklé povolání: ${list}. Stačí obor.`;
      case 'illness': return t`Nemoc nebo diagnóza: ${list}. Vzácná nemoc rodinu prozradí.`;
      case 'media': return t`Událost, o které se mohlo mluvit: ${list}.`;
      case 'age': return t`Přesný věk: ${list}. Stačí rozmezí.`;
      case 'sum': return t`Částky: ${list}.`;
      case 'capital': return t`Slova s velkým písmenem uvnitř věty: ${list}. Není to jméno nebo obec?`;
      case 'number': return t`Delší čísla: ${list}. Není to spis nebo smlouva?`;
    }
  };
  return { part, purpose, kind, detail };
}
