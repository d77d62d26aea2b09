import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeDataConnectors } from "../../resources/dataConnectors/access";
import type { DataConnector } from "../../resources/dataConnectors/dataConnectors";
import { dataConnectorExample } from "../../resources/dataConnectors/examples";
import { connectorBody, secretsOf } from "../../resources/dataConnectors/fields";
import { newConnectorFields, requiredName } from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/createdataconnector
export const createDataConnector = action({
  display: {
    label: "Create Data Connector",
    description:
      "Create a data connector as a draft, which nothing uses before Update Data Connector sets it live. Each call creates another one.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: requiredName, ...newConnectorFields },
  perform: async (context, { connection, ...fields }) => {
    const client = createClient(connection, context, writeDataConnectors);
    const { data } = await client.post<DataConnector>(
      "/data_connectors",
      connectorBody(fields, ["name"]),
      { secrets: secretsOf(fields) },
    );
    return { data };
  },
  examplePayload: {
    data: { ...dataConnectorExample, id: "12346", state: "draft", http_method: "get" },
  },
});
