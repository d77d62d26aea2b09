import { inspect } from "node:util";
import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id: dataConnectorId } = seeded.dataConnector;
const SECRET = 'sk-live/9"f+3=';

const everything = (value: unknown) => inspect(value, { depth: 12, maxStringLength: null });

const CASES: [key: string, inputs: Record<string, unknown>][] = [
  ["createDataConnector", { name: "Refunds" }],
  ["updateDataConnector", { dataConnectorId }],
];

describe.each(CASES)("the headers of %s", (key, inputs) => {
  const refuse = async (headers: unknown) =>
    (await local.fail(key, { ...inputs, headers })).message;

  it("are sent as they are", async () => {
    await local.run(key, {
      ...inputs,
      headers: [
        { key: "X-Key", value: SECRET },
        { key: "X-Stars", value: "***" },
      ],
    });
    expect(local.lastRequest().json).toMatchObject({
      headers: [
        { name: "X-Key", value: SECRET },
        { name: "X-Stars", value: "***" },
      ],
    });
  });

  it.each(["****", "Bearer ****", "*****"])(
    "are refused when one was read back from Intercom (%s)",
    async (value) => {
      const message = await refuse([
        { key: "Accept", value: "text/plain" },
        { key: "Authorization", value },
      ]);
      expect(message).toContain('Request Headers: the value of "Authorization" is "****"');
      expect(message).toContain("would destroy the real value");
      expect(local.requests()).toEqual([]);
    },
  );

  it("are refused in the form in which Intercom returns them, too", async () => {
    const stateVersion = "draft";
    const { headers } = await local.run("getDataConnector", { dataConnectorId, stateVersion });
    local.intercom.traffic.length = 0;
    expect(await refuse(headers)).toContain('the value of "X-Shop" is "****"');
    expect(local.requests()).toEqual([]);
    await local.run(key, { ...inputs, headers: [{ name: "X-Shop", value: SECRET }] });
    expect(local.lastRequest().json).toMatchObject({
      headers: [{ name: "X-Shop", value: SECRET }],
    });
  });

  it.each<[string, unknown]>([
    ["without a name", [{ key: "", value: SECRET }]],
    ["that is no text", [{ key: "X-Key", value: { secret: SECRET } }]],
    ["that is no row", [SECRET]],
    ["of which nothing can be read", SECRET],
    ["with a name that none can have", [{ key: `X-Key: ${SECRET}`, value: "x" }]],
    ["with two lines", [{ key: "X-Key", value: `${SECRET}\nX-Other: 1` }]],
  ])("are refused without showing them: a row %s", async (_what, headers) => {
    const message = await refuse(headers);
    expect(message).toMatch(/^Request Headers: /);
    expect(message).not.toContain("sk-live");
    expect(local.requests()).toEqual([]);
  });

  it("are refused when a value is missing", async () => {
    expect(await refuse([{ key: "X-Key", value: "" }])).toContain('the value of "X-Key" is blank');
    expect(local.requests()).toEqual([]);
  });

  it("stand in no log, also where Intercom repeats them", async () => {
    const logs: string[] = [];
    const headers = [
      { key: "X-Key", value: SECRET },
      { key: "Authorization", value: "Bearer tok-77-secret" },
    ];
    await local.run(key, { ...inputs, headers }, { debug: true, logs });
    expect(logs.join("\n")).toContain('"name":"X-Key","value":"[secret]"');
    const message = `Header ${SECRET} and tok-77-secret are invalid`;
    local.intercom.faults.add({ status: 422, code: "parameter_invalid", message });
    const error = await local.fail(key, { ...inputs, headers }, { debug: true, logs });
    expect(error.message).toContain("Header [secret] and [secret] are invalid");
    for (const shown of [everything(logs), everything(error)]) {
      expect(shown).not.toContain("sk-live");
      expect(shown).not.toContain("tok-77");
    }
  });

  it("are hidden whole where one is a part of another", async () => {
    const logs: string[] = [];
    const headers = [
      { key: "A", value: "abcd" },
      { key: "B", value: "abcd-efgh" },
    ];
    await local.run(key, { ...inputs, headers }, { debug: true, logs });
    expect(logs.join("\n")).not.toMatch(/abcd|efgh/);
  });

  it("come back hidden", async () => {
    const headers = [{ key: "X-Key", value: SECRET }];
    expect(await local.run(key, { ...inputs, headers })).toMatchObject({
      headers: [{ name: "X-Key", value: "****" }],
    });
  });
});
