// What the process itself uses of the logs.
export { checkLogs, jobs, type LogCheck } from './sealing.ts';
