// What other rooms draw with.
export { RecordDocuments } from './RecordDocuments.tsx';
export { AttachedDocuments } from './AttachedDocuments.tsx';
export { AgreementDocuments } from './AgreementDocuments.tsx';
export { RecommendationDocuments } from './RecommendationDocuments.tsx';
export { ProofDocuments } from './ProofDocuments.tsx';
export { fileSize } from './words.ts';
