// What other rooms draw with.
export { RecordDocuments } from './RecordDocuments.tsx';
export { AgreementDocuments } from './AgreementDocuments.tsx';
export { RecommendationDocuments } from './RecommendationDocuments.tsx';
export { fileSize } from './words.ts';
