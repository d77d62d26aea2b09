import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client";
import { macroExample } from "../../examples/macros";
import { connection } from "../../inputs/common";
import { macroId } from "../../inputs/macros";
import { path } from "../../path";
import type { Macro } from "../../types";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/macros/getmacro
export const getMacro = action({
  display: {
    label: "Get Macro",
    description: "Returns one macro with its text, if the admin of the connection may see it.",
  },
  performSafety: "safe",
  inputs: { connection, macroId },
  perform: async (context, { connection, macroId }) => {
    const client = createClient(connection, context);
    const { data } = await client.get<Macro>(path`/macros/${macroId}`);
    return { data };
  },
  examplePayload: { data: macroExample },
});
