export { registerJobs } from './jobs.ts';
