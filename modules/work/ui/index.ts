export { useKindWords } from './kinds.ts';
export { WriteContact } from './WriteContact.tsx';
