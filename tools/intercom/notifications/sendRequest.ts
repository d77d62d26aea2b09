import { type OutgoingHttpHeaders, request } from "node:http";

/** A request to a webhook endpoint. */
export interface OutgoingRequest {
  method: "HEAD" | "POST";
  url: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
  timeLimitMs: number;
}

/** The answer to a request; its status is 0 when no whole one came in time. */
export interface ReceivedAnswer {
  status: number;
  body: string;
}

/** Sends a request. @returns the answer */
export const sendRequest = ({ method, url, headers, body, timeLimitMs }: OutgoingRequest) =>
  new Promise<ReceivedAnswer>((resolve) => {
    const signal = AbortSignal.timeout(timeLimitMs);
    const unanswered = () => resolve({ status: 0, body: "" });
    // One connection per request, so that no open one outlives a test.
    request(url, { method, headers, signal, agent: false }, (response) => {
      response.on("error", unanswered);
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }),
      );
    })
      .on("error", unanswered)
      .end(body);
  });
