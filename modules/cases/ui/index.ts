export { CasePeoplePicker } from './CasePeoplePicker.tsx';
export { ConfidenceField } from './ConfidenceField.tsx';
export { NothingSeen } from './NothingSeen.tsx';
export { useCase, useCasePeople, useIsLocality } from './useCase.ts';
export { useMarks } from './useMarks.ts';
export { phases, type Phase } from '../rules.ts';
export { usePhaseWords } from './words.ts';
