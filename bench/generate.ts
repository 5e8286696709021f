// `node bench/generate.ts --scale 0.1 [--fresh]`: makes the data that are measured, or says that they are there.
import { parseArgs } from 'node:util';
import { openCluster } from './cluster.ts';

const { values } = parseArgs({ options: { scale: { type: 'string', default: '0.1' }, fresh: { type: 'boolean', default: false } } });
const started = performance.now();
const { server, dataDir } = await openCluster(Number(values.scale), { fresh: values.fresh });
console.log(`Scale ${values.scale} is in ${dataDir} (${Math.round((performance.now() - started) / 100) / 10} s).`);
await server.stop();
