// What other parts of programmes draw with: making a goal or a step out of something, and the levels in words.
export { GoalSheet } from './GoalSheet.tsx';
export { StepSheet } from './StepSheet.tsx';
export { useLevelWords } from './words.ts';
