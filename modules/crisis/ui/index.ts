// What the rooms inside use of a crisis's page.
export { PersonLine } from './PersonLine.tsx';
export { useCrisis } from './useCrisis.ts';
export { useWords as useCrisisWords } from './words.ts';
