import { createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that reached the storage. */
export interface StorageRequest {
  url: string;
  headers: IncomingHttpHeaders;
}

const signatureOf = (path: string) =>
  createHmac("sha256", "storage").update(path).digest("hex").slice(0, 32);

/** The signed address of the recording of a call. */
export const recordingUrl = (storageUrl: string, callId: string): string => {
  const path = `/recordings/${callId}.mp3`;
  return `${storageUrl}${path}?X-Amz-Expires=300&X-Amz-Signature=${signatureOf(path)}`;
};

const refusal = (code: string, url: string) =>
  `<?xml version="1.0"?><Error><Code>${code}</Code><CanonicalRequest>GET ${url}</CanonicalRequest></Error>`;

/**
 * The host that recordings of calls lie on, and to which Intercom redirects. Like the stores of
 * clouds, it takes the signature in an address for the permission, refuses a token besides, and
 * repeats in a refusal what was signed.
 * @param recordingOf the bytes of a recording by the ID of its call
 */
export const startStorage = async (recordingOf: (callId: string) => Buffer | null | undefined) => {
  const requests: StorageRequest[] = [];
  const server = createServer((request, response) => {
    const url = request.url ?? "";
    const { pathname, searchParams } = new URL(url, "http://storage");
    requests.push({ url, headers: request.headers });
    const recording = recordingOf(/^\/recordings\/(\d+)\.mp3$/.exec(pathname)?.[1] ?? "");
    const code =
      (request.headers.authorization && ([400, "InvalidArgument"] as const)) ||
      (searchParams.get("X-Amz-Signature") !== signatureOf(pathname) &&
        ([403, "SignatureDoesNotMatch"] as const)) ||
      (!recording && ([404, "NoSuchKey"] as const));
    if (code) {
      response.writeHead(code[0], { "content-type": "application/xml" });
      response.end(refusal(code[1], url));
    } else {
      response.writeHead(200, { "content-type": "audio/mpeg" });
      response.end(recording);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
