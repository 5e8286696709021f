// What other rooms draw questionnaires by.
export { ChangesCard } from './ChangesCard.tsx';
export { AnswersTable } from './AnswersTable.tsx';
export { QuestionnaireBuilder } from './builder/QuestionnaireBuilder.tsx';
export { FillDraft } from './fill/FillDraft.tsx';
export { FillSheet } from './fill/FillSheet.tsx';
export { useFilling, type Filling } from './fill/useFilling.ts';
export { Told } from './Told.tsx';
export { useQuestionnaireWords, useReaderTongue } from './words.ts';
