import { crc32 } from "node:zlib";
import { ByteReader } from "./byteReader";
import { inflated } from "./inflate";
import { cutOff, damaged, UnpackError } from "./unpackError";

/** A file of an archive. Its content is to be read to the end before the next file. */
export interface PackedFile {
  name: string;
  content: AsyncIterable<Buffer>;
}

/** Whether a file of an archive is of interest, by its name. */
export type IsWanted = (name: string) => boolean;

// https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
const LOCAL_HEADER = 0x04034b50;
const DESCRIPTOR = 0x08074b50;
/** What follows the last file: the directory, or its end when there is no file at all. */
const AFTER_FILES = [0x02014b50, 0x06064b50, 0x06054b50];
const ZIP64_FIELD = 0x0001;
const UINT32 = 2 ** 32;
const UNKNOWN = UINT32 - 1;
const STORED = 0;
const DEFLATED = 8;
/** Of the longest descriptor: signature, checksum and two sizes of eight bytes. */
const DESCRIPTOR_BYTES = 24;

const drain = async (content: AsyncIterable<Buffer>): Promise<void> => {
  for await (const _ of content) {
    // Only its end is of interest.
  }
};

interface Header {
  name: string;
  method: number;
  /** Checksum and sizes follow the data, since they were unknown when it was begun. */
  isDescribedLater: boolean;
  checksum: number;
  packedBytes: number;
  bytes: number;
}

/** Sizes beyond 4 GB stand in an extra field. */
const readLongSizes = (extra: Buffer, header: Header): void => {
  for (let at = 0; at + 4 <= extra.length; ) {
    const end = at + 4 + extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === ZIP64_FIELD) {
      let place = at + 4;
      for (const size of ["bytes", "packedBytes"] as const) {
        if (header[size] !== UNKNOWN || place + 8 > Math.min(end, extra.length)) continue;
        header[size] = Number(extra.readBigUInt64LE(place));
        place += 8;
      }
    }
    at = end;
  }
};

const readHeader = async (reader: ByteReader): Promise<Header> => {
  const fields = await reader.take(26);
  const flags = fields.readUInt16LE(2);
  const nameBytes = await reader.take(fields.readUInt16LE(22));
  const header: Header = {
    name: nameBytes.toString(flags & 0x800 ? "utf8" : "latin1"),
    method: fields.readUInt16LE(4),
    isDescribedLater: (flags & 8) !== 0,
    checksum: fields.readUInt32LE(10),
    packedBytes: fields.readUInt32LE(14),
    bytes: fields.readUInt32LE(18),
  };
  readLongSizes(await reader.take(fields.readUInt16LE(24)), header);
  if (flags & 1) throw new UnpackError(`its file "${header.name}" is encrypted`);
  if (header.method !== STORED && header.method !== DEFLATED) {
    throw new UnpackError(
      `its file "${header.name}" is packed by a method that is not supported (${header.method})`,
    );
  }
  return header;
};

/** What was read of a file. */
interface Tally {
  bytes: number;
  checksum: number;
  packedBytes: number;
}

/** Node has it since 20.15. */
const canCheck = typeof crc32 === "function";

async function* counted(content: AsyncIterable<Buffer>, tally: Tally): AsyncGenerator<Buffer> {
  for await (const piece of content) {
    tally.bytes += piece.length;
    if (canCheck) tally.checksum = crc32(piece, tally.checksum);
    yield piece;
  }
}

/**
 * @param at where a descriptor may begin
 * @returns its length, when what it says is what was read; undefined otherwise
 */
const descriptorLength = (bytes: Buffer, at: number, tally: Tally): number | undefined => {
  const isMarked = at + 4 <= bytes.length && bytes.readUInt32LE(at) === DESCRIPTOR;
  for (const start of isMarked ? [at + 4, at] : [at]) {
    for (const width of [4, 8]) {
      const end = start + 4 + 2 * width;
      if (end > bytes.length) continue;
      const sizeAt = (place: number) =>
        width === 4 ? bytes.readUInt32LE(place) : Number(bytes.readBigUInt64LE(place));
      const isSame = (size: number, read: number) => size === (width === 4 ? read % UINT32 : read);
      if (
        isSame(sizeAt(start + 4), tally.packedBytes) &&
        isSame(sizeAt(start + 4 + width), tally.bytes) &&
        (!canCheck || bytes.readUInt32LE(start) === tally.checksum)
      ) {
        return end - at;
      }
    }
  }
  return undefined;
};

