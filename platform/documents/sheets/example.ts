// Invented people, for the tests of the sheets and for looking at a wording before it is used.
import type { SheetKey, SheetText } from './text.ts';
import { findSheetText } from './text.ts';
import type { ConsentSheet } from './consent.ts';
import type { AgreementSheet } from './agreement.ts';

const texts = (key: SheetKey, language: string) => ({ czech: findSheetText(key, 'cs') as SheetText, ...(language !== 'cs' && { client: findSheetText(key, language) }) });

/** A mother with a child lets a counselling centre share the plan with a school's counsellor. */
export const consentExample = (language: string): ConsentSheet => ({
  texts: texts('consent', language),
  from: { name: 'Poradna Na Cestě, z. s.', address: 'Zkušební 12, 301 00 Plzeň', contact: 'telefon 377 000 111, poradna@example.org' },
  to: { name: 'Terénní služba Most, o. p. s.', address: 'Ukázková 3, 301 00 Plzeň', contact: 'telefon 377 000 222' },
  persons: [
    { name: 'Oksana Vzorová', birthDate: '1989-03-07' },
    { name: 'Danylo Vzorový', birthDate: '2016-11-21', relation: { czech: 'syn', client: ({ uk: 'син', vi: 'con trai', mn: 'хүү', ru: 'сын', en: 'son' } as Record<string, string>)[language] ?? 'syn' } },
  ],
  level: 'plan', items: [{ item: 'documents', detail: { czech: 'rozhodnutí o dávce' } }],
  purpose: { czech: 'Aby vás dvě služby nevodily dvakrát na stejný úřad a domluvily se, kdo pomůže se školou.' },
  validFrom: '2026-02-01', validTo: '2026-07-31', ground: { kind: 'consent' },
  interpreter: { name: 'Iryna Ukázková', language: language === 'cs' ? 'uk' : language, understood: null },
  guardians: [{ name: 'Oksana Vzorová', relation: { czech: 'matka' }, children: ['Danylo Vzorový'] }],
  childOpinions: [{ child: 'Danylo Vzorový', words: null }],
  signatures: [
    { name: 'Oksana Vzorová', role: 'client', at: '2026-02-01', svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60"><path d="M5 40 C 40 -10, 50 70, 80 30 S 130 10, 190 45" fill="none" stroke="#123" stroke-width="3"/></svg>' },
    { name: 'Mgr. Jana Zkušební', role: 'worker' },
  ],
});

export const agreementExample = (language: string): AgreementSheet => ({
  texts: texts('agreement', language),
  organisation: 'Poradna Na Cestě, z. s.', date: '2026-02-01', persons: ['Oksana Vzorová', 'Danylo Vzorový'],
  goals: [
    { words: 'Хочу, щоб син ходив до школи і мав там друзів.', language: 'uk', czech: 'Chci, aby syn chodil do školy a měl tam kamarády.' },
    { words: 'Хочу власну квартиру, щоб нас ніхто не виганяв.', language: 'uk', czech: 'Chci vlastní byt, aby nás nikdo nevyháněl.' },
  ],
  steps: [
    { who: 'Oksana Vzorová', what: { czech: 'Přinese potvrzení od lékařky.', client: 'Принесе довідку від лікарки.' }, until: '2026-02-10' },
    { who: 'Jana Zkušební, Poradna Na Cestě', what: { czech: 'Zavolá do školy a domluví schůzku se třídní učitelkou.', client: 'Зателефонує до школи й домовиться про зустріч із класною керівницею.' }, until: '2026-02-05' },
    { who: 'Terénní služba Most', what: { czech: 'Pomůže vyplnit žádost o městský byt.', client: 'Допоможе заповнити заяву на міську квартиру.' } },
  ],
  nextMeeting: { at: '2026-02-15T09:05:00+01:00', place: 'Zkušební 12, Plzeň, 2. patro' },
  call: [{ name: 'Jana Zkušební', phone: '377 000 111' }], readers: ['Poradna Na Cestě, z. s.', 'Terénní služba Most, o. p. s.'],
  interpreter: { name: 'Iryna Ukázková', language: 'uk' },
  signatures: [{ name: 'Oksana Vzorová', role: 'client' }, { name: 'Mgr. Jana Zkušební', role: 'worker' }],
});
