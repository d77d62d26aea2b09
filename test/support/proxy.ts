import type { HttpResponse } from "@prismatic-io/spectral";
import {
  jsonResponse,
  type Listener,
  listen,
  type ReceivedRequest,
} from "../../tools/platform/http";

// Of the connection between sender and proxy, not of the message.
const OWN_HEADERS = ["host", "connection", "content-length"];

/** Hands a request on, bytes and headers as they came. @returns what is answered to it */
export const forward = async ({ method, headers, body }: ReceivedRequest, url: string) => {
  const kept = Object.entries(headers).filter(
    ([name]) => !OWN_HEADERS.includes(name.toLowerCase()),
  );
  const response = await fetch(url, {
    method,
    headers: Object.fromEntries(kept),
    body: method === "GET" ? undefined : body,
  });
  return {
    statusCode: response.status,
    contentType: response.headers.get("content-type") ?? "",
    body: await response.text(),
  };
};

/** Stands between Intercom and flows; answers checks of the URL by itself. */
export const startProxy = (
  handle: (request: ReceivedRequest) => Promise<HttpResponse>,
): Promise<Listener> =>
  listen(async (request) => (request.method === "HEAD" ? jsonResponse(200, {}) : handle(request)));
