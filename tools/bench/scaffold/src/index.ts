import { action, component, connection, input, util } from "@prismatic-io/spectral";
import { createClient } from "@prismatic-io/spectral/dist/clients/http";

const apiKey = connection({
  key: "apiKey",
  display: { label: "API Key", description: "Signs in with an API key" },
  inputs: {
    baseUrl: { label: "Base URL", type: "string", required: true, comments: "Where the API is" },
    apiKey: { label: "API Key", type: "password", required: true, comments: "The key" },
  },
});

const getItem = action({
  display: { label: "Get Item", description: "Gets an item by its ID" },
  inputs: {
    connection: input({ label: "Connection", type: "connection", required: true }),
    id: input({
      label: "Item ID",
      type: "string",
      required: true,
      comments: "ID of the item",
      clean: util.types.toString,
    }),
  },
  perform: async (context, { connection, id }) => {
    const client = createClient({
      baseUrl: util.types.toString(connection.fields.baseUrl),
      headers: { Authorization: `Bearer ${util.types.toString(connection.fields.apiKey)}` },
      debug: context.debug.enabled,
    });
    const { data } = await client.get(`/items/${encodeURIComponent(id)}`);
    return { data };
  },
});

/** A component of one action on spectral's own client: what a new component starts from. */
export default component({
  key: "scaffold",
  public: false,
  display: { label: "Scaffold", description: "Gets items", iconPath: "icon.png" },
  connections: [apiKey],
  actions: { getItem },
});
