// What the process itself uses of interpreters.
export { jobs } from './jobs.ts';
