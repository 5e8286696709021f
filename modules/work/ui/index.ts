export { useKindWords } from './kinds.ts';
export { WriteContact } from './WriteContact.tsx';
export { useBandWords, useGroupWords } from '../activities/ui/words.ts';
export { useWorkWords } from './words.tsx';
export { asksUnderstanding, understandings, type Understood } from '../rules.ts';
export { ageBands } from '../indicators/rules.ts';
