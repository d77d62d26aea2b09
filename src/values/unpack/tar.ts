import type { ByteReader } from "./byteReader";
import { damaged } from "./unpackError";
import type { IsWanted, PackedFile } from "./zip";

// https://www.gnu.org/software/tar/manual/html_node/Standard.html
const BLOCK_BYTES = 512;
const MARK = "ustar";
const MARK_AT = 257;

const textAt = (header: Buffer, at: number, length: number): string =>
  header
    .subarray(at, at + length)
    .toString()
    .replace(/\0.*$/s, "");

/** @returns whether the first bytes are those of a tar archive */
export const isTar = (head: Buffer): boolean => textAt(head, MARK_AT, MARK.length) === MARK;

/**
 * The plain files of a tar archive in their order, while it arrives.
 * @throws UnpackError for an archive that is damaged
 */
export async function* tarFiles(
  reader: ByteReader,
  isWanted: IsWanted,
): AsyncGenerator<PackedFile> {
  for (;;) {
    const header = await reader.peek(BLOCK_BYTES);
    // It ends with a block of zeros.
    if (header.length === 0 || header[0] === 0) return;
    if (!isTar(header)) throw damaged();
    await reader.take(BLOCK_BYTES);
    const bytes = Number.parseInt(textAt(header, 124, 12), 8);
    if (Number.isNaN(bytes)) throw damaged();
    const name = textAt(header, 0, 100);
    const content = reader.all(bytes);
    const kind = textAt(header, 156, 1) || "0";
    if (kind === "0" && isWanted(name)) yield { name, content };
    for await (const _ of content) {
      // Skipped.
    }
    await reader.take((BLOCK_BYTES - (bytes % BLOCK_BYTES)) % BLOCK_BYTES);
  }
}
