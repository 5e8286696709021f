// What other rooms draw with.
export { SetOut } from './SetOut.tsx';
export { SafetyLine } from './SafetyLine.tsx';
export { withWaiting } from '../rules.ts';
