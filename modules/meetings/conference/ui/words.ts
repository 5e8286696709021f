// Words of conferences in the reader's language.
import { useLingui } from '@lingui/react/macro';
import type { PreparationPoint, Readable, SuitabilityPoint } from '../rules.ts';

/** 09:30 → 9:30. */
export const hour = (clock: string) => clock.replace(/^0(?=\d)/, '');

export function useConferenceWords() {
  const { t } = useLingui();
  const suitability: Record<SuitabilityPoint, string> = {
    client_wants: t`Klient nebo klientka o ni stojí a ví, co to je`, safe: t`Nikomu neublíží: nesejde se s někým, koho se bojí`, several: t`Je víc lidí nebo služeb, které se mají sladit`,
    to_decide: t`Je o čem společně rozhodnout`, can_come: t`Ti, bez koho to nejde, mohou přijít`, simpler_tried: t`Jednodušší cesta nestačila`,
  };
  const preparation: Record<PreparationPoint, string> = {
    what: t`Ví, co konference je a jak probíhá`, why: t`Ví, proč se koná`, goal: t`Ví, čeho má dosáhnout`, who_comes: t`Ví, kdo přijde, a nevadí to`, shared: t`Ví, co se tam řekne a že to zůstane mezi námi`, support_person: t`Má s sebou, koho chce`,
    place: t`Místo a čas vyhovují`, interpreter: t`Tlumočení je domluvené`, fears: t`Mluvili jsme o tom, čeho se bojí`, child_support: t`Má svou podpůrnou osobu`, child_view: t`Víme, jak zazní názor dítěte`,
  };
  const parts = { member: t`pracovník, pracovnice`, guest: t`host`, client: t`klient, klientka`, family: t`rodina`, support: t`podpůrná osoba`, interpreter: t`tlumočení`, professional: t`odborník, odbornice` };
  const reads: Record<Readable, string> = { meeting: t`že se koná, kdy a kde`, agenda: t`program`, agreements: t`dohody a rozhodnutí`, talk: t`zápis hovoru a cíl`, views: t`pohled klienta, silné stránky a obavy` };
  const states = { draft: t`připravuje se`, invited: t`pozváno`, running: t`právě probíhá`, written: t`zapsáno`, approved: t`schváleno`, published: t`zveřejněno`, cancelled: t`nekoná se` };
  const answers = { none: t`zatím neodpovídá`, yes: t`přijde`, no: t`nepřijde`, maybe: t`možná přijde` };
  const absence = { client: t`klient nebo klientka nechtěl(a)`, family: t`rodina`, team: t`tým`, obstacle: t`něco do toho přišlo` };
  return { suitability, preparation, parts, reads, states, answers, absence };
}
