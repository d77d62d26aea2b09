import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { csvRecords } from "../../src/values/unpack/csvRecords";
import { unpack } from "../../src/values/unpack/unpack";
import { tgzOf } from "../../tools/intercom/present/archives";
import { numRuns } from "../support/numRuns";

type Files = Record<string, Buffer>;
/** Contents as text of one character per byte, which Jest compares quickly. */
type Texts = Record<string, string>;

const textOf = (content: Buffer) => content.toString("latin1");

const textsOf = (files: Files): Texts =>
  Object.fromEntries(Object.entries(files).map(([name, content]) => [name, textOf(content)]));

async function* inPieces(bytes: Buffer, length: number) {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}

const read = async (
  archive: Buffer,
  length = 64 * 1024,
  isWanted: (name: string) => boolean = () => true,
): Promise<Texts> => {
  const files: Texts = {};
  for await (const { name, content } of unpack(inPieces(archive, length), "job.csv", isWanted)) {
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece);
    files[name] = textOf(Buffer.concat(pieces));
  }
  return files;
};

/** As servers write archives that they send while they write: lengths stand behind the data. */
const streamed = (files: Files, Kind: typeof ZipDeflate | typeof ZipPassThrough): Buffer => {
  const pieces: Buffer[] = [];
  const zip = new Zip((_error, piece) => pieces.push(Buffer.from(piece)));
  for (const [name, content] of Object.entries(files)) {
    const file = new Kind(name);
    zip.add(file);
    file.push(Buffer.from(content), true);
  }
  zip.end();
  return Buffer.concat(pieces);
};

const WRITERS: Record<string, (files: Files) => Buffer> = {
  "zip, deflated": (files) => Buffer.from(zipSync(files)),
  "zip, stored": (files) => Buffer.from(zipSync(files, { level: 0 })),
  "zip, deflated, lengths behind": (files) => streamed(files, ZipDeflate),
  "zip, stored, lengths behind": (files) => streamed(files, ZipPassThrough),
  "tar and gzip": (files) => tgzOf(new Map(Object.entries(files))),
};

/** Everything that ends or begins a part of a zip archive, in the middle of a file. */
const SIGNATURES = ["PK\x03\x04", "PK\x07\x08", "PK\x01\x02", "PK\x05\x06"].join("and");

/** Content without a zero byte, and not what is refused: the beginning of a page or of an archive. */
const content = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 30 }),
      fc.constant(SIGNATURES),
      fc.constant("x".repeat(70_000)),
    ),
    { maxLength: 6 },
  )
  .map((parts) => Buffer.from(`head\n${parts.join("\n").replaceAll("\u0000", "0")}`));

const archive = fc.dictionary(fc.stringMatching(/^[a-z]{1,8}\.csv$/), content, {
  minKeys: 1,
  maxKeys: 4,
});

describe.each(Object.entries(WRITERS))("an archive (%s)", (_name, write) => {
  it("gives what was put in, however it arrives", async () => {
    await fc.assert(
      fc.asyncProperty(archive, fc.integer({ min: 1, max: 100_000 }), async (files, length) => {
        const bytes = write(files);
        const atLeast = Math.ceil(bytes.length / 500);
        expect(await read(bytes, Math.max(length, atLeast))).toEqual(textsOf(files));
      }),
      { numRuns: numRuns(20, 500) },
    );
  });

  it("skips what is not wanted", async () => {
    const files = { "a.csv": Buffer.from("a\n1\n"), "b.csv": Buffer.from(`b\n${SIGNATURES}\n`) };
    expect(await read(write(files), 7, (name) => name === "b.csv")).toEqual({
      "b.csv": textOf(files["b.csv"]),
    });
    expect(await read(write(files), 7, () => false)).toEqual({});
  });

  it("is a failure when it is cut, wherever that is", async () => {
    const files = {
      "a.csv": Buffer.from(`a\n${"1\n".repeat(500)}`),
      "b.csv": Buffer.from("b\n2\n"),
    };
    const whole = write(files);
    // What follows the files, the directory of a zip archive, is not needed.
    const end = whole.includes("PK\x01\x02") ? whole.indexOf("PK\x01\x02") : whole.length - 20;
    for (let length = 4; length < end; length += 5) {
      const result = await read(whole.subarray(0, length)).catch((error) => error);
      expect([length, result]).toEqual([length, expect.objectContaining({ isCut: true })]);
    }
  });
});

// Tar has no checksum of what is in a file.
it.each(Object.entries(WRITERS).filter(([name]) => name.startsWith("zip")))(
  "a changed byte never gives something else (%s)",
  async (_name, write) => {
    const files = { "a.csv": Buffer.from(`a\n${"1,2\n".repeat(50)}`) };
    const whole = write(files);
    for (let at = 4; at < whole.length; at += 1) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 0x10;
      const result = await read(changed).catch((error: Error) => error);
      const contents = "isCut" in result ? [] : Object.values(result);
      expect([at, contents.every((each) => each === textOf(files["a.csv"]))]).toEqual([at, true]);
    }
  },
);

