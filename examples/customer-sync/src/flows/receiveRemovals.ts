import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import type { BulkResults } from "../results";
import { ownEndpoint } from "./endpoint";
import { retryConfig } from "./retry";

/** What a person asked the product for: to be forgotten, or to get no more emails. */
interface Removal {
  id: string;
  request: "delete" | "unsubscribe";
}

interface Contact {
  id: string;
}

export const receiveRemovals = flow({
  name: "Receive Removals",
  stableKey: "receive-removals",
  description: "Deletes contacts for good, or unsubscribes them from emails, as customers ask.",
  ...ownEndpoint,
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const { removals } = onTrigger.results.body.data as { removals: Removal[] };

    const toDelete: string[] = [];
    const toUnsubscribe: { id: string; unsubscribed_from_emails: true }[] = [];
    for (const { id, request } of removals) {
      const { data: contact } = await intercom.findContact<{ data: Contact | null }>({
        connection,
        findBy: "external_id",
        value: id,
        whenNotFound: "empty",
      });
      // Whoever is no contact has nothing to remove.
      if (!contact) continue;
      if (request === "delete") toDelete.push(contact.id);
      else toUnsubscribe.push({ id: contact.id, unsubscribed_from_emails: true });
    }

    const { data: deleted } = await intercom.deleteContacts<BulkResults>({
      connection,
      contactIds: toDelete,
    });
    const { data: updated } = await intercom.updateContacts<BulkResults>({
      connection,
      contacts: JSON.stringify(toUnsubscribe),
    });
    await backendOf(configVars).post("/intercom/removal-results", {
      deleted: deleted.results,
      unsubscribed: updated.results,
    });
    return { data: { deleted: deleted.done, unsubscribed: updated.done } };
  },
});
