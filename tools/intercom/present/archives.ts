import { gzipSync } from "node:zlib";
import { zipSync } from "fflate";
import type { Table } from "../workspace/dataExport";

const cell = (value: string) =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;

/** A table as CSV. */
export const csvOf = (table: Table): Buffer =>
  Buffer.from(table.map((row) => `${row.map(cell).join(",")}\n`).join(""));

/** Files in a zip archive. */
export const zipOf = (files: ReadonlyMap<string, Buffer>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(files)));

const BLOCK_BYTES = 512;

const tarHeader = (name: string, bytes: number): Buffer => {
  const header = Buffer.alloc(BLOCK_BYTES);
  const octal = (value: number, length: number) =>
    `${value.toString(8).padStart(length - 1, "0")}\0`;
  header.write(name, 0);
  header.write(octal(0o644, 8), 100);
  header.write(octal(bytes, 12), 124);
  header.write(octal(0, 12), 136);
  header.write("        ", 148);
  header.write("0", 156);
  header.write("ustar\x0000", 257, "latin1");
  header.write(
    octal(
      header.reduce((sum, byte) => sum + byte, 0),
      8,
    ),
    148,
  );
  return header;
};

/** Files in a tar archive, packed by gzip. */
export const tgzOf = (files: ReadonlyMap<string, Buffer>): Buffer => {
  const blocks = [...files].flatMap(([name, content]) => [
    tarHeader(name, content.length),
    content,
    Buffer.alloc((BLOCK_BYTES - (content.length % BLOCK_BYTES)) % BLOCK_BYTES),
  ]);
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(2 * BLOCK_BYTES)]));
};

/** One file, packed by gzip. */
export const gzipOf = (content: Buffer): Buffer => gzipSync(content);
