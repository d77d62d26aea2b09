import type { LocalIntercom } from "../../../tools/intercom";
import { oauthConnection } from "../../../tools/platform/runner";
import type { Backend } from "./backend";
import type { ConfigVars } from "./deployment";

/** The connections that all the integrations have, to a local Intercom and a backend. */
export const connectionsTo = (intercom: LocalIntercom, backend: Backend): ConfigVars => ({
  "Intercom Connection": oauthConnection(intercom),
  "Backend Connection": { key: "backend", fields: { apiKey: backend.apiKey } },
  "Backend URL": backend.url,
});
