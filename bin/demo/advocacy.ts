// What opened cases have in common becomes advocacy: eleven that no landlord took, a ministry's answer; a municipality that does not answer; one action being prepared.
import type pg from 'pg';
import { cases } from '#modules/cases/contract.ts';
import { advocacy } from '#modules/signals/advocacy/contract.ts';
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { addDays } from '#platform/i18n/format.ts';
import { day } from './calendar.ts';
import type { District } from './district.ts';

export const titles = ['Nájemní smlouva na dobu pobytu má stačit k příspěvku na bydlení', 'Přednostní pořadí rodin z uzavíraných ubytoven', 'Tlumočení u odborných lékařů'] as const;
/** Eleven days before the action was written: five in one half of a year and six in the next, so that the sheet has two bars on whichever day the demo is made. */
function metOn(): string[] {
  const last = day(-60), start = `${last.slice(0, 5)}${last.slice(5, 7) < '07' ? '01' : '07'}-01`, early = (Date.parse(last) - Date.parse(start)) / 86_400_000 < 40, half = (from: string, back: number) => { const months = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 - back * 6; return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`; };
  const later = half(start, early ? 1 : 0), earlier = half(start, early ? 2 : 1), wide = early ? 150 : (Date.parse(last) - Date.parse(start)) / 86_400_000;
  const on = (month: string, after: number) => addDays(`${month}-01`, after);
  return [...[12, 44, 71, 103, 140].map((after) => on(earlier, after)), ...[0, 1, 2, 3, 4, 5].map((i) => on(later, Math.round((wide / 6) * i) + 1))];
}
const words = [
  'Pronajímatel odmítl smlouvu, když zjistil, na jak dlouho platí pobyt.', 'Bez kauce ve výši tří nájmů nechtěl byt nikdo ukázat.', 'Úřad nepřijal žádost o příspěvek: smlouva je kratší než rok.',
] as const;

export async function advocacyOf({ stage }: District, db: pg.Client): Promise<void> {
  const [petra, hana, jitka] = [stage.as('petra'), stage.as('hana'), stage.as('jitka')];
  const met = metOn(), open = (await petra.opens(day(0), cases.list, { query: { limit: 100 } })).items.filter(({ standing, phase, subjectKind }) => standing === 'lead' && phase !== 'closed' && subjectKind !== 'locality').slice(0, met.length);
  const ids: string[] = [];
  for (const [i, one] of open.entries()) {
    const id = newId();
    await petra.does(met[i]!, signals.noteBarrier, { body: { id, caseId: one.id, domain: 'housing_market', level: i % 2 ? 'law' : 'structure', orpCode: '3211', text: words[i % words.length]! } }, '15:00');
    // What is sent keeps its months for good: they have to be right before it is sent.
    await db.query('update signals.signal set noted_on = $2 where id = $1', [id, met[i]!]);
    ids.push(id);
  }
  const ministry = { params: { actionId: newId() } }, city = { params: { actionId: newId() } };
  await petra.does(day(-46), advocacy.begin, { body: {
    id: ministry.params.actionId, title: titles[0], domain: 'housing_market', addresseeKind: 'ministry', addressee: 'Ministerstvo práce a sociálních věcí', signalIds: ids,
    asks: 'Vydat úřadům práce metodický pokyn, podle kterého k příspěvku na bydlení stačí nájemní smlouva uzavřená na dobu platnosti pobytu.',
    facts: 'Rodiny s dočasným pobytem najdou byt, ale smlouvu na rok jim nikdo nedá: pobyt končí dřív. Úřad žádost o příspěvek bez roční smlouvy nepřijme a rodina zůstává na ubytovně, která stojí víc než nájem.',
  } });
  await petra.does(day(-45), advocacy.ask, { ...ministry, body: { id: newId(), toOrganisationId: stage.organisations.jerabina.id } });
  await jitka.does(day(-44), advocacy.give, { ...ministry, body: { id: newId(), from: day(-360), until: day(-44) } });
  await petra.does(day(-43), advocacy.propose, { ...ministry, body: { id: newId(), text: 'Příběh jsme nepřidali, rodina si to nepřála.' } });
  await hana.does(day(-42), advocacy.approve, { ...ministry, body: { id: newId() } });
  await petra.does(day(-41), advocacy.send, { ...ministry, body: { id: newId(), onDay: day(-41), way: 'data_box', reference: 'KD-61/bydlení', dueOn: day(-11) } });
  await petra.does(day(-9), advocacy.answer, { ...ministry, body: { id: newId(), onDay: day(-9), answer: 'partly', reference: 'MPSV-2211', text: 'Pokyn vydáme pro pobyty delší než půl roku. Kratší pobyty zákon neumožňuje zohlednit; návrh změny předáme odboru legislativy.' } });
  await petra.does(day(-3), advocacy.effect, { ...ministry, body: { id: newId(), onDay: day(-3), text: 'Kontaktní pracoviště přijalo první dvě žádosti se smlouvou na dobu pobytu.' } });

  await petra.does(day(-70), advocacy.begin, { body: {
    id: city.params.actionId, title: titles[1], domain: 'housing_market', orpCode: '3211', addresseeKind: 'municipality', addressee: 'Městský úřad, odbor bytů', signalIds: ids.slice(0, 7),
    asks: 'Zařadit rodiny s dětmi z uzavíraných ubytoven do přednostního pořadí městských bytů.', facts: 'Když se ubytovna zavře, má rodina na stěhování dny. Pořadník městských bytů s tím nepočítá.',
  } });
  await hana.does(day(-66), advocacy.approve, { ...city, body: { id: newId() } });
  await petra.does(day(-65), advocacy.send, { ...city, body: { id: newId(), onDay: day(-65), way: 'email', dueOn: day(-20) } });
  await petra.does(day(-18), advocacy.remind, { ...city, body: { id: newId(), onDay: day(-18), text: 'Telefonicky: vyřizuje jiný odbor, odpoví písemně.', dueOn: day(-4) } });

  await petra.does(day(-2), advocacy.begin, { body: { id: newId(), title: titles[2], domain: 'health_care', addresseeKind: 'region', addressee: 'Krajský úřad, odbor zdravotnictví', asks: 'Hradit tlumočení na odborných ambulancích krajských nemocnic.', facts: '', signalIds: [] } });
}
