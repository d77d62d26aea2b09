import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readDataConnectors } from "../../resources/dataConnectors/access";
import type { DataConnector } from "../../resources/dataConnectors/dataConnectors";
import { dataConnectorExample } from "../../resources/dataConnectors/examples";
import { dataConnectorId, STATES } from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/retrievedataconnector
export const getDataConnector = action({
  display: {
    label: "Get Data Connector",
    description:
      "Get one data connector with its request, data inputs and answer. Intercom shows the values of its headers as ****.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    dataConnectorId,
    stateVersion: selectInput({
      label: "State Version",
      example: "draft",
      choices: STATES,
      comments:
        "Which version to return: the live one when left blank. One that has never been live has a draft only.",
    }),
  },
  perform: async (context, { connection, dataConnectorId, stateVersion }) => {
    const client = createClient(connection, context, readDataConnectors);
    const { data } = await client.get<DataConnector>(path`/data_connectors/${dataConnectorId}`, {
      params: { state_version: stateVersion },
    });
    return { data };
  },
  examplePayload: { data: dataConnectorExample },
});