/**
 * A file that is not packed, and whose length stands behind it: it ends where a descriptor fits all
 * that was read before. The signature alone may be part of the file.
 */
async function* untilDescriptor(reader: ByteReader, tally: Tally): AsyncGenerator<Buffer> {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(DESCRIPTOR);
  let held: Buffer = Buffer.alloc(0);
  for (;;) {
    const some = await reader.some();
    if (!some && held.length === 0) throw cutOff();
    const bytes = some ? Buffer.concat([held, some]) : held;
    const whole = some ? bytes.length - DESCRIPTOR_BYTES : bytes.length - 1;
    let from = 0;
    const upTo = (at: number) => {
      const piece = bytes.subarray(from, at);
      from = at;
      tally.bytes += piece.length;
      tally.packedBytes += piece.length;
      if (canCheck) tally.checksum = crc32(piece, tally.checksum);
      return piece;
    };
    for (let at = bytes.indexOf(signature); at >= 0 && at <= whole; ) {
      yield upTo(at);
      if (descriptorLength(bytes, at, tally)) {
        reader.giveBack(bytes.subarray(at));
        return;
      }
      at = bytes.indexOf(signature, at + 1);
    }
    if (whole + 1 > from) yield upTo(whole + 1);
    held = bytes.subarray(from);
  }
}

const isLengthKnown = ({ isDescribedLater, packedBytes }: Header): boolean =>
  !isDescribedLater || (packedBytes !== 0 && packedBytes !== UNKNOWN);

async function* unpacked(header: Header, reader: ByteReader, tally: Tally): AsyncGenerator<Buffer> {
  const setPacked = (packedBytes: number) => {
    tally.packedBytes = packedBytes;
  };
  if (!isLengthKnown(header)) {
    if (header.method === STORED) yield* untilDescriptor(reader, tally);
    else yield* counted(inflated(reader, setPacked), tally);
    return;
  }
  const packed = new ByteReader(reader.all(header.packedBytes));
  yield* counted(header.method === STORED ? packed.all() : inflated(packed, () => {}), tally);
  await drain(packed.all());
  setPacked(header.packedBytes);
}

/** @throws UnpackError when a file is not what the archive says it is */
const check = async (header: Header, reader: ByteReader, tally: Tally): Promise<void> => {
  if (header.isDescribedLater) {
    // The directory of the archive is longer: there are so many bytes in any case.
    const bytes = await reader.peek(DESCRIPTOR_BYTES);
    if (bytes.length < DESCRIPTOR_BYTES) throw cutOff();
    const length = descriptorLength(bytes, 0, tally);
    if (length === undefined) throw damaged(`its file "${header.name}"`);
    await reader.take(length);
  } else if (header.bytes !== tally.bytes || (canCheck && header.checksum !== tally.checksum)) {
    throw damaged(`its file "${header.name}"`);
  }
};

/**
 * The files of a zip archive in their order, while it arrives. Where the length of a file stands
 * only behind it, the packed data itself says where it ends: a search for signatures, as libraries
 * do, finds them by chance in about every second archive of 1 GB.
 * @throws UnpackError for an archive that is damaged or of an unknown kind
 */
export async function* zipFiles(
  reader: ByteReader,
  isWanted: IsWanted,
): AsyncGenerator<PackedFile> {
  for (;;) {
    const signature = (await reader.take(4)).readUInt32LE();
    if (AFTER_FILES.includes(signature)) return;
    if (signature !== LOCAL_HEADER) throw damaged();
    const header = await readHeader(reader);
    const tally: Tally = { bytes: 0, checksum: 0, packedBytes: 0 };
    const content = unpacked(header, reader, tally);
    if (!header.name.endsWith("/") && isWanted(header.name)) {
      yield { name: header.name, content };
    } else if (!header.isDescribedLater) {
      await drain(reader.all(header.packedBytes));
      continue;
    }
    await drain(content);
    await check(header, reader, tally);
  }
}
