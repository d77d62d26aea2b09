import type { Fixture } from "./intercom";

/** Key of an action, its inputs, and the request it has to send: "METHOD /path?query" and JSON body. */
export type RequestRow = [
  key: string,
  inputs: Record<string, unknown>,
  request: string,
  body: unknown,
];

/** A test for each row: the action sends this one request. */
export const itSends = (local: Fixture, rows: RequestRow[]) => {
  it.each(rows)("%s sends its request", async (key, inputs, request, body) => {
    await local.run(key, inputs);
    expect(local.intercom.traffic.map(({ method, url }) => `${method} ${url}`)).toEqual([request]);
    expect(local.lastRequest().json).toEqual(body);
  });
};
