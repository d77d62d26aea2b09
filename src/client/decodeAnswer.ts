import { promisify } from "node:util";
import zlib from "node:zlib";
import {
  type AxiosAdapter,
  AxiosError,
  type AxiosResponse,
  type InternalAxiosRequestConfig,
} from "axios";
import { isStream, type Pieces } from "./stream";

type Decode = (encoded: Buffer) => Promise<Buffer>;

const unzip: Decode = promisify(zlib.unzip);
const inflateRaw: Decode = promisify(zlib.inflateRaw);

/** Some servers leave out the two bytes that deflate begins with. */
const hasZlibHeader = (encoded: Buffer): boolean =>
  encoded.length > 1 && (encoded.readUInt8() & 0x0f) === 8 && encoded.readUInt16BE() % 31 === 0;

const DECODERS: Record<string, Decode> = {
  gzip: unzip,
  "x-gzip": unzip,
  compress: unzip,
  "x-compress": unzip,
  deflate: (encoded) => (hasZlibHeader(encoded) ? unzip : inflateRaw)(encoded),
  br: promisify(zlib.brotliDecompress),
};

const hasNoBody = ({ status, headers, config }: AxiosResponse): boolean =>
  config.method === "head" ||
  status === 204 ||
  status === 304 ||
  String(headers["content-length"]) === "0";

const decodedBody = async (response: AxiosResponse<Buffer>): Promise<Buffer> => {
  const encodings = String(response.headers["content-encoding"] ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name && name !== "identity");
  const decoders = encodings.flatMap((name) => DECODERS[name] ?? []);
  if (hasNoBody(response) || decoders.length < encodings.length) return response.data;
  let body = response.data;
  for (const decode of decoders.reverse()) body = await decode(body);
  delete response.headers["content-encoding"];
  return body;
};

/** More than this is no refusal. */
const MAX_REFUSAL_BYTES = 100_000;

/** @returns the text of an answer that was asked for as a stream, as far as it is one */
const refusalOf = async (response: AxiosResponse<Pieces>): Promise<string> => {
  const read: Buffer[] = [];
  let length = 0;
  for await (const piece of response.data) {
    read.push(piece);
    length += piece.length;
    if (length > MAX_REFUSAL_BYTES) break;
  }
  const body = await decodedBody({ ...response, data: Buffer.concat(read) });
  return body.toString();
};

/**
 * A file that is read while it arrives, as it is: what it is packed in, which `Content-Encoding` may
 * name too, is for its reader. JSON is not a file but an answer, a refusal mostly.
 */
const streaming = async (
  send: AxiosAdapter,
  config: InternalAxiosRequestConfig,
): Promise<AxiosResponse> => {
  const isAnswer = ({ headers }: AxiosResponse) =>
    /\bjson\b/i.test(String(headers["content-type"]));
  try {
    // With a limit, axios puts a stream of its own around the answer, which cannot be ended while it
    // waits for more.
    const response = await send({ ...config, decompress: false, maxContentLength: -1 });
    return isAnswer(response)
      ? Object.assign(response, { data: await refusalOf(response) })
      : response;
  } catch (error) {
    if (error instanceof AxiosError && isStream(error.response?.data)) {
      error.response.data = await refusalOf(error.response).catch(() => "");
    }
    throw error;
  }
};

/**
 * Axios takes half an encoded answer for the whole, as long as the connection was not broken off.
 * @returns an adapter that does not: an answer that ends early is a failure of the network. A
 * stream is left to its reader.
 */
export const decodingStrictly =
  (send: AxiosAdapter): AxiosAdapter =>
  async (config) => {
    if (config.responseType === "stream") return streaming(send, config);
    const read = async (response: AxiosResponse<Buffer>) => {
      const body = await decodedBody(response);
      return config.responseType === "arraybuffer" ? body : body.toString().replace(/^\uFEFF/, "");
    };
    try {
      const response = await send({ ...config, responseType: "arraybuffer", decompress: false });
      try {
        return Object.assign(response, { data: await read(response) });
      } catch {
        throw new AxiosError(
          "the answer breaks off",
          AxiosError.ERR_BAD_RESPONSE,
          config,
          response.request,
          Object.assign(response, { data: undefined }),
        );
      }
    } catch (error) {
      // Of a refusal the status counts, whatever its words are.
      if (error instanceof AxiosError && Buffer.isBuffer(error.response?.data)) {
        error.response.data = await read(error.response).catch(() => "");
      }
      throw error;
    }
  };
