export { useBarrierWords } from './words.ts';
