import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { listByCursor } from "../../client/pagination/cursor";
import { perPageInput } from "../../inputs/builders";
import { connection, fetchAll, maxRecords, startingAfter } from "../../inputs/common";
import { readDataConnectors } from "../../resources/dataConnectors/access";
import {
  DATA_CONNECTOR_LIST,
  type DataConnector,
} from "../../resources/dataConnectors/dataConnectors";
import { listedDataConnectorExample } from "../../resources/dataConnectors/examples";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/listdataconnectors
export const listDataConnectors = action({
  display: {
    label: "List Data Connectors",
    description:
      "List one page of data connectors, latest change first, or all of them. Get Data Connector returns what one consists of.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    fetchAll,
    maxRecords,
    perPage: perPageInput({ of: "Data connectors", max: 50, usual: 20, example: "10" }),
    startingAfter,
  },
  perform: async (context, { connection, ...paging }) => {
    const client = createClient(connection, context, readDataConnectors);
    return { data: await listByCursor<DataConnector>(client, DATA_CONNECTOR_LIST, paging) };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [listedDataConnectorExample],
      pages: { type: "pages", per_page: 20, next: null },
    },
  },
});
