// Three goals in the family's words, steps of three organisations and of the family itself.
import { day, exactly } from '../calendar.ts';
import type { District } from '../district.ts';
import { agrees, answers, client, finishes, nobody, promises, wants, worker } from '../tell.ts';
import type { Family } from './members.ts';

export type Goals = { home: string; speech: string; school: string };

/** Goals and steps as agreed with the family, and how they went. */
export async function agreeOnPlan({ stage }: District, caseId: string, f: Family): Promise<Goals> {
  const jana = stage.as('jana'), lucie = stage.as('lucie'), eva = stage.as('eva'), petra = stage.as('petra'), on = day(-40);
  const home = await wants(jana, on, caseId, { words: 'Хочемо жити самі, а не в гуртожитку.', language: 'uk', translation: 'Chceme bydlet sami, ne na ubytovně.', domain: 'housing', priority: 1, startsOn: on, dueOn: exactly(120), about: [f.oksana, f.taras] });
  const speech = await wants(jana, on, caseId, { words: 'Щоб Марко навчився говорити.', language: 'uk', translation: 'Ať se Marko naučí mluvit.', domain: 'child_development', priority: 1, startsOn: on, dueOn: exactly(200), about: [f.oksana, f.marko] });
  const school = await wants(jana, on, caseId, { words: 'Данило не хоче до школи. Чому?', language: 'uk', translation: 'Danylo nechce do školy. Proč?', domain: 'education', priority: 2, startsOn: on, dueOn: exactly(90), about: [f.danylo] });

  const flat = await agrees(jana, on, caseId, [f.oksana, f.taras], 'Podat žádost o městský byt', worker(jana), day(-11), { goalId: home, startsOn: day(-34), priority: 1 });
  await finishes(jana, day(-12), flat, 'Žádost podána na bytovém odboru, pořadí se dozvíme do konce měsíce.');
  const slips = await agrees(jana, day(-14), caseId, [f.taras], 'Donést výplatní pásky za poslední tři měsíce', client(f.taras), day(4), { goalId: home, startsOn: day(-14) });
  await agrees(jana, day(-20), caseId, [f.oksana, f.taras], 'Domluvit splátky dluhu za energie', worker(jana), exactly(75), { goalId: home, startsOn: day(-18), needs: [slips] });

  const hearing = await agrees(jana, on, caseId, [f.marko], 'Objednat vyšetření sluchu a řeči v Plzni', worker(lucie), day(1), { goalId: speech, startsOn: day(-27), priority: 1 });
  await answers(lucie, day(-38), hearing, 'accept');
  const visits = await agrees(jana, on, caseId, [f.marko], 'Návštěvy rané péče dvakrát měsíčně', worker(lucie), exactly(92), { goalId: speech, startsOn: day(2), needs: [hearing] });
  await answers(lucie, day(-38), visits, 'accept');
  const enrolment = await agrees(jana, on, caseId, [f.marko], 'Zastupovat rodinu při zápisu do přípravné třídy', worker(lucie), exactly(60), { goalId: speech, startsOn: exactly(40) });
  await answers(lucie, day(-37), enrolment, 'decline', 'Zastupovat rodinu ve škole raná péče nemůže. Připravíme zprávu o vývoji a s Oksanou projdeme, na co se budou ptát.');
  await agrees(jana, day(-8), caseId, [f.oksana], 'Sdělit termín zápisu do přípravné třídy a co je k němu potřeba', worker(eva), exactly(45), { goalId: speech, startsOn: exactly(25) });
  await agrees(jana, day(-12), caseId, [f.marko], 'Dovolat se pediatričce MUDr. Rysové kvůli zprávě k vyšetření', worker(jana), day(-2), { goalId: speech, priority: 1 });

  await agrees(jana, day(-5), caseId, [f.danylo], 'Poslat škole návrh termínu schůzky', worker(jana), exactly(0), { goalId: school, dueTime: '15:00', startsOn: day(-3), priority: 1 });
  await agrees(jana, on, caseId, [f.danylo], 'Doučování češtiny pro Danyla', nobody, exactly(92), { goalId: school, startsOn: exactly(5) });

  await agrees(jana, day(-20), caseId, [f.oksana], 'Prodloužit dočasnou ochranu na OAMP, s Janou Havlíkovou', client(f.oksana), exactly(10), { priority: 1 });
  await agrees(petra, day(-6), caseId, [f.oksana, f.taras, f.danylo, f.marko], 'Svolat společnou schůzku všech, kdo s rodinou pracují', worker(petra), day(3));
  await agrees(jana, day(-4), caseId, [f.oksana, f.marko], 'Připravit podklady ke společné schůzce', worker(jana), day(3));
  await promises(jana, day(-7), caseId, [f.oksana, f.marko], 'Návštěva doma, tlumočí Iryna Bojko', exactly(0), '09:00');
  await promises(jana, day(-1), caseId, [f.oksana], 'Návštěva doma: rozpočet na příští měsíc', exactly(1), '15:00');
  await promises(jana, day(-3), caseId, [f.danylo], 'Rozhovor s Danylem po škole', day(2), '15:30');

  // What the others want from us: offers that wait for an answer.
  await agrees(lucie, day(-2), caseId, [f.marko], 'Doprovodit Marka na vyšetření sluchu', worker(jana), day(1), { dueTime: '08:30' });
  await agrees(eva, day(-5), caseId, [f.oksana], 'Ověřit nárok na příspěvek na bydlení', worker(jana), exactly(8));
  return { home, speech, school };
}
