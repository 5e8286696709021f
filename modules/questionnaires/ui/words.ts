// Words of questionnaires in the reader's language.
import { useLingui } from '@lingui/react/macro';
import { number, day } from '#platform/i18n/format.ts';
import type { Field } from '../differences.ts';
import { choiceOf, textOf, type AnswerProblem, type ContentProblem } from '../rules.ts';
import { Tongue, weighs, type Answer, type Importance, type Kind, type Purpose, type Question } from '../shapes.ts';
import type { RowProblem } from '../files/sheet.ts';

export function useQuestionnaireWords() {
  const { t, i18n } = useLingui();
  const kinds: Record<Kind, string> = { scale: t`Škála s popsanými úrovněmi`, yes_no: t`Ano, ne, nevím`, one: t`Jedna z možností`, several: t`Několik z možností`, number: t`Číslo`, date: t`Datum`, text: t`Text` };
  const purposes: Record<Purpose, string> = { conditions: t`Podmínky v lokalitě`, audit: t`Metodika auditu`, standards: t`Standardy kvality`, maturity: t`Zralost služby`, feedback: t`Zpětná vazba klientů`, other: t`Jiný účel` };
  const yesNo: Record<string, string> = { yes: t`ano`, no: t`ne`, unknown: t`nevím` };
  const fields: Record<Field, string> = { words: t`znění`, help: t`jak zjistit`, kind: t`druh odpovědi`, choices: t`odpovědi`, required: t`povinnost`, condition: t`podmínka`, unit: t`jednotka`, range: t`rozmezí`, translation: t`překlad`, place: t`téma`, skip: t`„netýká se“`, importance: t`důležitost` };
  const importances: Record<Importance, string> = { essential: t`zásadní`, important: t`důležité`, useful: t`užitečné` };
  const answerProblems: Record<AnswerProblem['why'], string> = {
    required: t`Na tuto otázku je potřeba odpovědět.`, wrong_kind: t`Taková odpověď sem nepatří.`, not_offered: t`Vyberte z nabízených odpovědí.`, too_low: t`Číslo je menší, než může být.`, too_high: t`Číslo je větší, než může být.`,
    may_not_skip: t`Tahle otázka se týká každého místa.`, unknown_question: t`Tahle otázka v dotazníku není.`, no_reason: t`Napište, proč a z čeho to víte.`,
  };
  const contentProblems: Record<ContentProblem['why'], string> = {
    title: t`Dotazník nemá český název.`, no_questions: t`V dotazníku není žádná otázka.`, topic_words: t`Téma nemá český název.`, words: t`Otázka nemá české znění.`, few_choices: t`Chybějí aspoň dvě odpovědi k výběru.`, choice_words: t`Některá odpověď nemá česká slova.`,
    same_key: t`Stejný klíč je tu dvakrát.`, range: t`Nejmenší hodnota je větší než největší.`, condition_later: t`Podmínka stojí na otázce, která není před touto, nebo nemá odpovědi k výběru.`, condition_answers: t`V podmínce není vybraná žádná platná odpověď.`, followed: t`Téma se má sledovat podle otázky, která není škála.`,
  };
  const rowProblems: Record<RowProblem['why'], string> = {
    row: t`Ve sloupci Řádek má být dotazník, účel, téma, otázka nebo odpověď.`, key: t`Klíč smí mít jen malá písmena bez háčků, číslice a podtržítko. Nechte ho prázdný, doplní se.`, same_key: t`Stejný klíč už má jiný řádek.`, kind: t`Druh má být škála, ano/ne/nevím, jedna z, více z, číslo, datum nebo text.`,
    yes_no: t`Má tu být ano nebo ne.`, better: t`Má tu být první, poslední nebo žádný.`, importance: t`Má tu být zásadní, důležité nebo užitečné.`, number: t`Není to číslo.`, no_topic: t`Otázka nestojí pod žádným tématem.`, no_question: t`Odpověď nestojí pod žádnou otázkou.`, no_choices_here: t`Otázka tohoto druhu nemá odpovědi k výběru.`,
    condition: t`Podmínka má tvar klíč otázky = klíče odpovědí a otázka musí být výš.`, too_long: t`Text je delší než 1 000 znaků.`, no_text: t`Řádek nemá žádný text.`, too_many: t`Je toho moc: nejvýš 40 témat, 60 otázek v tématu a 30 odpovědí.`,
  };
  const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
  const tongue = (code: string) => names.of(code) ?? code;
  /** An answer in words, in the language of the reader of the questionnaire; empty when there is none. */
  const answerText = (question: Question, answer: Answer | undefined, language: Tongue): string => {
    if (!answer) return '';
    if (!answer.applies) return t`netýká se`;
    const { value } = answer, word = (key: string) => { const choice = choiceOf(question, key); return choice ? textOf(choice.words, language) : key; };
    if (value === null || value === '') return '';
    if (Array.isArray(value)) return value.map(word).join(', ');
    if (typeof value === 'number') return [number(value), textOf(question.unit, language)].filter(Boolean).join('\u00A0');
    return question.kind === 'yes_no' ? yesNo[value] ?? value : question.kind === 'date' ? day(value) : question.kind === 'text' ? value : word(value);
  };
  return { kinds, purposes, importances, yesNo, fields, answerProblems, contentProblems, rowProblems, tongue, answerText };
}
/** The reader's own language as the one questionnaires are read in. */
export function useReaderTongue(): Tongue {
  const { i18n } = useLingui(), read = Tongue.safeParse(i18n.locale);
  return read.success ? read.data : 'cs';
}

