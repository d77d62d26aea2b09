import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { readAudiences } from "../../resources/audiences/access";
import type { Audience } from "../../resources/audiences/audiences";
import { audienceExample } from "../../resources/audiences/examples";
import { audienceId } from "../../resources/audiences/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/retrieveaudience
export const getAudience = action({
  display: {
    label: "Get Audience",
    description: "Get one audience by its ID, with its conditions.",
  },
  performSafety: "safe",
  inputs: { connection, audienceId },
  perform: async (context, { connection, audienceId }) => {
    const client = createClient(connection, context, readAudiences);
    const { data } = await client.get<Audience>(path`/audiences/${audienceId}`);
    return { data };
  },
  examplePayload: { data: audienceExample },
});
