import { seeded } from "../../tools/intercom";
import { accessTokenConnection, failureOf, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { withoutPauses } from "../support/pauses";
import { itSends } from "../support/requests";

const local = useIntercom();
withoutPauses();

const { id: dataConnectorId } = seeded.dataConnector;
const { id: draftId } = seeded.draftDataConnector;
const connector = (id: string) => local.intercom.workspace.dataConnectors.get(id);

const DATA_INPUT = { name: "order_id", type: "integer", description: "Number of the order" };

itSends(local, [
  ["listDataConnectors", { perPage: "5" }, "GET /data_connectors?per_page=5", undefined],
  ["getDataConnector", { dataConnectorId }, "GET /data_connectors/12345", undefined],
  [
    "getDataConnector",
    { dataConnectorId, stateVersion: "Draft" },
    "GET /data_connectors/12345?state_version=draft",
    undefined,
  ],
  ["createDataConnector", { name: "Refunds" }, "POST /data_connectors", { name: "Refunds" }],
  [
    "createDataConnector",
    {
      name: "Refunds",
      description: "Pays back.\nOnce.",
      httpMethod: "PATCH",
      url: " {{shop}}/refunds ",
      body: '{"id": {{order_id}}}',
      headers: [{ key: " Accept ", value: "text/plain" }],
      dataInputs: JSON.stringify([
        { ...DATA_INPUT, required: false, default_value: "7" },
        { name: "note", description: "" },
      ]),
      mockResponse: '{"ok":true}',
      audiences: ["Leads", "users"],
      directFinUsage: "false",
      customerAuthentication: "true",
      bypassAuthentication: "false",
      validateMissingAttributes: "true",
      tokenIds: "[1234]",
    },
    "POST /data_connectors",
    {
      name: "Refunds",
      description: "Pays back.\nOnce.",
      http_method: "patch",
      url: "{{shop}}/refunds",
      body: '{"id": {{order_id}}}',
      headers: [{ name: "Accept", value: "text/plain" }],
      data_inputs: [{ ...DATA_INPUT, required: false, default_value: "7" }, { name: "note" }],
      mock_response: { ok: true },
      audiences: ["leads", "users"],
      direct_fin_usage: false,
      customer_authentication: true,
      bypass_authentication: false,
      validate_missing_attributes: true,
      token_ids: ["1234"],
    },
  ],
  [
    "updateDataConnector",
    { dataConnectorId, description: "Refunds an order", tokenIds: "[]", dataInputs: "[]" },
    "PATCH /data_connectors/12345",
    { description: "Refunds an order", token_ids: [], data_inputs: [] },
  ],
  [
    "updateDataConnector",
    { dataConnectorId: draftId, state: "live" },
    "PATCH /data_connectors/12346",
    { state: "live" },
  ],
  ["deleteDataConnector", { dataConnectorId: draftId }, "DELETE /data_connectors/12346", undefined],
]);

describe("List Data Connectors", () => {
  it("fetches every page by cursor, latest change first", async () => {
    const { workspace } = local.intercom;
    for (let number = 0; number < 120; number += 1) {
      workspace.addDataConnector({ name: `Connector ${number}` });
    }
    const { data } = await local.run<{ data: { id: string }[] }>("listDataConnectors", {
      fetchAll: "true",
    });
    expect(new Set(data.map(({ id }) => id)).size).toBe(122);
    expect(data.at(-1)?.id).toBe(dataConnectorId);
    expect(local.requests()).toHaveLength(3);
    expect(local.intercom.traffic[0]?.query).toEqual({ per_page: "50" });
  });

  it("says which cursor it takes", async () => {
    const error = await local.fail("listDataConnectors", { startingAfter: "12345" });
    expect(error).toMatchObject({ status: 400, code: "client_error" });
    expect(error.message).toContain("must be pages.next.starting_after of an answer");
  });

  it("returns times as Intercom writes them", async () => {
    const { data } = await local.run<{ data: object[] }>("listDataConnectors");
    expect(data[1]).toMatchObject({
      updated_at: "2026-02-28T09:30:00Z",
      execution_results_url: "/data_connectors/12345/execution_results",
    });
  });
});

describe("Get Data Connector", () => {
  it("says how to read one that has never been live", async () => {
    const error = await local.fail("getDataConnector", { dataConnectorId: draftId });
    expect(error).toMatchObject({ status: 404, code: "data_connector_not_found" });
    expect(error.message).toContain("choose Draft under State Version");
    const inputs = { dataConnectorId: draftId, stateVersion: "draft" };
    expect(await local.run("getDataConnector", inputs)).toMatchObject({ name: "Refund Service" });
  });

  it.each([
    ["getDataConnector", { stateVersion: "draft" }],
    ["updateDataConnector", { name: "x" }],
    ["deleteDataConnector", {}],
    ["listDataConnectorExecutions", {}],
    ["getDataConnectorExecution", { executionId: "99001" }],
  ])("or another of an unknown ID: %s", async (key, inputs) => {
    const error = await local.fail(key, { dataConnectorId: "404", ...inputs });
    expect(error.message).toContain("No data connector has this ID: Select Data Connector lists");
  });

  it("refuses an ID of another kind before any request", async () => {
    const error = await local.fail("getDataConnector", { dataConnectorId: "Order Status" });
    expect(error.message).toBe(
      'Data Connector ID: "Order Status" is not the ID of a data connector, a whole number. Select Data Connector lists them.',
    );
    expect(local.requests()).toEqual([]);
  });
});

describe("Create Data Connector", () => {
  it("creates a draft", async () => {
    const { id } = await local.run<{ id: string }>("createDataConnector", { name: "Refunds" });
    expect(connector(id)).toMatchObject({ state: "draft", live: null });
  });

  it("is not repeated after a lost answer", async () => {
    local.intercom.faults.add({ method: "POST", drop: "after" });
    await local.fail("createDataConnector", { name: "Refunds" });
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Update Data Connector", () => {
  it("changes nothing that was not given, least of all the state or the headers", async () => {
    const { headers, state, audiences } = connector(dataConnectorId) ?? {};
    const result = await local.run("updateDataConnector", { dataConnectorId, name: "Orders" });
    expect(local.lastRequest().json).toEqual({ name: "Orders" });
    expect(result).toMatchObject({ name: "Orders", state: "live" });
    expect(connector(dataConnectorId)).toMatchObject({ headers, state, audiences });
  });

  it("is repeated after a lost answer", async () => {
    local.intercom.faults.add({ method: "PATCH", drop: "after" });
    await local.run("updateDataConnector", { dataConnectorId, name: "Orders" });
    expect(local.requests()).toEqual([
      "PATCH /data_connectors/12345",
      "PATCH /data_connectors/12345",
    ]);
  });

  it("sends nothing when there is nothing to change", async () => {
    const error = await local.fail("updateDataConnector", { dataConnectorId });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });

  it("removes all tokens by an empty list only", async () => {
    await local.run("updateDataConnector", { dataConnectorId, name: "Orders", tokenIds: "" });
    expect(connector(dataConnectorId)?.token_ids).toEqual(["1234"]);
    await local.run("updateDataConnector", { dataConnectorId, tokenIds: "[]" });
    expect(connector(dataConnectorId)?.token_ids).toEqual([]);
  });

  it("says why one that is used cannot become a draft", async () => {
    const error = await local.fail("updateDataConnector", { dataConnectorId, state: "draft" });
    expect(error).toMatchObject({ status: 409, code: "data_connector_in_use" });
    expect(error.message).toContain("Take the data connector out of the workflows and of Fin");
  });

  it.each<[unknown, string]>([
    [[{ name: "id", type: "string" }], "Data Inputs, item 1: its description is missing."],
    [[{ ...DATA_INPUT, description: null }], "Data Inputs, item 1: its description is missing."],
    [[DATA_INPUT, { description: "x" }], "Data Inputs, item 2: its name is missing."],
    [["order_id"], "Data Inputs, item 1 is not a JSON object."],
    [
      [{ ...DATA_INPUT, type: "number" }],
      'Data Inputs, item 1, type: "number" is not one of string, integer, decimal, boolean.',
    ],
    [
      [{ ...DATA_INPUT, defaultValue: "1" }],
      'Data Inputs, item 1: "defaultValue" is not a key of a data input. The nearest is "default_value".',
    ],
    [
      [{ ...DATA_INPUT, required: "maybe" }],
      'Data Inputs, item 1, required: "maybe" is not true or false.',
    ],
  ])("refuses data inputs that cannot be ones: %j", async (dataInputs, message) => {
    const inputs = { dataConnectorId, dataInputs: JSON.stringify(dataInputs) };
    expect((await local.fail("updateDataConnector", inputs)).message).toBe(message);
    expect(local.requests()).toEqual([]);
  });

  it.each<[object, string]>([
    [{ url: "api.example.com" }, "Request URL: it must begin with https:// or http://."],
    [{ audiences: ["everyone"] }, 'User Types: "everyone" is not one of leads, users, visitors.'],
    [{ httpMethod: "head" }, 'HTTP Method: "head" is not one of GET, POST, PUT, PATCH, DELETE.'],
    [{ state: "on" }, 'State: "on" is not one of Draft, Live.'],
    [{ tokenIds: '[{"id":1}]' }, 'Token IDs: "{"id":1}" is not an ID.'],
    [{ mockResponse: "[1]" }, 'Mock Response: "[1]" is not a JSON object.'],
  ])("refuses %j before any request", async (inputs, message) => {
    const error = await local.fail("updateDataConnector", { dataConnectorId, ...inputs });
    expect(error.message).toBe(message);
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete Data Connector", () => {
  it("deletes a draft", async () => {
    expect(await local.run("deleteDataConnector", { dataConnectorId: draftId })).toEqual({
      id: draftId,
      object: "data_connector",
      deleted: true,
    });
    expect(connector(draftId)).toBeUndefined();
  });

  it("says what to do with one that is used, or live", async () => {
    const used = await local.fail("deleteDataConnector", { dataConnectorId });
    expect(used).toMatchObject({ status: 409, code: "data_connector_in_use" });
    expect(used.message).toContain("Take the data connector out of the workflows and of Fin");
    Object.assign(connector(dataConnectorId) ?? {}, { inUse: false });
    const live = await local.fail("deleteDataConnector", { dataConnectorId });
    expect(live).toMatchObject({ status: 409, code: "conflict" });
    expect(live.message).toContain("Only a draft can be deleted: set State to Draft");
    expect(connector(dataConnectorId)).toBeDefined();
  });
});

describe("Select Data Connector", () => {
  it("offers data connectors of every page by name and state", async () => {
    for (let number = 0; number < 60; number += 1) {
      local.intercom.workspace.addDataConnector({ name: `Connector ${number}` });
    }
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectDataConnector", { connection });
    expect(choices).toHaveLength(62);
    expect(choices).toContainEqual({ key: "12345", label: "Order Status Service (live)" });
    expect(choices).toContainEqual({ key: "12346", label: "Refund Service (draft)" });
  });
});

describe("Select Data Connector Execution", () => {
  const pick = (inputs: object) =>
    runDataSource("selectDataConnectorExecution", {
      connection: accessTokenConnection(local.intercom),
      ...inputs,
    });

  it("offers the executions of the data connector", async () => {
    expect(await pick({ dataConnectorId })).toEqual([
      { key: "99001", label: "2026-03-02T09:29:00Z (successful)" },
      { key: "99000", label: "2026-03-02T09:28:00Z (3rd_party_error)" },
    ]);
    expect(await pick({ dataConnectorId: draftId })).toEqual([]);
  });

  it("needs the data connector", async () => {
    const error = await failureOf(pick({ dataConnectorId: "" }));
    expect(error.message).toBe("Data Connector ID is required and was left blank.");
    expect(local.requests()).toEqual([]);
  });
});
