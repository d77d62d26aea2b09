import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Identified } from "../../client/types";
import { numericIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readDataConnectors } from "../../resources/dataConnectors/access";
import { executionExample } from "../../resources/dataConnectors/examples";
import { executionList } from "../../resources/dataConnectors/executions";
import { dataConnectorId } from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/showdataconnectorexecutionresult
export const getDataConnectorExecution = action({
  display: {
    label: "Get Data Connector Execution",
    description:
      "Get what came of one request of a data connector, with the bodies of request and answer, which may hold data of customers.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    dataConnectorId,
    executionId: numericIdInput({
      label: "Execution ID",
      required: true,
      example: "99001",
      dataSource: "selectDataConnectorExecution",
      of: "execution",
    }),
  },
  perform: async (context, { connection, dataConnectorId, executionId }) => {
    const client = createClient(connection, context, readDataConnectors);
    const { data } = await client.get<Identified>(
      executionList(dataConnectorId).url + path`/${executionId}`,
    );
    return { data };
  },
  examplePayload: {
    data: {
      ...executionExample,
      request_body: '{"order_id": "R-1042"}',
      response_body: '{"status": "shipped"}',
      raw_response_body: '{"status": "shipped"}',
    },
  },
});
