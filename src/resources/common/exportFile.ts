import type { Download } from "../../client/download";
import { csvRecords } from "../../values/unpack/csvRecords";
import { unpack } from "../../values/unpack/unpack";
import { UnpackError } from "../../values/unpack/unpackError";
import type { IsWanted, PackedFile } from "../../values/unpack/zip";

/** What of a file is returned: its rows, its CSV files, or the file as it arrives. */
export type ReturnAs = "rows" | "files" | "archive";

/** A row under the names of its columns. */
export type Row = Record<string, string>;

/** A file with its rows, or its bytes in the form in which steps pass files to each other. */
export interface ExportedFile {
  name: string;
  rows?: Row[];
  data?: Buffer;
  contentType?: string;
}

export interface FileOptions {
  returnAs: ReturnAs;
  /** What the result may hold. */
  maxBytes: number;
  isWanted: IsWanted;
  /** What the columns are called in the rows. */
  columnNames: (header: string[]) => string[];
}

/** There is more than the result may hold. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}

const CSV = "text/csv";

/** Of so many bytes a second copy does not matter. */
const SMALL_BYTES = 4_000_000;

/** What is held of an export: never more than the result may, and nothing of it twice. */
class Held {
  private bytes = 0;
  /** Where larger files are put together; the system gives memory to what is written only. */
  private arena?: Buffer;
  private arenaBytes = 0;

  constructor(private readonly maxBytes: number) {}

  /** @throws TooLarge where so much more would be more than the result may hold */
  check(bytes: number): void {
    if (this.bytes + bytes > this.maxBytes) throw new TooLarge();
  }

  /** @throws TooLarge like `check` */
  add(bytes: number): void {
    this.check(bytes);
    this.bytes += bytes;
  }

  /**
   * @returns all pieces as one
   * @throws TooLarge like `check`
   */
  async whole(pieces: AsyncIterable<Buffer>): Promise<Buffer> {
    let small: Buffer[] = [];
    let length = 0;
    const begin = this.arenaBytes;
    for await (const piece of pieces) {
      this.add(piece.length);
      small.push(piece);
      length += piece.length;
      if (length <= SMALL_BYTES) continue;
      this.arena ??= Buffer.allocUnsafeSlow(this.maxBytes);
      for (const each of small) this.arenaBytes += each.copy(this.arena, this.arenaBytes);
      small = [];
    }
    return this.arena && this.arenaBytes > begin
      ? this.arena.subarray(begin, this.arenaBytes)
      : Buffer.concat(small);
  }
}

/** What an object takes besides its values, and what a value takes besides its text: measured. */
const BYTES_PER_ROW = 64;
const BYTES_PER_TEXT = 24;
/** Quotes, colon and comma in JSON. */
const BYTES_PER_FIELD = 6;

/** @returns what a row takes: in memory or as JSON, whichever is more */
const sizeOf = (names: string[], record: string[]): number => {
  let inMemory = BYTES_PER_ROW;
  let asJson = 0;
  for (const [index, text] of record.entries()) {
    const bytes = Buffer.byteLength(text);
    // Beyond Latin-1 a text is held at two bytes a character.
    const isWide = bytes > text.length;
    inMemory += 8 + (text.length > 1 ? BYTES_PER_TEXT + (isWide ? 2 : 1) * text.length : 0);
    asJson += (names[index]?.length ?? 0) + bytes + BYTES_PER_FIELD;
  }
  return Math.max(inMemory, asJson);
};

/** @returns names of which each stands once: the second "Brand" is "Brand (2)" */
const distinct = (names: string[]): string[] => {
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; seen.has(own); number += 1) own = `${name} (${number})`;
    seen.add(own);
    return own;
  });
};

const readRows = async (
  content: AsyncIterable<Buffer>,
  columnNames: FileOptions["columnNames"],
  held: Held,
): Promise<Row[]> => {
  const rows: Row[] = [];
  let names: string[] | undefined;
  for await (const record of csvRecords(content)) {
    if (!names) {
      names = distinct(columnNames(record));
      continue;
    }
    held.add(sizeOf(names, record));
    rows.push(Object.fromEntries(names.map((name, index) => [name, record[index] ?? ""])));
  }
  return rows;
};

const readFile = async (
  { name, content }: PackedFile,
  { returnAs, columnNames }: FileOptions,
  held: Held,
): Promise<ExportedFile> =>
  returnAs === "rows"
    ? { name, rows: await readRows(content, columnNames, held) }
    : { name, data: await held.whole(content), contentType: CSV };

const ARCHIVES: [begins: string, extension: string, contentType: string][] = [
  ["504b", "zip", "application/zip"],
  ["1f8b", "csv.gz", "application/gzip"],
];

const readArchive = async (
  { pieces, bytes = 0 }: Download,
  name: string,
  held: Held,
): Promise<ExportedFile> => {
  // Before anything of it has arrived.
  held.check(bytes);
  const data = await held.whole(pieces);
  const begins = data.toString("hex", 0, 2);
  const [, extension, contentType] = ARCHIVES.find(([each]) => each === begins) ?? ["", "csv", CSV];
  return { name: `${name}.${extension}`, data, contentType };
};

/**
 * Reads a file of an export while it arrives, and holds no more of it than the result may.
 * @param name of a file that is in no archive, without extension
 * @returns what of it is wanted
 * @throws TooLarge where that is more than the result may hold
 * @throws UnpackError for a file that cannot be read, with its name
 */
export const readExport = async (
  download: Download,
  name: string,
  options: FileOptions,
): Promise<ExportedFile[]> => {
  const held = new Held(options.maxBytes);
  if (options.returnAs === "archive") return [await readArchive(download, name, held)];
  const files: ExportedFile[] = [];
  let reading: string | undefined;
  try {
    for await (const file of unpack(download.pieces, `${name}.csv`, options.isWanted)) {
      reading = file.name;
      files.push(await readFile(file, options, held));
      reading = undefined;
    }
  } catch (error) {
    if (!(error instanceof UnpackError) || reading === undefined) throw error;
    throw new UnpackError(`${reading}: ${error.message}`, error.isCut);
  }
  return files;
};
