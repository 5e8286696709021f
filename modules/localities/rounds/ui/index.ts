export { lineOf, withWaiting } from '../waiting.ts';
