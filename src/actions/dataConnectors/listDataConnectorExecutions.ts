import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { booleanInput, perPageInput, selectInput, timeInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { checkPeriod } from "../../resources/common/period";
import { readDataConnectors } from "../../resources/dataConnectors/access";
import { executionExample } from "../../resources/dataConnectors/examples";
import { executionList } from "../../resources/dataConnectors/executions";
import { dataConnectorId, errorType } from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/listdataconnectorexecutionresults
export const listDataConnectorExecutions = action({
  display: {
    label: "List Data Connector Executions",
    description:
      "List one page of what came of the requests of a data connector, or all of it. Only those of the last hour, unless Start Time says otherwise.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    dataConnectorId,
    startTs: timeInput({
      label: "Start Time",
      example: "2026-03-01T00:00:00Z",
      means: "Only executions since",
      more: "One hour ago when left blank.",
    }),
    endTs: timeInput({
      label: "End Time",
      example: "2026-03-02T09:28:30Z",
      means: "Only executions until",
      more: "Now when left blank.",
    }),
    success: selectInput({
      label: "Outcome",
      example: "false",
      choices: [
        { label: "Successful", value: "true" },
        { label: "Failed", value: "false" },
      ],
      comments: "Only executions with this outcome. All when left blank.",
    }),
    errorType,
    includeBodies: booleanInput({
      label: "Include Bodies",
      comments:
        "When true, adds the bodies of requests and answers, which may hold data of customers.",
    }),
    fetchAll,
    maxRecords,
    perPage: perPageInput({ of: "Executions", max: 30, usual: 10, example: "20" }),
    startingAfter,
  },
  perform: async (
    context,
    { connection, dataConnectorId, startTs, endTs, success, errorType, includeBodies, ...paging },
  ) => {
    const client = createClient(connection, context, readDataConnectors);
    checkPeriod(["Start Time", startTs], ["End Time", endTs]);
    const params = {
      start_ts: startTs,
      end_ts: endTs,
      success,
      error_type: errorType,
      include_bodies: includeBodies || undefined,
    };
    const request = { ...executionList(dataConnectorId), params };
    return { data: await listByCursor(client, request, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [executionExample],
      pages: { type: "pages", per_page: 10, next: null },
    },
  },
});
