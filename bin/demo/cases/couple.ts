// A Romanian couple in the dormitory, expecting a child: the coordinator's recommendation waits for an answer.
import { signals } from '#modules/signals/contract.ts';
import { newId } from '#platform/http/client.ts';
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { lives, registersFamily, stays, works } from '../persons.ts';
import { routine } from '../routine.ts';
import { agrees, asks, client, hasTie, invites, isVulnerable, joins, notes, opens, promises, proposes, rates, signs, takesIn, through, worker } from '../tell.ts';

const ro = through('ro', 'Ioana Munteanu');

export async function couple({ stage, places }: District): Promise<void> {
  const jana = stage.as('jana'), petra = stage.as('petra'), { teren, kariera } = stage.services, on = day(-88);
  const [ionela, marius] = await registersFamily(jana, on, teren.id, 'Ionela a Marius Lupu', [
    { role: 'self', givenName: 'Ionela', familyName: 'Lupu', nativeName: 'Ionela Lupu', age: 24, days: 61, sex: 'female', citizenships: ['ROU'], literacy: 'partial', interpreterLanguage: 'ro', languages: ['ro'], phone: '+420 700 000 140' },
    { role: 'partner', givenName: 'Marius', familyName: 'Lupu', nativeName: 'Marius Lupu', age: 27, days: 300, sex: 'male', citizenships: ['ROU'], literacy: 'full', languages: ['ro', 'en'] },
  ]) as [string, string];
  const both = [ionela, marius];
  for (const person of both) {
    await stays(jana, on, person, 'eu_citizen', null, null, 'Nahlásit pobyt nad 30 dnů');
    await lives(jana, on, person, 'dormitory', 'pokoj 22', exactly(-120), null, places.dormitory);
  }
  await works(jana, on, marius, 'work', 'pomocné práce na stavbě', 'agentura, bez písemné smlouvy', exactly(-115));
  const caseId = await opens(jana, on, { label: 'Rodina Lupu', subjectKind: 'family', scope: 'external', mode: 'team', serviceId: teren.id, persons: { [ionela]: 'client', [marius]: 'adult' }, agreement: { form: 'oral', on, scope: 'Pojištění, porod, smlouva v práci.', endsOn: null } });
  await takesIn(jana, day(-80), caseId, petra, 'coordinator');
  await asks(jana, day(-84), caseId, ionela, { about: both, words: 'Nu știu unde o să nasc. Vreau un doctor care nu mă trimite acasă.', language: 'ro', translatedBy: 'Ioana Munteanu', translation: 'Nevím, kde budu rodit. Chci lékaře, který mě nepošle domů.', reading: 'Bez pojištění ji dvě ordinace odmítly. Pojištění jde přes manželovu práci, ta ale nemá smlouvu.' });
  await rates(jana, day(-82), caseId, both, [['health', 1, 1, 'Šestý měsíc, bez lékaře.', [ionela]], ['work', 2, 3, 'Bez smlouvy.', [marius]], ['housing', 2, 2], ['finance', 2, 2], ['rights', 2, 2]]);
  await isVulnerable(jana, day(-82), caseId, [ionela], { pregnancy: 'Termín v lednu.', language_barrier: '' });
  await isVulnerable(jana, day(-82), caseId, [marius], { exploitation: 'Výplata v hotovosti, dvakrát zadržena.' });
  await hasTie(jana, day(-82), caseId, both, 'community', 'Krajané na ubytovně', 'pomáhají s jízdou', 'plain', 'both');
  await hasTie(jana, day(-82), caseId, [marius], 'work_housing', 'Stavební parta', 'výplata v hotovosti', 'tense', 'from');
  await hasTie(jana, day(-82), caseId, [ionela], 'family', 'Maminka Elena', 'Bacău, denně volají', 'strong', 'both', { privatePerson: true });
  const invitation = await invites(jana, day(-70), caseId, kariera.id, 'Prosíme o pomoc s nevyplacenou mzdou a s hledáním práce se smlouvou.');
  const [release] = await proposes(jana, day(-70), caseId, [marius], { to: stage.organisations.most.id, service: kariera.id, level: 'plan', purpose: 'Vymáhání mzdy a hledání práce se smlouvou.', from: day(-70), until: exactly(58), language: 'en', interpreter: 'Ioana Munteanu' });
  await signs(jana, day(-69), release!, 'Marius Lupu');
  const katerina = stage.as('katerina');
  await joins(katerina, day(-66), caseId, invitation, 'M. Lupu – mzda');
  await petra.does(day(-4), signals.recommend, { body: { id: newId(), caseId, about: [ionela], toMembershipId: jana.membershipId, serviceId: stage.services.rana.id, text: 'Přizvat ranou péči už před porodem, ať rodina ví, na koho se obrátit.', reason: 'Rizikové těhotenství bez lékaře do šestého měsíce.', answerDueOn: exactly(0) } });
  await agrees(jana, day(-11), caseId, [ionela], 'Přihlásit Ionelu k pojištění po doložení smlouvy', worker(jana), day(2), { priority: 1 });
  await agrees(jana, day(-30), caseId, [marius], 'Přinést písemnou smlouvu nebo výpis odpracovaných hodin', client(marius), day(5));
  // An offer of ours that waits for the other side.
  await agrees(jana, day(-7), caseId, [marius], 'Sepsat výzvu k vyplacení dlužné mzdy', worker(katerina), exactly(12));
  await promises(jana, day(-1), caseId, both, 'Telefonát po noční směně, jak dopadla prohlídka bytu', exactly(1), '10:30');
  await promises(jana, day(-9), caseId, both, 'Ubytovna Na Špici, terén ve dvou s Tomášem Vrbou', exactly(0), '14:00');
  await notes(jana, caseId, [ionela], { on: day(-75), at: '8:00', minutes: 120, mode: 'field', activities: 'accompaniment crisis', text: 'Doprovod na pohotovost kvůli bolestem. Lékařka doporučila klid, převzala Ionelu do poradny.', ...ro });
  await notes(katerina, caseId, [marius], { on: day(-60), at: '15:00', minutes: 45, mode: 'office', activities: 'rights_help', text: 'Spočítány odpracované hodiny podle zpráv v telefonu, chybí výplata za tři týdny.', ...through('ro', 'Ioana Munteanu') });
  await notes(jana, null, [], { on: day(-47), at: '18:00', minutes: 30, mode: 'field', activities: 'outreach', text: 'Ubytovna Na Špici: správce vyhrožoval vyhozením, odchod bez konfliktu. Chodit ve dvou.', oneOffRequest: 'Terén na ubytovně' });
  await routine(jana, caseId, both, 'family', [-80, -5], 15, ro);
}
