// Words of conferences in the reader's language.
import { useLingui } from '@lingui/react/macro';
import type { PreparationPoint, Readable, SuitabilityPoint } from '../rules.ts';

export function useConferenceWords() {
  const { t } = useLingui();
  const suitability: Record<SuitabilityPoint, string> = {
    client_wants: t`Klient nebo klientka o ni stojí a ví, co to je`, safe: t`Nikomu neublíží: nesejde se s někým, koho se bojí`, several: t`Je víc lidí nebo služeb, které se mají sladit`,
    to_decide: t`Je o čem společně rozhodnout`, can_come: t`Ti, bez koho to nejde, mohou přijít`, simpler_tried: t`Jednodušší cesta nestačila`,
  };
  const preparation: Record<PreparationPoint, string> = {
    what: t`Ví, co konference je a jak probíhá`, why: t`Ví, proč se koná`, goal: t`Ví, čeho má dosáhnout`, who_comes: t`Ví, kdo přijde, a nevadí to`, shared: t`Ví, co se tam řekne a že to zůstane mezi námi`, support_person: t`Může mít s sebou, koho chce`,
    place: t`Místo a čas vyhovují`, interpreter: t`Tlumočení je domluvené`, fears: t`Mluvili jsme o tom, čeho se bojí`, child_support: t`Má svou podpůrnou osobu`, child_view: t`Víme, jak zazní názor dítěte`,
  };
  const reads: Record<Readable, string> = { meeting: t`že se koná, kdy a kde`, agenda: t`program`, agreements: t`dohody a rozhodnutí`, talk: t`zápis hovoru a cíl`, views: t`pohled klienta, silné stránky a obavy` };
  const absence = { client: t`klienta nebo klientky`, family: t`rodiny`, team: t`týmu`, obstacle: t`nikoho, něco do toho přišlo` };
  const present = { unknown: t`není zapsáno`, yes: t`celou dobu`, part: t`jen část`, no: t`ne` };
  const passage = { text: t`hovor`, decision: t`rozhodnutí`, agreement: t`dohoda`, client_view: t`pohled klienta nebo klientky`, strength: t`silná stránka`, worry: t`obava` };
  return { suitability, preparation, reads, absence, present, passage };
}
