// What the process itself does of retention.
export { jobs } from './jobs.ts';
