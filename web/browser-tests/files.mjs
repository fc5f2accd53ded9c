// What is in a spreadsheet, read as plainly as a test may.

import { inflateRawSync } from 'node:zlib';

const DIRECTORY = 0x02014b50;

/** The text of all parts of a zip archive (an XLSX file is one), in one string. */
export function unpack(bytes) {
  let text = '';
  for (let at = bytes.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0 && bytes.readUInt32LE(at) === DIRECTORY; ) {
    const [method, packed] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const from = bytes.readUInt32LE(at + 42);
    const begin = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
    const part = bytes.subarray(begin, begin + packed);
    text += (method === 8 ? inflateRawSync(part) : part).toString('utf8');
    at += 46 + name + extra + comment;
  }
  return text;
}
