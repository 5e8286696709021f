// Built files packed once, so that every browser gets them small and no request waits for packing.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const smallest = 1024;

/** Writes `.br` and `.gz` beside the scripts, styles and pictures of a folder that have none yet. */
export function packFiles(folder: string): void {
  for (const file of globSync(`${folder}/**/*.{js,css,svg,wasm,json}`)) {
    if (existsSync(`${file}.br`)) continue;
    const bytes = readFileSync(file);
    if (bytes.length < smallest) continue;
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }));
  }
}
