// What other rooms draw with.
export { RecordDocuments } from './RecordDocuments.tsx';
export { AttachedDocuments } from './AttachedDocuments.tsx';
export { AgreementDocuments } from './AgreementDocuments.tsx';
export { fileSize } from './words.ts';
