import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { connection } from "../../inputs/common";
import { writeAudiences } from "../../resources/audiences/access";
import type { Audience } from "../../resources/audiences/audiences";
import { audienceExample } from "../../resources/audiences/examples";
import { predicates, requiredName, rolePredicates } from "../../resources/audiences/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences/createaudience
export const createAudience = action({
  display: {
    label: "Create Audience",
    description:
      "Create an audience for Fin's content. Each call creates another one, also under the same name.",
  },
  performSafety: "notAllowed",
  inputs: { connection, name: requiredName, predicates, rolePredicates },
  perform: async (context, { connection, name, predicates, rolePredicates }) => {
    const client = createClient(connection, context, writeAudiences);
    const { data } = await client.post<Audience>("/audiences", {
      name,
      predicates,
      role_predicates: rolePredicates,
    });
    return { data };
  },
  examplePayload: { data: audienceExample },
});
