export { WriteContact } from './WriteContact.tsx';
