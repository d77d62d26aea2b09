import { inspect } from "node:util";
import { exampleRuns } from "../../tools/platform/examples";
import {
  accessTokenConnection,
  component,
  oauthConnection,
  runDataSource,
} from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { OFFLINE } from "../support/offline";

const local = useIntercom();

const actions = Object.entries(component.actions).filter(([key]) => !OFFLINE.includes(key));

/** Everything a result, an error or a log could show, however deep. */
const everything = (value: unknown): string =>
  inspect(value, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });

/** npm test tries the first of them, and the first connection. */
const failures = [
  { status: 401, code: "token_unauthorized" },
  { status: 400, code: "parameter_invalid" },
  { status: 401, code: "token_revoked" },
  { status: 404, code: "not_found" },
  { status: 409, code: "conflict" },
];

describe.each(actions)("%s", (key, action) => {
  it("shows the token nowhere, with debug logging on, in success and in failure", async () => {
    const connections = [accessTokenConnection(local.intercom), oauthConnection(local.intercom)];
    for (const connection of connections.slice(0, numRuns(1, connections.length))) {
      for (const fault of [undefined, ...failures.slice(0, numRuns(1, failures.length))]) {
        local.reseed();
        // A server that repeats the token in what it answers must not matter either.
        const message = `refused ${local.intercom.token}`;
        if (fault) local.intercom.faults.add({ ...fault, message, times: 9 });
        const logs: string[] = [];
        const inputs = {
          connection,
          ...exampleRuns(action).at(-1)?.inputs,
          ...(key === "rawRequest" && { debugRequest: true }),
        };
        const outcome = await local.run(key, inputs, { debug: true, logs }).catch((error) => error);
        expect(logs.join("\n")).toContain("Intercom ");
        expect(everything(logs)).not.toContain(local.intercom.token);
        expect(everything(outcome)).not.toContain(local.intercom.token);
        expect(everything(outcome)).not.toContain("Bearer");
      }
    }
  });
});

it("sends the token in one header and nowhere else, and logs nothing unless debugging", async () => {
  for (const [key, action] of Object.entries(component.actions)) {
    local.reseed();
    const logs: string[] = [];
    for (const { inputs } of exampleRuns(action)) {
      await local.run(key, inputs, { logs }).catch(() => undefined);
    }
    // Raw Request has an input for it, which its example sets; a long list shows how far it is.
    const isExpected = (line: string) => key === "rawRequest" || line.endsWith(" per second");
    expect(logs.filter((line) => !isExpected(line))).toEqual([]);
    for (const { path, url, body, headers } of local.intercom.traffic) {
      const { authorization, ...others } = headers;
      expect(authorization).toBe(`Bearer ${local.intercom.token}`);
      expect(everything([url, body.toString(), others])).not.toContain(local.intercom.token);
      expect(headers["intercom-version"]).toBe(path === "/users" ? "1.4" : "2.16");
      expect(headers["user-agent"]).toMatch(/^prismatic-intercom-component\/\d/);
    }
  }
});

it("keeps data sources quiet", async () => {
  for (const key of Object.keys(component.dataSources)) {
    const logs: string[] = [];
    const connection = accessTokenConnection(local.intercom);
    local.intercom.faults.add({ status: 400, code: "parameter_invalid" });
    const error = await runDataSource(key, { connection }, { logs }).catch((thrown) => thrown);
    expect(error).toHaveProperty("message");
    expect(everything([error, logs])).not.toContain(local.intercom.token);
  }
});
