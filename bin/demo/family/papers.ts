// Papers of the family: what they brought to the office and what came in the post.
import { documents } from '#modules/documents/contract.ts';
import { day } from '../calendar.ts';
import type { District } from '../district.ts';
import { putsDrawing, putsLetter } from '../files.ts';
import type { Family } from './members.ts';

/** Before the early care is invited. Returns the paediatrician's paper, which the mother lets them read. */
export async function firstPapers({ stage }: District, caseId: string, f: Family): Promise<string> {
  const jana = stage.as('jana');
  await putsLetter(jana, day(-74), { caseId, about: [f.oksana, f.taras], title: 'Smlouva o ubytování, pokoj 14', kind: 'housing' }, 'Ubytovna Na Špici',
    ['Ubytovatel přenechává ubytovaným pokoj číslo 14 se společnou kuchyní a sociálním zařízením na chodbě.', 'Cena 9 400 Kč měsíčně, splatná do 15. dne. Výpovědní doba je jeden měsíc.', 'V ceně není elektřina; vyúčtování se předává jednou za čtvrt roku.']);
  return putsLetter(jana, day(-62), { caseId, about: [f.marko], title: 'Doporučení k vyšetření sluchu', kind: 'medical' }, 'Ordinace praktické lékařky pro děti a dorost',
    ['Čtyřletý chlapec, slova nepoužívá, na hlas ze druhé místnosti nereaguje.', 'Žádám o vyšetření sluchu a foniatrické vyšetření. K vyšetření je vhodné zajistit tlumočení do ukrajinštiny.']);
}

/** What came later: a bill corrected by a newer one, a drawing of the daughter. */
export async function laterPapers({ stage }: District, caseId: string, f: Family): Promise<void> {
  const jana = stage.as('jana'), bill = { caseId, about: [f.taras], title: 'Vyúčtování elektřiny', kind: 'debt' };
  const first = await putsLetter(jana, day(-36), bill, 'Ubytovna Na Špici', ['Spotřeba pokoje 14 za třetí čtvrtletí: 412 kWh.', 'K úhradě 3 860 Kč do konce měsíce.']);
  await putsLetter(jana, day(-22), { ...bill, replacesId: first }, 'Ubytovna Na Špici', ['Oprava vyúčtování: odečet patřil pokoji 21.', 'Spotřeba pokoje 14 za třetí čtvrtletí: 268 kWh. K úhradě 2 510 Kč ve dvou splátkách.']);
  await putsDrawing(jana, day(-30), { caseId, about: [f.zlata], title: 'Kde bych chtěla bydlet', kind: 'drawing' });
  // The early care reads what was released to it.
  const lucie = stage.as('lucie');
  await lucie.opens(day(-27), documents.ofCase, { params: { caseId } }, 'příprava konzultace');
}
