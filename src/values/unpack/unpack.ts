import { ByteReader } from "./byteReader";
import { gunzipped } from "./inflate";
import { isTar, tarFiles } from "./tar";
import { UnpackError } from "./unpackError";
import { type IsWanted, type PackedFile, zipFiles } from "./zip";

/** Enough to recognize a tar archive. */
const HEAD_BYTES = 512;
/** An archive of a packed file in an archive; what goes deeper is made to harm. */
const MAX_DEPTH = 4;

const isZip = (head: Buffer): boolean => /^504b(0304|0506)/.test(head.toString("hex", 0, 4));
const isGzip = (head: Buffer): boolean => head.toString("hex", 0, 2) === "1f8b";

const begins = (head: Buffer): string =>
  JSON.stringify(head.toString("utf8", 0, 40).split(/[\r\n]/)[0]);

/** @throws UnpackError for bytes, and for a page or an object where a table is due */
const checkTable = (head: Buffer): void => {
  if (head.includes(0)) {
    throw new UnpackError("it is neither a zip or gzip archive nor a CSV file");
  }
  if (/^\s*[<{]/.test(head.toString("latin1"))) {
    throw new UnpackError(`it is no CSV file: it begins ${begins(head)}`);
  }
};

/**
 * The files in what arrives, whatever it is packed in: zip, gzip, tar or nothing, by its first bytes.
 * Nothing is held but the piece that is read. Each file has to be read to its end before the next.
 * @param name what a file is called that is in no archive
 * @param depth in how many archives the file is, this one included
 * @throws UnpackError for what cannot be unpacked, or is no table
 */
export async function* unpack(
  pieces: AsyncIterable<Buffer>,
  name: string,
  isWanted: IsWanted,
  depth = 1,
): AsyncGenerator<PackedFile> {
  const reader = new ByteReader(pieces);
  const head = await reader.peek(HEAD_BYTES);
  if (isGzip(head)) {
    if (depth > MAX_DEPTH) throw new UnpackError("its archives are nested too deep");
    yield* unpack(gunzipped(reader), name.replace(/\.gz$/i, ""), isWanted, depth + 1);
    return;
  }
  if (!isZip(head) && !isTar(head)) {
    checkTable(head);
    yield { name, content: reader.all() };
    return;
  }
  if (depth > MAX_DEPTH) throw new UnpackError("its archives are nested too deep");
  const files = isZip(head) ? zipFiles(reader, isWanted) : tarFiles(reader, isWanted);
  for await (const file of files) yield* unpack(file.content, file.name, isWanted, depth + 1);
}
