import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { updateBody } from "../../resources/common/updateBody";
import { writeDataConnectors } from "../../resources/dataConnectors/access";
import type { DataConnector } from "../../resources/dataConnectors/dataConnectors";
import { dataConnectorExample } from "../../resources/dataConnectors/examples";
import { connectorBody, secretsOf } from "../../resources/dataConnectors/fields";
import {
  connectorFields,
  dataConnectorId,
  name,
  STATES,
} from "../../resources/dataConnectors/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors/updatedataconnector
export const updateDataConnector = action({
  display: {
    label: "Update Data Connector",
    description:
      "Change the given fields of a data connector and leave the others. State Live lets Fin and workflows send its request, with customers' data, to the other system.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    dataConnectorId,
    name,
    state: selectInput({
      label: "State",
      example: "live",
      choices: STATES,
      comments:
        "Live puts the data connector into use, Draft takes it out of use, which Intercom refuses while workflows have it. Stays as it is when blank.",
    }),
    ...connectorFields,
  },
  perform: async (context, { connection, dataConnectorId, state, ...fields }) => {
    const client = createClient(connection, context, writeDataConnectors);
    const body = { ...connectorBody(fields, ["name", "description"]), state };
    const { data } = await client.patch<DataConnector>(
      path`/data_connectors/${dataConnectorId}`,
      updateBody(body, [], null),
      { idempotent: true, secrets: secretsOf(fields) },
    );
    return { data };
  },
  examplePayload: { data: dataConnectorExample },
});
