export { WriteContact } from './WriteContact.tsx';
export { RecordItem } from './RecordItem.tsx';
