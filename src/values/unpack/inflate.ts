import { createGunzip, createInflateRaw, type Gunzip, type InflateRaw } from "node:zlib";
import { isRecord } from "../objects";
import type { ByteReader } from "./byteReader";
import { cutOff, damaged } from "./unpackError";

/** Held at once; larger ones are no quicker. */
const PIECE_BYTES = 64 * 1024;

const isFromZlib = (error: unknown): error is { code: string } =>
  isRecord(error) && String(error.code).startsWith("Z_");

/**
 * Hands the engine what there is to read until it has found the end of its data, and gives back
 * what lies behind that.
 */
async function* through(engine: Gunzip | InflateRaw, reader: ByteReader): AsyncGenerator<Buffer> {
  let given = 0;
  let last: Buffer = Buffer.alloc(0);
  let isOver = false;
  let goOn = () => {};
  const end = () => {
    isOver = true;
    goOn();
  };
  engine.once("end", end).once("close", end);
  const feed = async () => {
    // It takes nothing more once it has found its end.
    while (!isOver && engine.bytesWritten === given) {
      const some = await reader.some(PIECE_BYTES);
      if (!some) {
        engine.end();
        return;
      }
      last = some;
      given += some.length;
      await new Promise<void>((resolve) => {
        goOn = resolve;
        engine.write(some, () => resolve());
      });
    }
  };
  const feeding = feed().catch((error) => {
    engine.destroy(error);
  });
  try {
    for await (const piece of engine) yield piece;
  } catch (error) {
    if (!isFromZlib(error)) throw error;
    throw error.code === "Z_BUF_ERROR" ? cutOff() : damaged();
  }
  await feeding;
  reader.giveBack(last.subarray(last.length - (given - engine.bytesWritten)));
}

/** @returns what gzip packed, in pieces */
export const gunzipped = (reader: ByteReader): AsyncGenerator<Buffer> =>
  through(createGunzip({ chunkSize: PIECE_BYTES }), reader);

/**
 * @param onEnd gets the number of bytes that were unpacked
 * @returns what deflate packed, in pieces; then the reader stands right behind its last byte
 */
export async function* inflated(
  reader: ByteReader,
  onEnd: (packedBytes: number) => void,
): AsyncGenerator<Buffer> {
  const engine = createInflateRaw({ chunkSize: PIECE_BYTES });
  yield* through(engine, reader);
  onEnd(engine.bytesWritten);
}
