import { intercomTime } from "../../src/changes/clock";
import { createClient } from "../../src/client/createClient";
import { jsonResponse, type Listener, listen } from "../../tools/platform/http";
import { accessTokenConnection } from "../../tools/platform/runner";

const HOUR = 3_600;
const NOW = Date.parse("2026-03-01T12:00:00Z");

/** How far the dates of the answers lie from the local clock, in seconds. */
let ahead: number[];
let server: Listener;

beforeAll(async () => {
  server = await listen(async () => ({
    ...jsonResponse(200, { type: "admin", id: "1" }),
    headers: { Date: new Date(NOW + (ahead.shift() ?? 0) * 1_000).toUTCString() },
  }));
});
afterAll(() => server.stop());

it.each<[string, number[], number, number]>([
  ["the date of one answer that the local clock allows", [0, -HOUR], 0, 1],
  ["that of a second one where the first is wrong", [24 * HOUR, 0], 0, 2],
  ["that of the first one where the second is wrong", [HOUR, 24 * HOUR], HOUR, 2],
])("the time is %s", async (_which, dates, expected, requests) => {
  ahead = [...dates];
  jest.spyOn(Date, "now").mockReturnValue(NOW);
  const logger = { info: () => undefined, debug: () => undefined };
  const connection = accessTokenConnection({ url: server.url, token: "token" });
  const client = createClient(connection, { logger: logger as never });
  expect(await intercomTime(client)).toBe(NOW / 1_000 + expected);
  expect(ahead).toHaveLength(dates.length - requests);
});
