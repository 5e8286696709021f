// Files that tests send: small, of every kind, good and bad.
import { deflateSync } from 'node:zlib';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { png } from '#platform/files/png.ts';

export const aPng = (texts: string[] = []) => png(8, 8, (x, y) => [x * 30, y * 30, 90], texts);

/** A PDF of one empty page; `more` are further objects, `packed` stands in an object stream. */
export function aPdf({ more = '', packed = '' } = {}): Buffer {
  const stream = packed ? deflateSync(Buffer.from(packed)) : undefined;
  return Buffer.concat([
    Buffer.from('%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>\nendobj\n'),
    Buffer.from(more),
    ...(stream ? [Buffer.from(`9 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${stream.length}>>\nstream\n`), stream, Buffer.from('\nendstream\nendobj\n')] : []),
    Buffer.from('trailer\n<</Root 1 0 R/Size 4>>\n%%EOF\n'),
  ]);
}

const segment = (marker: number, payload: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
};
/** TIFF with the way up and a place at 49.74° north. */
export function exif(orientation: number): Buffer {
  const tiff = Buffer.alloc(120);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(2, 8);
  tiff.set([0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0], 10);
  tiff.set([0x25, 0x88, 4, 0, 1, 0, 0, 0, 40, 0, 0, 0], 22);
  tiff.writeUInt16LE(1, 40);
  tiff.set([2, 0, 5, 0, 3, 0, 0, 0, 60, 0, 0, 0], 42);
  tiff.writeUInt32LE(49, 60); tiff.writeUInt32LE(1, 64); tiff.writeUInt32LE(4474, 68); tiff.writeUInt32LE(100, 72);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}
/** As a phone writes it: place, camera, a comment, and something behind the end. */
export function aJpeg(orientation = 6): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]), segment(0xe1, exif(orientation)), segment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>GPSLatitude 49,44.74N</x:xmpmeta>')),
    segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01profile', 'latin1')), segment(0xfe, Buffer.from('Ubytovna Slovany')),
    segment(0xc0, Buffer.from('0800080008010111', 'hex')), segment(0xda, Buffer.from('0101003f00', 'hex')), Buffer.from([1, 2, 0xff, 0x00, 3, 0xff, 0xd0, 4]), Buffer.from([0xff, 0xd9]),
    Buffer.from('<script>behind the end</script>'),
  ]);
}

/** An office file: a ZIP with the parts that tell its kind. */
export async function anOfficeFile(kind: 'docx' | 'docm' | 'odt' | 'zip', extra: Record<string, string> = {}): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const word = (type: string) => ({ '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.${type}.main+xml"/></Types>`, 'word/document.xml': '<w:document/>' });
  const parts: Record<string, string> = {
    ...kind === 'docx' ? word('openxmlformats-officedocument.wordprocessingml.document') : kind === 'docm' ? word('ms-word.document.macroEnabled') : kind === 'odt' ? { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' } : { 'a.txt': 'a' }, ...extra,
  };
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(text), name, { compress: name !== 'mimetype' });
  zip.end();
  return buffer(zip.outputStream);
}
