// Who formally applied to services, how it was decided, and whom the register and the yearly return hold.
import { applications } from '#modules/referrals/applications/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';
import type { Worker } from './stage.ts';

type Given = { receivedOn: number; how: 'in_person' | 'post' | 'data_box' | 'email' | 'phone'; name?: string; contact?: string; asked?: string };
type Decided = { on: number; state: 'contract' | 'refused' | 'withdrawn' | 'no_answer'; ground?: 'not_provided' | 'capacity' | 'health' | 'repeated'; callAgreed?: boolean; explanation?: string; elsewhere?: string[]; elsewhereNote?: string; contractFrom?: number };

async function applies(by: Worker, serviceId: string, { receivedOn, how, name = '', contact = '', asked = '' }: Given, decided?: Decided): Promise<string> {
  const id = newId();
  await by.does(day(receivedOn), applications.add, { body: { id, serviceId, receivedOn: day(receivedOn), receivedHow: how, name, contact, asked } }, '11:35');
  if (decided) await by.does(day(decided.on), applications.decide, { params: { applicationId: id }, version: 1, body: { state: decided.state, decidedOn: day(decided.on), ground: decided.ground ?? null, callAgreed: decided.callAgreed ?? false, explanation: decided.explanation ?? '', elsewhereNote: decided.elsewhereNote ?? '', elsewhere: decided.elsewhere ?? [], contractFrom: decided.contractFrom === undefined ? null : day(decided.contractFrom) } }, '14:20');
  return id;
}

export async function applicants({ stage }: District): Promise<void> {
  const { teren, rodiny, poradna, pobyt, krize, plzen } = stage.services, [jana, tomas, hana, blanka] = [stage.as('jana'), stage.as('tomas'), stage.as('hana'), stage.as('blanka')];
  await hana.does(day(-200), applications.setTerm, { body: { id: newId(), serviceId: rodiny.id, days: 21, validFrom: day(0) } }, '8:40');
  const full = 'Všechny rodiny, se kterými můžeme letos pracovat, už smlouvu mají.';
  await applies(jana, teren.id, { receivedOn: -146, how: 'phone' }, { on: -140, state: 'refused', ground: 'capacity', elsewhere: [plzen.id] });
  await applies(jana, teren.id, { receivedOn: -71, how: 'in_person' }, { on: -71, state: 'refused', ground: 'not_provided', elsewhereNote: 'hledal noclehárnu, předán kontakt' });
  await applies(jana, teren.id, { receivedOn: -40, how: 'email', name: 'B. K.', asked: 'Doprovod na úřad práce a k lékaři.' }, { on: -24, state: 'refused', ground: 'capacity', callAgreed: true, explanation: 'Terénní pracovnice teď mají plný počet klientů.', elsewhere: [plzen.id, poradna.id] });
  await applies(jana, teren.id, { receivedOn: -12, how: 'in_person', name: 'T. R.', contact: '+420 700 000 402', asked: 'Pomoc s bydlením, z ubytovny odchází koncem měsíce.' });
  await applies(tomas, rodiny.id, { receivedOn: -64, how: 'data_box', name: 'Rodina L.', contact: 'prostřednictvím OSPOD', asked: 'Sociálně aktivizační služba, dvě děti předškolního věku.' }, { on: -50, state: 'contract', contractFrom: -46 });
  const later = await applies(tomas, rodiny.id, { receivedOn: -58, how: 'post', name: 'Rodina D.', contact: 'Nádražní 31, Rokycany', asked: 'Pomoc s hospodařením a se školou.' }, { on: -51, state: 'refused', ground: 'capacity', callAgreed: true, explanation: full, elsewhere: [poradna.id] });
  await tomas.does(day(-9), applications.endWaiting, { params: { applicationId: later }, version: 2, body: { endedOn: day(-9), outcome: 'contract', contractFrom: day(-6) } }, '10:10');
  await applies(tomas, rodiny.id, { receivedOn: -33, how: 'phone', name: 'M. P.' }, { on: -20, state: 'withdrawn' });
  await applies(tomas, rodiny.id, { receivedOn: -29, how: 'email', name: 'Rodina S.', contact: '+420 700 000 404', asked: 'Doučování dětí a pomoc s dluhy.' }, { on: -15, state: 'refused', ground: 'capacity', callAgreed: true, explanation: full, elsewhere: [poradna.id, krize.id] });
  await applies(tomas, rodiny.id, { receivedOn: -5, how: 'in_person', name: 'Rodina V.', contact: '+420 700 000 405', asked: 'Podpora po narození třetího dítěte.' });
  // A shelter: an applicant is written by initials or not at all.
  await applies(blanka, pobyt.id, { receivedOn: -88, how: 'phone' }, { on: -88, state: 'refused', ground: 'capacity', elsewhere: [krize.id] });
  await applies(blanka, pobyt.id, { receivedOn: -17, how: 'phone', name: 'H.', asked: 'Žena se dvěma dětmi.' }, { on: -16, state: 'refused', ground: 'capacity', callAgreed: true, explanation: 'Všech 18 lůžek je obsazeno.', elsewhere: [krize.id] });
  await applies(blanka, pobyt.id, { receivedOn: -2, how: 'phone', name: 'E. Š.', asked: 'Žena s kojencem, zatím u sestry.' });
}
