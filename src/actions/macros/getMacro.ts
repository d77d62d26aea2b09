import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { intercomIdInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readConversations } from "../../resources/conversations/access";
import { macroExample } from "../../resources/macros/examples";
import type { Macro } from "../../resources/macros/macros";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/getmacro
export const getMacro = action({
  display: {
    label: "Get Macro",
    description:
      "Get one macro, a saved reply, with its text, if the admin of the connection may see it.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    macroId: intercomIdInput({
      label: "Macro ID",
      required: true,
      example: "123",
      dataSource: "selectMacro",
      of: "macro",
    }),
  },
  perform: async (context, { connection, macroId }) => {
    const client = createClient(connection, context, readConversations);
    const { data } = await client.get<Macro>(path`/macros/${macroId}`);
    return { data };
  },
  examplePayload: { data: macroExample },
});
