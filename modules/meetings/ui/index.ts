// What others draw with.
export { AnswerPage } from './answers/AnswerPage.tsx';
export { MeetingRow } from './MeetingRow.tsx';
export { MeetingSheet } from './MeetingSheet.tsx';
