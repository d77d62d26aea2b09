import type { Connection } from "@prismatic-io/spectral";
import { createClient } from "@prismatic-io/spectral/dist/clients/http";

/** The config variables that every flow needs to reach the product's own API. */
interface BackendVars {
  "Backend URL": string;
  "Backend Connection": Connection;
}

/**
 * A client of the product's own API, which answers 2xx once it has stored what it was sent. Any
 * other answer is an error, after which the platform runs the flow again.
 */
export const backendOf = (configVars: BackendVars) =>
  createClient({
    baseUrl: configVars["Backend URL"],
    headers: { authorization: `Bearer ${configVars["Backend Connection"].fields.apiKey}` },
    timeout: 30_000,
  });
