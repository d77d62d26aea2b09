import { Readable } from "node:stream";
import { Zip, ZipDeflate, ZipPassThrough } from "fflate";

/** Files of an archive, and how many bytes of CSV are in each. */
export interface ArchiveOptions {
  files: { name: string; bytes: number }[];
  /** Deflated files; otherwise they stand in the archive as they are, which is as long then. */
  isPacked: boolean;
}

const HEADER = "receipt_id,user_id,email,content_title,received_at,first_open\n";
const BLOCK_ROWS = 5_000;

/** Rows that are all different, as those of an export are. */
const blockOf = (rows: number): Buffer => {
  const lines = Array.from({ length: rows }, (_, row) => {
    const id = (row * 2_654_435_761) % 4_294_967_296;
    const user = id.toString(16).padStart(24, "5ba682d2");
    return `${id},${user},person.${row}@example.com,"News, number ${row % 40}",${1_771_000_000 + row},\n`;
  });
  return Buffer.from(lines.join(""));
};

/**
 * A zip archive that is made while it is read, so that it is never in memory: as servers send them,
 * with the length of each file behind it.
 */
export const largeArchive = ({ files, isPacked }: ArchiveOptions): Readable => {
  const block = blockOf(BLOCK_ROWS);
  async function* pieces() {
    let made: Uint8Array[] = [];
    const zip = new Zip((error, piece) => {
      if (error) throw error;
      made.push(piece);
    });
    const taken = () => {
      const pieces = made;
      made = [];
      return pieces;
    };
    for (const { name, bytes } of files) {
      const file = isPacked ? new ZipDeflate(name, { level: 1 }) : new ZipPassThrough(name);
      zip.add(file);
      file.push(Buffer.from(HEADER));
      for (let left = bytes; left > 0; left -= block.length) {
        // A file ends with a whole row.
        file.push(Buffer.from(block));
        yield* taken();
      }
      file.push(new Uint8Array(), true);
    }
    zip.end();
    yield* taken();
  }
  return Readable.from(pieces(), { objectMode: false });
};
