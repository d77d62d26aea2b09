import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { writeAudiences } from "../../resources/audiences/access";
import type { Audience } from "../../resources/audiences/audiences";
import { audienceExample } from "../../resources/audiences/examples";
import { audienceId, name, predicates, rolePredicates } from "../../resources/audiences/inputs";
import { updateBody } from "../../resources/common/updateBody";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/updateaudience
export const updateAudience = action({
  display: {
    label: "Update Audience",
    description:
      "Change the given fields of an audience and leave the others. Given conditions replace all that it has.",
  },
  performSafety: "notAllowed",
  inputs: { connection, audienceId, name, predicates, rolePredicates },
  perform: async (context, { connection, audienceId, name, predicates, rolePredicates }) => {
    const client = createClient(connection, context, writeAudiences);
    const fields = { name, predicates, role_predicates: rolePredicates };
    const { data } = await client.put<Audience>(
      path`/audiences/${audienceId}`,
      updateBody(fields, [], null),
    );
    return { data };
  },
  examplePayload: { data: { ...audienceExample, name: "Enterprise customers" } },
});
