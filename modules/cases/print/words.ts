// Words of the printed file in the reader's language.
import type { Language } from '#platform/i18n/format.ts';

const cs = {
  file: 'Spis případu', confidential: 'Důvěrné · vytištěno z informačního systému', for: 'Vytištěno pro', without: 'Bez údajů o dalších osobách', printed: 'Vytištěno', number: 'Číslo', phase: 'Fáze', opened: 'Otevřeno', leads: 'Případ vede',
  persons: 'Lidé v případu', name: 'Jméno', born: 'Rok narození', part: 'Kdo je', team: 'Tým a služby', service: 'Služba', role: 'Úloha', since: 'Od', until: 'Do', agreement: 'Dohoda s klientem',
  history: 'Průběh', episode: 'Období', why: 'Důvod', lackedThen: 'Přestože chybělo',
  request: 'S čím klient přichází', translation: 'Překlad', reading: 'Jak tomu rozumí pracovník', network: 'Síť', ecomap: 'Ekomapa', genogram: 'Genogram', tie: 'Vazba', direction: 'Směr', conclusion: 'Co z toho plyne', missing: 'Chybí',
  needs: 'Potřeby', scale: '1 naléhavé – 5 zvládá', domain: 'Oblast', about: 'Koho se týká', worker: 'Služba', client: 'Klient', on: 'Dne', reason: 'Proč',
  vulnerability: 'Zranitelnost', factor: 'Činitel', health: 'Zdraví a zvláštní potřeby', child: 'List dítěte', voice: 'Vlastními slovy', likes: 'Co má rádo a co mu jde', school: 'Škola', support: 'Komu věří',
  plan: 'Plán', goal: 'Cíl', step: 'Krok', who: 'Kdo', when: 'Kdy', state: 'Stav', otherSteps: 'Další závazky', records: 'Záznamy', facts: 'Co se stalo a co je domluveno', opinion: 'Odborný názor', minutes: 'min', interpreter: 'tlumočí', understood: 'ověření porozumění',
  evaluation: 'Vyhodnocení', outcome: 'Výsledek', rating: 'Hodnocení klienta', helped: 'Co pomohlo', hindered: 'Co stálo v cestě', stabilised: 'Stabilizováno', intervision: 'Intervize', review: 'Zhodnocení postupu koordinátorem',
  phases: { prospect: 'jednání se zájemcem', mapping: 'mapování', planning: 'plánování a realizace', evaluation: 'vyhodnocení', closed: 'uzavřeno' } as Record<string, string>,
  parts: { client: 'klient/klientka', adult: 'dospělý člen rodiny', child: 'dítě' } as Record<string, string>,
  roles: { leading_key_worker: 'vede případ', key_worker: 'klíčový pracovník/pracovnice', coordinator: 'koordinace', member: 'člen týmu', interpreter: 'tlumočení', partner: 'přizvaný partner' } as Record<string, string>,
  forms: { none: 'není', oral: 'ústní', written: 'písemná' } as Record<string, string>,
  modes: { office: 'u nás', field: 'v terénu', phone: 'telefon', online: 'online', written: 'písemně' } as Record<string, string>,
  outcomes: { reached: 'splněno', partly: 'částečně', not_reached: 'nesplněno', dropped: 'opuštěno', open: 'trvá' } as Record<string, string>,
  states: { offered: 'nabídnuto', open: 'domluveno', done: 'splněno' } as Record<string, string>,
  answers: { yes: 'ano', partly: 'částečně', no: 'ne', not_checked: 'neověřeno' } as Record<string, string>,
  strengths: { strong: 'silná opora', plain: 'běžná', weak: 'slabá', tense: 'napjatá', cut: 'přerušená' } as Record<string, string>,
  directions: { to: 'k rodině', from: 'od rodiny', both: 'oboustranně', none: '–' } as Record<string, string>,
};
export type Words = typeof cs;

