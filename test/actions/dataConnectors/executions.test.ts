import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, component } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: dataConnectorId } = seeded.dataConnector;
const { id: executionId } = seeded.execution;
const LIST = "GET /data_connectors/12345/execution_results";

itSends(local, [
  ["listDataConnectorExecutions", { dataConnectorId }, LIST, undefined],
  [
    "listDataConnectorExecutions",
    {
      dataConnectorId,
      startTs: "2026-03-01T00:00:00Z",
      endTs: "1772443710000",
      success: "false",
      errorType: "HTTP Client",
      includeBodies: "true",
      perPage: "30",
    },
    `${LIST}?start_ts=1772323200&end_ts=1772443710&success=false&error_type=faraday_error&include_bodies=true&per_page=30`,
    undefined,
  ],
  [
    "listDataConnectorExecutions",
    { dataConnectorId, success: "Successful", includeBodies: "false" },
    `${LIST}?success=true`,
    undefined,
  ],
  [
    "getDataConnectorExecution",
    { dataConnectorId, executionId },
    `${LIST}/${executionId}`,
    undefined,
  ],
]);

interface Executions {
  data: Record<string, unknown>[];
  pages: object;
}

const list = (inputs: Record<string, unknown> = {}) =>
  local.run<Executions>("listDataConnectorExecutions", { dataConnectorId, ...inputs });

const ids = ({ data }: Executions) => data.map(({ id }) => id);

describe("List Data Connector Executions", () => {
  it("fetches every page, of 30 at most", async () => {
    for (let number = 0; number < 70; number += 1) {
      local.intercom.workspace.addDataConnectorExecution({ data_connector_id: dataConnectorId });
    }
    const all = await list({ fetchAll: "true" });
    expect(new Set(ids(all)).size).toBe(72);
    expect(local.intercom.traffic.map(({ query }) => query.per_page)).toEqual(["30", "30", "30"]);
  });

  it("goes back further than an hour when it is asked to, and says so", async () => {
    const { workspace, clock } = local.intercom;
    const data_connector_id = dataConnectorId;
    const created_at = clock.seconds() - 7200;
    const { id } = workspace.addDataConnectorExecution({ data_connector_id, created_at });
    expect(ids(await list())).not.toContain(id);
    expect(ids(await list({ startTs: String(created_at) }))).toContain(id);
    const input = component.actions.listDataConnectorExecutions?.inputs.find(
      ({ key }) => key === "startTs",
    );
    expect(input?.comments).toContain("One hour ago when left blank.");
  });

  it("tells successful ones from failed ones", async () => {
    expect(ids(await list({ success: "true" }))).toEqual(["99001"]);
    expect(ids(await list({ success: "false" }))).toEqual(["99000"]);
    expect(ids(await list({ success: "" }))).toEqual(["99001", "99000"]);
  });

  it("takes the error type as the webhook names it", async () => {
    expect(ids(await list({ errorType: "third_party_error" }))).toEqual(["99000"]);
    expect(local.intercom.traffic[0]?.query).toEqual({ error_type: "3rd_party_error" });
  });

  it("shows bodies only when they are asked for", async () => {
    expect(JSON.stringify(await list())).not.toContain("body");
    expect((await list({ includeBodies: "true" })).data[0]).toMatchObject({
      request_body: '{"order_id": "R-1042"}',
      response_body: '{"status": "shipped"}',
    });
  });

  it("returns times as Intercom writes them", async () => {
    expect((await list()).data[0]).toMatchObject({ created_at: "2026-03-02T09:29:00Z" });
  });

  it("refuses a period that ends before it begins", async () => {
    const error = await local.fail("listDataConnectorExecutions", {
      dataConnectorId,
      startTs: "2026-03-02",
      endTs: "2026-03-01",
    });
    expect(error.message).toContain("End Time: 2026-03-01T00:00:00Z lies before Start Time");
    expect(local.requests()).toEqual([]);
  });

  it("refuses pages that are too large", async () => {
    const inputs = { dataConnectorId, perPage: "31" };
    const error = await local.fail("listDataConnectorExecutions", inputs);
    expect(error.message).toBe('Per Page: "31" is not a whole number from 1 to 30.');
    expect(local.requests()).toEqual([]);
  });
});

describe("Get Data Connector Execution", () => {
  it("shows the bodies", async () => {
    const inputs = { dataConnectorId, executionId };
    expect(await local.run("getDataConnectorExecution", inputs)).toMatchObject({
      id: executionId,
      request_body: '{"order_id": "R-1042"}',
      raw_response_body: '{"status": "shipped"}',
    });
  });

  it("says where the IDs are", async () => {
    const inputs = { dataConnectorId, executionId: "404" };
    const error = await local.fail("getDataConnectorExecution", inputs);
    expect(error).toMatchObject({ status: 404, code: "execution_result_not_found" });
    expect(error.message).toContain("List Data Connector Executions has them, those of the last");
  });

  it("is one of its data connector", async () => {
    const connection = accessTokenConnection(local.intercom);
    const { id } = seeded.draftDataConnector;
    const error = await local.fail("getDataConnectorExecution", {
      connection,
      dataConnectorId: id,
      executionId,
    });
    expect(error.message).toContain("No execution of this data connector has this ID");
  });
});
