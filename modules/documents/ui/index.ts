// What other rooms draw with.
export { RecordDocuments } from './RecordDocuments.tsx';
export { AttachedDocuments } from './AttachedDocuments.tsx';
export { AgreementDocuments } from './AgreementDocuments.tsx';
export { RecommendationDocuments } from './RecommendationDocuments.tsx';
export { OwnerDocuments } from './OwnerDocuments.tsx';
export { OwnerFiles } from './OwnerFiles.tsx';
export { fileSize } from './words.ts';
