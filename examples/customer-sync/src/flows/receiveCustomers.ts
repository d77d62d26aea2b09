import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import type { BulkResults } from "../results";
import { ownEndpoint } from "./endpoint";
import { retryConfig } from "./retry";

interface Received {
  customers: object[];
}

interface Mapped {
  contacts: object[];
}

export const receiveCustomers = flow({
  name: "Receive Customers",
  stableKey: "receive-customers",
  description:
    "Creates or updates a contact for each customer that the product sends, by the field map.",
  ...ownEndpoint,
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const { customers } = onTrigger.results.body.data as Received;
    const { data: mapped } = await intercom.mapContactFields<{ data: Mapped }>({
      fieldMap: configVars["Customer Fields"],
      records: JSON.stringify(customers),
      matchBy: "external_id",
    });
    const { data: saved } = await intercom.upsertContacts<BulkResults>({
      connection: configVars["Intercom Connection"],
      contacts: JSON.stringify(mapped.contacts),
    });
    // The product learns of each customer that Intercom refused, and why.
    await backendOf(configVars).post("/intercom/results", { results: saved.results });
    return { data: { done: saved.done, failed: saved.failed } };
  },
});
