// Bodies of mapping, for tests and the demo: what somebody writes when the rest does not matter.
import { newId } from '#platform/http/client.ts';
import { today } from '#platform/i18n/format.ts';

export const aRequest = (personId: string, about: string[] = [personId], more: object = {}) => ({
  id: newId(), personId, about, words: 'Хочу, щоб діти мали спокій.', language: 'uk', translation: 'Chci, aby děti měly klid.', translatedBy: 'Iryna Bojko', reading: 'Naléhavé je bydlení.', saidOn: today(), confidenceOf: null, ...more,
});
export const aNeed = (domain: string, about: string[], workerValue: number | null, clientValue: number | null, reason = '') => ({ id: newId(), domain, about, workerValue, clientValue, reason });
export const needsOn = (ratedOn: string, ratings: ReturnType<typeof aNeed>[], confidenceOf: string | null = null) => ({ id: newId(), ratedOn, confidenceOf, ratings });
export const factorsOf = (personId: string, factors: string[], confidenceOf: string | null = null) => ({ id: newId(), about: [personId], notedOn: today(), confidenceOf, factors: factors.map((factor) => ({ id: newId(), factor, note: '' })) });
export const aHealthFact = (personId: string, text: string, confidenceOf: string | null = null) => ({ id: newId(), about: [personId], text, notedOn: today(), endedOn: null, confidenceOf });
export const aSheet = (personId: string, more: object = {}) => ({
  id: newId(), personId, about: [personId], voice: 'Chci chodit do školky s Matějem.', voiceLanguage: 'cs', likes: 'Vlaky a skládanky', school: 'MŠ Lískovec, třída Sluníčka', supportPerson: 'babička Halyna', writtenOn: today(), confidenceOf: null, ...more,
});
