import type { Identified } from "../../client/types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/data_connector
export interface DataConnector extends Identified {
  type: string;
  name: string;
  state: string;
}

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/listdataconnectors
export const DATA_CONNECTOR_LIST = { url: "/data_connectors", largestPage: 50 };
