// What the process itself uses of documents.
export { exportJobs as jobs } from './exports/jobs.ts';
