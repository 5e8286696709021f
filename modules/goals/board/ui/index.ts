// What other parts of the room draw with.
export { Tasks } from './Evaluations.tsx';
export { Measures } from './Measures.tsx';
export { monthNames, useGoalWords, useMeasureWords } from './words.tsx';
