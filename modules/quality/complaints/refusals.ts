// Why something cannot be done with a complaint now.
import { against, Refusal } from '#platform/http/problems.ts';

export const answered = () => against({ cs: 'Stížnost už je zodpovězená.', en: 'The complaint is answered already.', uk: 'На скаргу вже дано відповідь.' });
export const onlyReceived = () => against({ cs: 'Stížnost jste jen přijali. Vyřizuje ji někdo jiný.', en: 'You only received the complaint. Somebody else handles it.', uk: 'Ви лише прийняли скаргу. Її розглядає хтось інший.' });
export const notLeading = () => against({ cs: 'Kdo stížnost vyřídí, určuje vedení.', en: 'Who handles the complaint is said by the head.', uk: 'Хто розглядає скаргу, визначає керівництво.' });
export const handlerNamed = () => against({ cs: 'Tento člověk stížnost právě vyřizuje. Nejdřív ji předejte někomu jinému.', en: 'This person handles the complaint now. Give it to somebody else first.', uk: 'Ця особа зараз розглядає скаргу. Спершу передайте її комусь іншому.' });
export const alreadyNamed = () => against({ cs: 'Tento člověk už u stížnosti je.', en: 'This person stands there already.', uk: 'Цю особу вже вказано.' });
export const extendedBefore = () => against({ cs: 'Lhůta už byla jednou prodloužena.', en: 'The deadline was put off once already.', uk: 'Строк уже раз продовжено.' });
const field = (name: string, cs: string, en: string, uk: string) => new Refusal('invalid', { fields: { [name]: { cs, en, uk } } });
export const cannotHandle = () => field('membershipId', 'Vyberte někoho, koho se stížnost netýká.', 'Choose somebody whom it does not concern.', 'Виберіть того, кого скарга не стосується.');
export const notColleague = (name: string) => field(name, 'Vyberte z pracovníků organizace.', 'Choose from the workers of the organisation.', 'Виберіть з працівників організації.');
export const tooLong = (until: string) => field('until', `Podle vašich pravidel nejpozději ${until}.`, `By your rules ${until} at the latest.`, `За вашими правилами щонайпізніше ${until}.`);
export const tooShort = () => field('until', 'Nová lhůta musí být později než dosavadní.', 'The new deadline has to be later than the present one.', 'Новий строк має бути пізніший за теперішній.');
export const whole = { finding: { cs: 'Napište, jak byla posouzena.', en: 'Say what was found.', uk: 'Зазначте, як її оцінено.' }, answer: { cs: 'Napište odpověď.', en: 'Write the answer.', uk: 'Напишіть відповідь.' }, answerWay: { cs: 'Vyberte, jak byla odpověď dána.', en: 'Choose how the answer was given.', uk: 'Виберіть, як дано відповідь.' } };
export const wayOfAnonymous = () => field('answerWay', 'Na anonymní stížnost se odpovídá na nástěnce, na podepsanou písemně.', 'An anonymous complaint is answered on the notice board, a named one in writing.', 'На анонімну скаргу відповідають на дошці оголошень, на підписану — письмово.');
export const beforeReceived = () => field('answeredOn', 'Dřív, než stížnost přišla.', 'Before the complaint came.', 'Раніше, ніж надійшла скарга.');
export const namesSomebody = (names: string) => field('answer', `Odpověď na nástěnku nesmí nikoho jmenovat: ${names}.`, `An answer for the notice board must name nobody: ${names}.`, `Відповідь для дошки не має нікого називати: ${names}.`);
export const notToday = () => field('validFrom', 'Nejdřív od dneška: dřívější stížnosti si drží lhůtu svého dne.', 'From today at the earliest: earlier complaints keep the deadline of their day.', 'Щонайраніше від сьогодні: попередні скарги зберігають строк свого дня.');
