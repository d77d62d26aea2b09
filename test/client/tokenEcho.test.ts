import { inspect } from "node:util";
import { jsonResponse, type Listener, listen } from "../../tools/platform/http";
import {
  accessTokenConnection,
  failureOf,
  runAction,
  runDataSource,
} from "../../tools/platform/runner";

const TOKEN = "dG9rOnNlY3JldF90b2tlbl8xMjM0NTY3ODkw==";

/** Everything a result, an error or a log could show, however deep. */
const everything = (value: unknown): string =>
  inspect(value, { depth: 12, showHidden: true, maxStringLength: null, maxArrayLength: null });

const SHOWN = [TOKEN, TOKEN.slice(0, 24), encodeURIComponent(TOKEN)];

/** A host that repeats the token wherever an answer has room for it. */
const answers = {
  "an error list": (status: number) =>
    jsonResponse(status, {
      type: "error.list",
      request_id: `request-${TOKEN}`,
      errors: [
        { code: `odd_${TOKEN}`, field: `field ${TOKEN}`, message: `${"x".repeat(465)} ${TOKEN}` },
      ],
    }),
  "an error": (status: number) => jsonResponse(status, { error: `${"x".repeat(465)}${TOKEN}` }),
  text: (status: number) => ({
    statusCode: status,
    contentType: "text/plain",
    body: `${"x".repeat(465)}${encodeURIComponent(TOKEN)}`,
  }),
  "an answer whose log is cut in the token": (status: number) =>
    jsonResponse(status, { error: `${"x".repeat(1_960)}${TOKEN}` }),
  "base64 of a header": (status: number) =>
    jsonResponse(status, { message: Buffer.from(`Bearer ${TOKEN}`).toString("base64") }),
} as const;

describe.each(Object.keys(answers) as (keyof typeof answers)[])(
  "a host that repeats the token in %s",
  (form) => {
    let host: Listener;
    let status = 400;

    beforeAll(async () => {
      host = await listen(async () => ({
        ...answers[form](status),
        headers: {
          link: `</contacts/${TOKEN}>; rel="canonical"`,
          "x-request-id": TOKEN,
          "retry-after": "0",
        },
      }));
    });
    afterAll(() => host.stop());

    const connection = () => accessTokenConnection({ url: host.url, token: TOKEN });

    it.each([200, 400, 401, 403, 404, 409, 410, 422])("does not get it shown: %s", async (code) => {
      status = code;
      const logs: string[] = [];
      const inputs = { connection: connection(), id: "5ba682d23d7cf92bef87bfd4" };
      const error = await failureOf(runAction("getContact", inputs, { debug: true, logs }));
      const picked = await failureOf(
        runDataSource("selectTag", { connection: connection() }, { debug: true, logs }),
      );
      expect(logs.join("\n")).toContain("received: ");
      for (const shown of SHOWN) {
        expect(everything([error, picked, logs])).not.toContain(shown);
      }
      expect(everything([error, picked])).not.toContain(inBase64());
      expect(error.message.length).toBeLessThan(2_000);
    });
  },
);

const inBase64 = () => Buffer.from(`Bearer ${TOKEN}`).toString("base64").slice(10, 34);