const en: Words = {
  file: 'Case file', confidential: 'Confidential · printed from the information system', for: 'Printed for', without: 'Without other persons', printed: 'Printed', number: 'Number', phase: 'Phase', opened: 'Opened', leads: 'Led by',
  persons: 'People of the case', name: 'Name', born: 'Year of birth', part: 'Who', team: 'Team and services', service: 'Service', role: 'Role', since: 'From', until: 'To', agreement: 'Agreement with the client',
  history: 'Course', episode: 'Episode', why: 'Reason', lackedThen: 'Although missing',
  request: 'What the client comes with', translation: 'Translation', reading: 'The worker’s reading', network: 'Network', ecomap: 'Ecomap', genogram: 'Genogram', tie: 'Tie', direction: 'Direction', conclusion: 'What follows', missing: 'Missing',
  needs: 'Needs', scale: '1 pressing – 5 copes', domain: 'Domain', about: 'About', worker: 'Service', client: 'Client', on: 'On', reason: 'Why',
  vulnerability: 'Vulnerability', factor: 'Factor', health: 'Health and special needs', child: 'Child’s sheet', voice: 'In own words', likes: 'Likes and is good at', school: 'School', support: 'Trusts',
  plan: 'Plan', goal: 'Goal', step: 'Step', who: 'Who', when: 'When', state: 'State', otherSteps: 'Other commitments', records: 'Records', facts: 'What happened and what was agreed', opinion: 'The worker’s opinion', minutes: 'min', interpreter: 'interpreted by', understood: 'understanding checked',
  evaluation: 'Evaluation', outcome: 'Outcome', rating: 'Client’s rating', helped: 'What helped', hindered: 'What stood in the way', stabilised: 'Stabilised', intervision: 'Intervision', review: 'Coordinator’s review of the procedure',
  phases: { prospect: 'prospect', mapping: 'mapping', planning: 'planning and realisation', evaluation: 'evaluation', closed: 'closed' },
  parts: { client: 'client', adult: 'adult of the family', child: 'child' },
  roles: { leading_key_worker: 'leads the case', key_worker: 'key worker', coordinator: 'coordination', member: 'team member', interpreter: 'interpreting', partner: 'invited partner' },
  forms: { none: 'none', oral: 'oral', written: 'written' },
  modes: { office: 'at ours', field: 'in the field', phone: 'phone', online: 'online', written: 'in writing' },
  outcomes: { reached: 'reached', partly: 'partly', not_reached: 'not reached', dropped: 'dropped', open: 'goes on' },
  states: { offered: 'offered', open: 'agreed', done: 'done' },
  answers: { yes: 'yes', partly: 'partly', no: 'no', not_checked: 'not checked' },
  strengths: { strong: 'strong support', plain: 'plain', weak: 'weak', tense: 'tense', cut: 'cut' },
  directions: { to: 'to the family', from: 'from the family', both: 'both ways', none: '–' },
};

const uk: Words = {
  file: 'Справа', confidential: 'Конфіденційно · роздруковано з інформаційної системи', for: 'Роздруковано для', without: 'Без даних про інших осіб', printed: 'Роздруковано', number: 'Номер', phase: 'Етап', opened: 'Відкрито', leads: 'Справу веде',
  persons: 'Люди у справі', name: 'Імʼя', born: 'Рік народження', part: 'Хто це', team: 'Команда і служби', service: 'Служба', role: 'Роль', since: 'Від', until: 'До', agreement: 'Домовленість із клієнтом',
  history: 'Перебіг', episode: 'Період', why: 'Причина', lackedThen: 'Хоча бракувало',
  request: 'З чим приходить клієнт', translation: 'Переклад', reading: 'Як це розуміє працівник', network: 'Мережа', ecomap: 'Екомапа', genogram: 'Генограма', tie: 'Звʼязок', direction: 'Напрям', conclusion: 'Що з цього випливає', missing: 'Бракує',
  needs: 'Потреби', scale: '1 нагально – 5 дає раду', domain: 'Сфера', about: 'Кого стосується', worker: 'Служба', client: 'Клієнт', on: 'Дня', reason: 'Чому',
  vulnerability: 'Вразливість', factor: 'Чинник', health: 'Здоровʼя та особливі потреби', child: 'Аркуш дитини', voice: 'Власними словами', likes: 'Що любить і що вдається', school: 'Школа', support: 'Кому довіряє',
  plan: 'План', goal: 'Ціль', step: 'Крок', who: 'Хто', when: 'Коли', state: 'Стан', otherSteps: 'Інші домовленості', records: 'Записи', facts: 'Що сталося і що домовлено', opinion: 'Думка працівника', minutes: 'хв', interpreter: 'перекладає', understood: 'перевірка розуміння',
  evaluation: 'Оцінювання', outcome: 'Результат', rating: 'Оцінка клієнта', helped: 'Що допомогло', hindered: 'Що заважало', stabilised: 'Стабілізовано', intervision: 'Інтервізія', review: 'Оцінка процедури координатором',
  phases: { prospect: 'розмова з зацікавленою особою', mapping: 'вивчення', planning: 'планування і реалізація', evaluation: 'оцінювання', closed: 'закрито' },
  parts: { client: 'клієнт/клієнтка', adult: 'дорослий член родини', child: 'дитина' },
  roles: { leading_key_worker: 'веде справу', key_worker: 'ключовий працівник', coordinator: 'координація', member: 'член команди', interpreter: 'переклад', partner: 'запрошений партнер' },
  forms: { none: 'немає', oral: 'усна', written: 'письмова' },
  modes: { office: 'у нас', field: 'на місці', phone: 'телефон', online: 'онлайн', written: 'письмово' },
  outcomes: { reached: 'досягнуто', partly: 'частково', not_reached: 'не досягнуто', dropped: 'залишено', open: 'триває' },
  states: { offered: 'запропоновано', open: 'домовлено', done: 'виконано' },
  answers: { yes: 'так', partly: 'частково', no: 'ні', not_checked: 'не перевірено' },
  strengths: { strong: 'сильна опора', plain: 'звичайний', weak: 'слабкий', tense: 'напружений', cut: 'перерваний' },
  directions: { to: 'до родини', from: 'від родини', both: 'в обидва боки', none: '–' },
};

export const wordsOf = (language: Language): Words => ({ cs, en, uk })[language];
