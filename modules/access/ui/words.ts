// The words of releases and openings on screen, in the reader's language.
import { useLingui } from '@lingui/react/macro';
import { levels, type Level, type ReleaseState } from '../releases/shapes.ts';
import type { Opening } from '../logs/contract.ts';

/** How many steps of the bar a level fills. */
export const stepsOf = (level: Level) => levels.indexOf(level) + 1;

export function useWords() {
  const { t } = useLingui();
  const level: Record<Level, string> = { involvement: t`jen zapojení`, commitments: t`jen úkoly`, plan: t`po plán`, mapping: t`po mapování`, notes: t`i zápisy` };
  const sentence: Record<Level, string> = {
    involvement: t`Že spolupracujeme a kdo s rodinou pracuje.`, commitments: t`Kdo co slíbil a do kdy.`, plan: t`Plán: cíle a kroky.`,
    mapping: t`S čím lidé přicházejí, co potřebují a kdo je kolem nich.`, notes: t`Zápisy, které k tomu autor otevře.`,
  };
  const state: Record<ReleaseState, string> = { in_force: t`platí`, unsigned: t`čeká na podpis`, not_yet: t`ještě nezačal`, ended: t`skončil`, withdrawn: t`odvoláno` };
  const ground: Record<Opening['ground'], string> = {
    team: t`je v týmu případu`, service: t`pracuje ve službě případu`, head: t`vede organizaci`, mandate: t`má pověření koordinovat`, release: t`na základě sdílení`, own: t`vlastní zápis osoby`, emergency: t`mimořádný přístup`, denied: t`přístup odmítnut`,
  };
  const what: Record<Opening['what'], string> = { case: t`spis případu`, person: t`údaje o člověku`, print: t`tisk`, document: t`dokument` };
  const understood = { yes: t`Ano`, partly: t`Zčásti`, no: t`Ne`, not_checked: t`Neověřeno` };
  const item = { vulnerability: t`Faktory zranitelnosti`, health: t`Zdraví`, tie: t`Lidé ze sítě klienta`, document: t`Dokumenty` };
  const language: Record<string, string> = { cs: t`čeština`, uk: t`ukrajinština`, vi: t`vietnamština`, mn: t`mongolština`, ru: t`ruština`, en: t`angličtina` };
  return { level, sentence, state, ground, what, understood, item, language };
}
