import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import type { Deleted } from "../../client/types";
import { connection } from "../../inputs/common";
import { writeDataConnectors } from "../../resources/dataConnectors/access";
import { dataConnectorId } from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/deletedataconnector
export const deleteDataConnector = action({
  display: {
    label: "Delete Data Connector",
    description: "Delete a data connector for good. It must be a draft that nothing uses.",
  },
  performSafety: "notAllowed",
  inputs: { connection, dataConnectorId: { ...dataConnectorId, example: "12346" } },
  perform: async (context, { connection, dataConnectorId }) => {
    const client = createClient(connection, context, writeDataConnectors);
    const { data } = await client.delete<Deleted>(path`/data_connectors/${dataConnectorId}`);
    return { data };
  },
  examplePayload: { data: { id: "12346", object: "data_connector", deleted: true } },
});
