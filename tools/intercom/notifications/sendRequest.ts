import { type OutgoingHttpHeaders, request } from "node:http";

/** A request to a webhook endpoint. */
export interface OutgoingRequest {
  method: "HEAD" | "POST";
  url: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  timeLimitMs: number;
}

/** Sends a request. @returns the status, or 0 when no whole answer came in time */
export const sendRequest = ({ method, url, headers, body, timeLimitMs }: OutgoingRequest) =>
  new Promise<number>((resolve) => {
    const signal = AbortSignal.timeout(timeLimitMs);
    const unanswered = () => resolve(0);
    // One connection per request, so that no open one outlives a test.
    request(url, { method, headers, signal, agent: false }, (response) => {
      response.on("error", unanswered);
      response.on("end", () => resolve(response.statusCode ?? 0));
      response.resume();
    })
      .on("error", unanswered)
      .end(body);
  });
