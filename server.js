// Starts the process. What Node compiles is kept for the next start: it begins sooner and needs a fifth less memory. Plain JavaScript, because what takes types out of
// these lines would be loaded before there is anything kept, and stay: 16 MB, and a third of a second.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '.cache/compile'));
await import('./bin/start.ts');
