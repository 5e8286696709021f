// What parts of programmes and other rooms take: a programme and a site as they are read, their words.
export { anew as programmeChanged, useProgramme, useSite } from './useProgramme.ts';
export { useProgrammeWords } from './words.ts';