/** Where it is read: what audits and self-evaluations go by stands in „Kvalita“, the rest among questionnaires. */
export const homeOf = ({ id, purpose }: { id: string; purpose: Purpose }) => `${weighs(purpose) ? '/kvalita/metodiky' : '/dotazniky'}/${id}`;

/** How a part of a questionnaire is called: criteria and areas of a method of audits or of standards, otherwise questions and topics. */
export function usePartWords(purpose: Purpose) {
  const { t } = useLingui();
  return weighs(purpose) ? {
    whole: purpose === 'audit' ? t`O metodice` : t`O standardech`, question: t`Kritérium`, questionAt: (at: number) => t`Kritérium ${at}`, topicAt: (at: number) => t`Oblast ${at}`, topicName: t`Název oblasti`, help: t`Jak zjistit`, addTopic: t`Přidat oblast`, addQuestion: t`Přidat kritérium`, addQuestionTo: (name: string) => t`Přidat kritérium: ${name}`,
    fold: (name: string) => t`Sbalit oblast: ${name}`, unfold: (name: string) => t`Upravit oblast: ${name}`, required: t`Bez hodnocení nejde audit dokončit`, followed: t`Podle kterého kritéria se oblast sleduje v čase`, asks: (number: number) => t`Co obsahuje verze ${number}`, same: t`Kritéria jsou stejná.`, added: t`přibylo`, removed: t`ubylo`,
  } : {
    whole: t`O dotazníku`, question: t`Otázka`, questionAt: (at: number) => t`Otázka ${at}`, topicAt: (at: number) => t`Téma ${at}`, topicName: t`Název tématu`, help: t`Jak zjistit odpověď`, addTopic: t`Přidat téma`, addQuestion: t`Přidat otázku`, addQuestionTo: (name: string) => t`Přidat otázku: ${name}`,
    fold: (name: string) => t`Sbalit téma: ${name}`, unfold: (name: string) => t`Upravit téma: ${name}`, required: t`Bez odpovědi nejde list dokončit`, followed: t`Podle které škály se téma sleduje v čase`, asks: (number: number) => t`Na co se ptá verze ${number}`, same: t`Otázky jsou stejné.`, added: t`přibyla`, removed: t`ubyla`,
  };
}
