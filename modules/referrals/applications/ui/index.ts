// What other rooms draw with.
export { useApplicationWords } from './words.ts';
