// What the room says no with, in three languages.
import { Refusal } from '#platform/http/problems.ts';

const forbidden = (cs: string, en: string, uk: string) => new Refusal('forbidden', { detail: { cs, en, uk } });

export const notTeam = () => forbidden('Tohle píše tým podpory programu.', 'This is written by the support team of the programme.', 'Це пише команда підтримки програми.');
export const notLead = () => forbidden('Tohle mění, kdo program vede.', 'This is changed by whoever leads the programme.', 'Це змінює той, хто керує програмою.');
export const closed = () => forbidden('Program je uzavřený, nic se do něj už nepřidává.', 'The programme is closed: nothing is added any more.', 'Програму закрито, до неї вже нічого не додають.');
export const left = () => forbidden('Místo už v programu není. Co se tu udělalo, zůstává ke čtení.', 'The site is not in the programme any more. What was done here stays to be read.', 'Місце вже не в програмі. Зроблене тут залишається для читання.');
