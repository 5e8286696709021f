// What the process itself does of learning.
export { jobs } from './jobs.ts';
