// A picture from a function of its points: for the demo and for tests, so that no picture has to be kept in the tree.
import { crc32, deflateSync } from 'node:zlib';

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]), all = Buffer.alloc(body.length + 8);
  all.writeUInt32BE(data.length, 0);
  body.copy(all, 4);
  all.writeUInt32BE(crc32(body), body.length + 4);
  return all;
};

/** PNG of red, green and blue by point; `texts` become comments inside it. */
export function png(width: number, height: number, colour: (x: number, y: number) => readonly [number, number, number], texts: readonly string[] = []): Buffer {
  const head = Buffer.alloc(13), rows = Buffer.alloc((width * 3 + 1) * height);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows.set(colour(x, y), y * (width * 3 + 1) + 1 + x * 3);
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head), ...texts.map((text) => chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
