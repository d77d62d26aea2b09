import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import type { HttpResponse } from "@prismatic-io/spectral";

/** A request as it arrived. */
export interface ReceivedRequest {
  method: string;
  url: URL;
  /** Names in the case in which they were sent. */
  headers: Record<string, string>;
  body: Buffer;
}

export interface Listener {
  url: string;
  stop(): Promise<void>;
}

const headersOf = ({ rawHeaders }: IncomingMessage): Record<string, string> => {
  const headers: Record<string, string> = {};
  for (let index = 0; index < rawHeaders.length; index += 2) {
    headers[rawHeaders[index] ?? ""] = rawHeaders[index + 1] ?? "";
  }
  return headers;
};

/** @returns a header by its name, in whatever case it was sent */
export const headerOf = (headers: Record<string, string>, name: string): string | undefined =>
  Object.entries(headers).find(([each]) => each.toLowerCase() === name)?.[1];

export const jsonResponse = (statusCode: number, body: object): HttpResponse => ({
  statusCode,
  contentType: "application/json",
  body: JSON.stringify(body),
});

const failure = (error: unknown) =>
  jsonResponse(500, { error: error instanceof Error ? error.message : String(error) });

/** Listens on a free port of 127.0.0.1; what the handler throws becomes a 500. */
export const listen = async (
  handle: (request: ReceivedRequest) => Promise<HttpResponse>,
): Promise<Listener> => {
  const server = createServer(async (request, response) => {
    const { method = "GET", url = "/" } = request;
    const answer = await buffer(request)
      .then((body) =>
        handle({ method, url: new URL(url, origin()), headers: headersOf(request), body }),
      )
      .catch(failure);
    response.writeHead(answer.statusCode, {
      "content-type": answer.contentType,
      ...answer.headers,
    });
    response.end(answer.body);
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `${origin()}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