/** A local header and the data of a file, with the fields that are to be odd. */
const entry = ({
  flags = 0,
  method = 0,
  checksum = 0,
  packedBytes = 0,
  bytes = 0,
  extra = Buffer.alloc(0),
  data = Buffer.alloc(0),
}: {
  flags?: number;
  method?: number;
  checksum?: number;
  packedBytes?: number;
  bytes?: number;
  extra?: Buffer;
  data?: Buffer;
}): Buffer => {
  const name = Buffer.from("a.csv");
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(checksum, 14);
  header.writeUInt32LE(packedBytes, 18);
  header.writeUInt32LE(bytes, 22);
  header.writeUInt16LE(name.length, 26);
  header.writeUInt16LE(extra.length, 28);
  return Buffer.concat([header, name, extra, data]);
};

const END = Buffer.concat([Buffer.from("PK\x05\x06", "latin1"), Buffer.alloc(18)]);
const TEXT = Buffer.from("a\n1\n");
/** Of the text. */
const CHECKSUM = 0x1c8ba3f5;

const numbers = (...values: [value: number, width: 4 | 8][]) =>
  Buffer.concat(
    values.map(([value, width]) => {
      const bytes = Buffer.alloc(width);
      if (width === 4) bytes.writeUInt32LE(value);
      else bytes.writeBigUInt64LE(BigInt(value));
      return bytes;
    }),
  );

describe("a zip archive", () => {
  const checksum = Buffer.from(zipSync({ a: TEXT })).readUInt32LE(14);

  it.each([
    ["with a signature, 32 bits", numbers([0x08074b50, 4], [checksum, 4], [4, 4], [4, 4])],
    ["without one, 32 bits", numbers([checksum, 4], [4, 4], [4, 4])],
    ["with a signature, 64 bits", numbers([0x08074b50, 4], [checksum, 4], [4, 8], [4, 8])],
    ["without one, 64 bits", numbers([checksum, 4], [4, 8], [4, 8])],
  ])("may have lengths behind the data %s", async (_form, behind) => {
    // The length in front is known too, so that a file that is not packed has an end.
    const file = entry({ flags: 8, packedBytes: 4, bytes: 4, data: Buffer.concat([TEXT, behind]) });
    expect(await read(Buffer.concat([file, END]))).toEqual({ "a.csv": textOf(TEXT) });
  });

  it("may have lengths of 64 bits, as beyond 4 GB", async () => {
    const sizes = numbers([4, 8], [4, 8]);
    const extra = Buffer.concat([Buffer.from([0x99, 0x99, 1, 0, 7, 1, 0, 16, 0]), sizes]);
    const unknown = 0xffffffff;
    const file = entry({ checksum, packedBytes: unknown, bytes: unknown, extra, data: TEXT });
    expect(await read(Buffer.concat([file, END]))).toEqual({ "a.csv": textOf(TEXT) });
  });

  it.each([
    ["is encrypted", { flags: 1 }, 'its file "a.csv" is encrypted'],
    [
      "is packed by another method",
      { method: 12 },
      'its file "a.csv" is packed by a method that is not supported (12)',
    ],
    [
      "is longer than it says",
      { checksum: CHECKSUM, packedBytes: 4, bytes: 3, data: TEXT },
      'its file "a.csv" is damaged, and cannot be unpacked',
    ],
  ])("is refused when its file %s", async (_what, fields, message) => {
    await expect(read(Buffer.concat([entry(fields), END]))).rejects.toThrow(message);
  });

  it("is damaged when something else follows a file", async () => {
    const file = entry({ checksum, packedBytes: 4, bytes: 4, data: TEXT });
    await expect(read(Buffer.concat([file, Buffer.from("nothing known")]))).rejects.toThrow(
      "it is damaged, and cannot be unpacked",
    );
  });
});

it("archives in archives have an end", async () => {
  let nested = TEXT as Buffer;
  for (let depth = 0; depth < 4; depth += 1) nested = gzipSync(nested);
  expect(await read(nested)).toEqual({ "job.csv": textOf(TEXT) });
  await expect(read(gzipSync(nested))).rejects.toThrow("its archives are nested too deep");
});

describe("CSV", () => {
  const records = async (text: string, length = 1000) => {
    const found: string[][] = [];
    for await (const record of csvRecords(inPieces(Buffer.from(text), length))) found.push(record);
    return found;
  };

  it("gives what was written, however it arrives", async () => {
    const cell = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\u0000", "0"));
    const table = fc
      .integer({ min: 2, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
      );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.constantFrom("\n", "\r\n"),
        fc.integer({ min: 1, max: 50 }),
        async (rows, newline, length) => {
          const text = rows.map((row) => row.map(quoted).join(",") + newline).join("");
          expect(await records(text, length)).toEqual(rows);
        },
      ),
      { numRuns: numRuns(40, 1000) },
    );
  });

  it("may end without a line break, and have empty lines", async () => {
    expect(await records("a,b\n\n1,2\n\n3,4")).toEqual([
      ["a", "b"],
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("ends its source when it is not read to the end", async () => {
    let isClosed = false;
    async function* endless() {
      try {
        for (;;) yield Buffer.from("1,2\n");
      } finally {
        isClosed = true;
      }
    }
    for await (const _ of csvRecords(endless())) break;
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(true);
  });
});
