// What other rooms draw the work on audits with.
export { withWaiting } from '../waiting.ts';
