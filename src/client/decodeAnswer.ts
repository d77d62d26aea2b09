import { promisify } from "node:util";
import zlib from "node:zlib";
import { type AxiosAdapter, AxiosError, type AxiosResponse } from "axios";

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

/**
 * Axios takes half an encoded answer for the whole, as long as the connection was not broken off.
 * @returns an adapter that does not: an answer that ends early is a failure of the network
 */
export const decodingStrictly =
  (send: AxiosAdapter): AxiosAdapter =>
  async (config) => {
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
      // Of a refusal the status counts, whatever has become of its words.
      if (error instanceof AxiosError && Buffer.isBuffer(error.response?.data)) {
        error.response.data = await read(error.response).catch(() => "");
      }
      throw error;
    }
  };
