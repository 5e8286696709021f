// What other rooms draw questionnaires by.
export { AnswersTable } from './AnswersTable.tsx';
export { BeginSheet } from './BeginSheet.tsx';
export { QuestionnaireList } from './QuestionnaireList.tsx';
export { QuestionnaireBuilder } from './builder/QuestionnaireBuilder.tsx';
export { FillSheet } from './fill/FillSheet.tsx';
export { useFilling, type Filling } from './fill/useFilling.ts';
export { Told } from './Told.tsx';
export { useQuestionnaireWords, useReaderTongue } from './words.ts';
