import type { Access } from "../../client/access";
import { notFoundAt } from "../common/notFound";

/**
 * The permission is named on the page of the newest version alone, for the registration.
 * https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/calls/registerfinvoicecall
 */
export const finVoice: Access = {
  permission: "Read conversations",
  advice: [
    {
      when: ({ status }) => status === 409,
      say: () =>
        "A call of this External Call ID is registered already: Get Fin Voice Call by External ID returns it once it is matched",
    },
    notFoundAt(
      /^\/fin_voice\//,
      "No call was registered like this, or Intercom has not matched it with one of its calls yet",
    ),
  ],
};
