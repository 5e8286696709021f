// What other rooms draw followed recommendations by.
export { useResultWords } from './words.ts';
