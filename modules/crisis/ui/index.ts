// What the rooms inside, and the page of a locality, use of a crisis's page.
export { ActivateSheet } from './ActivateSheet.tsx';
export { PersonLine } from './PersonLine.tsx';
export { useCrisis } from './useCrisis.ts';
export { useWords as useCrisisWords } from './words.ts';
