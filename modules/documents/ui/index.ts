// What other rooms draw with.
export { RecordDocuments } from './RecordDocuments.tsx';
export { fileSize } from './words.ts';
