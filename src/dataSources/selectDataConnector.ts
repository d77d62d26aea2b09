import { cursorPagesOf } from "../client/pagination/cursor";
import { labelOf, picklist } from "../resources/common/picklist";
import { readDataConnectors } from "../resources/dataConnectors/access";
import {
  DATA_CONNECTOR_LIST,
  type DataConnector,
} from "../resources/dataConnectors/dataConnectors";

export const selectDataConnector = picklist<DataConnector>({
  label: "Select Data Connector",
  description: "List data connectors by name and state, latest change first.",
  access: readDataConnectors,
  pages: (client) => cursorPagesOf(client, DATA_CONNECTOR_LIST),
  toElement: ({ id, name, state }) => ({ key: id, label: labelOf(name, state) }),
  example: { key: "12345", label: "Order Status Service (live)" },
});
