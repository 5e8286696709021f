// What other rooms draw with: actions that stand on a signal or on a case.
export { ActionsCard } from './ActionsCard.tsx';
