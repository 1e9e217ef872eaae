/** The text of a file, whichever way it is encoded. */
import { Unreadable } from './unreadable';

/** Beginnings of files that are no text, though their extension may say so: archives (spreadsheets are such), PDF, pictures. */
const binaries = [
  [0x50, 0x4b, 3, 4],
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/**
 * Reads UTF-8, UTF-16, and else Windows-1252, which most old spreadsheets write and which contains ISO 8859-1.
 * @throws Unreadable where the file is no text, or empty
 */
export function textOf(bytes: Uint8Array): string {
  if (binaries.some((beginning) => beginning.every((byte, index) => bytes[index] === byte)))
    throw new Unreadable('binary');
  const text = decoded(bytes);
  // A text contains no such character; a spreadsheet in an unknown form does.
  if (text.includes('\0')) throw new Unreadable('binary');
  if (!text.trim()) throw new Unreadable('empty');
  return text;
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Without its mark too: every other byte of Latin letters is zero there.
  if (bytes.length > 3 && first && second === 0 && bytes[2] && bytes[3] === 0)
    return new TextDecoder('utf-16le').decode(bytes);
  if (bytes.length > 3 && first === 0 && second && bytes[2] === 0 && bytes[3])
    return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  // One that was cut off within a letter, or has a wrong byte somewhere, is still of that encoding.
  const broken = text.replace(/\ufffd$/, '').split('\ufffd').length - 1;
  return broken === 0 || broken * 4 <= (text.match(/[^\0-\x7f]/g)?.length ?? 0) - broken
    ? text
    : new TextDecoder('windows-1252').decode(bytes);
}
