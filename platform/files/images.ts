// Takes out of a photograph what the camera wrote besides the picture: place, device, names, comments, and whatever hangs behind its end.
// The way up is kept, or pictures from phones would lie on their side. Throws `Damaged` when the structure does not hold.

/** The file is not what it says it is. */
export class Damaged extends Error {}

/** JPEG without Exif, XMP, comments and other applications' segments; colour profile and Adobe's transform stay. */
export function cleanJpeg(bytes: Buffer): Buffer {
  if (bytes.readUInt16BE(0) !== 0xffd8) throw new Damaged('not a JPEG');
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2, scanned = false;
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) throw new Damaged('a marker is missing');
    const marker = bytes[at + 1];
    if (marker === undefined) break;
    if (marker === 0xff) { at++; continue; }
    if (marker === 0xd9) { if (!scanned) break; kept.push(bytes.subarray(at, at + 2)); return Buffer.concat(kept); }
    const end = at + 2 + (at + 4 <= bytes.length ? bytes.readUInt16BE(at + 2) : Infinity);
    if (end > bytes.length || end < at + 4) throw new Damaged('a segment is cut');
    const segment = bytes.subarray(at, end), orientation = marker === 0xe1 ? orientationOf(segment.subarray(4)) : undefined;
    const other = marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee || marker === 0xfe;
    if (orientation && orientation > 1) kept.push(exifWith(orientation));
    // In APP2 only the colour profile: its other use points at pictures behind the end.
    if (!other && !(marker === 0xe2 && segment.toString('latin1', 4, 15) !== 'ICC_PROFILE')) kept.push(segment);
    at = end;
    if (marker === 0xda) {
      // Picture data go on to the next marker that is neither a stuffed byte nor a restart.
      scanned = true;
      const from = at;
      while (at < bytes.length && !(bytes[at] === 0xff && bytes[at + 1] !== 0x00 && !(bytes[at + 1]! >= 0xd0 && bytes[at + 1]! <= 0xd7))) at++;
      kept.push(bytes.subarray(from, at));
    }
  }
  throw new Damaged('the picture has no end');
}

/** Orientation (1 to 8) from the payload of an Exif segment. */
export function orientationOf(payload: Buffer): number | undefined {
  if (payload.toString('latin1', 0, 6) !== 'Exif\0\0' || payload.length < 22) return undefined;
  const tiff = payload.subarray(6), little = tiff.toString('latin1', 0, 2) === 'II';
  const two = (at: number) => (at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let i = 0; i < two(first); i++) {
    const entry = first + 2 + i * 12;
    if (two(entry) === 0x0112) { const value = two(entry + 8); return value >= 1 && value <= 8 ? value : undefined; }
  }
  return undefined;
}
/** An Exif segment that says the way up and nothing else. */
function exifWith(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const payload = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]), head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}

/** PNG without texts, times and Exif; nothing behind its end. */
export function cleanPng(bytes: Buffer): Buffer {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + bytes.readUInt32BE(at), type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) break;
    if (!['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].includes(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  throw new Damaged('the picture has no end');
}

/** WebP without Exif and XMP. */
export function cleanWebp(bytes: Buffer): Buffer {
  const all = 8 + bytes.readUInt32LE(4), kept: Buffer[] = [];
  if (all > bytes.length) throw new Damaged('the picture has no end');
  for (let at = 12; at + 8 <= all;) {
    const end = at + 8 + bytes.readUInt32LE(at + 4), padded = end + (end - at) % 2, type = bytes.toString('latin1', at, at + 4);
    if (end > all) throw new Damaged('a part is cut');
    if (type !== 'EXIF' && type !== 'XMP ') kept.push(Buffer.from(bytes.subarray(at, padded)));
    at = padded;
  }
  // The extended header says which parts there are.
  const extended = kept.find((part) => part.toString('latin1', 0, 4) === 'VP8X');
  if (extended) extended[8]! &= ~0b1100;
  const body = Buffer.concat(kept), head = Buffer.from(bytes.subarray(0, 12));
  head.writeUInt32LE(body.length + 4, 4);
  return Buffer.concat([head, body]);
}

/** HEIC keeps its Exif where its index says; the table of the place inside it is blanked, the length stays. */
export function cleanHeic(bytes: Buffer): Buffer {
  const clean = Buffer.from(bytes);
  for (let at = clean.indexOf('Exif\0\0', 0, 'latin1'); at >= 0; at = clean.indexOf('Exif\0\0', at + 6, 'latin1')) blankPlace(clean.subarray(at + 6));
  // XMP is text: coordinates in it are written over by spaces.
  for (let at = clean.indexOf('<x:xmpmeta'); at >= 0; at = clean.indexOf('<x:xmpmeta', at + 10)) {
    const end = clean.indexOf('</x:xmpmeta>', at);
    if (end > at) clean.fill(0x20, at, end + 12);
  }
  return clean;
}
function blankPlace(tiff: Buffer): void {
  const order = tiff.toString('latin1', 0, 2);
  if (order !== 'II' && order !== 'MM') return;
  const two = (at: number) => (at + 2 > tiff.length ? 0 : order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const four = (at: number) => (at + 4 > tiff.length ? 0 : order === 'II' ? tiff.readUInt32LE(at) : tiff.readUInt32BE(at));
  const first = four(4);
  for (let i = 0; i < two(first); i++) {
    const entry = first + 2 + i * 12;
    if (two(entry) !== 0x8825) continue;
    const table = four(entry + 8);
    for (let k = 0, count = two(table); k < count; k++) {
      const place = table + 2 + k * 12, sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8], size = (sizes[two(place + 2)] ?? 1) * four(place + 4);
      if (size > 4) tiff.fill(0, Math.min(four(place + 8), tiff.length), Math.min(four(place + 8) + size, tiff.length));
      tiff.fill(0, Math.min(place, tiff.length), Math.min(place + 12, tiff.length));
    }
  }
}
