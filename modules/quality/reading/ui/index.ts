export { ReadCard } from './ReadCard.tsx';
