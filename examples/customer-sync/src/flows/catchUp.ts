import { flow } from "@prismatic-io/spectral";
import { backendOf } from "../backend";
import { ownEndpoint } from "./endpoint";
import { retryConfig } from "./retry";

interface Changes {
  created: object[];
  updated: object[];
  next_since: number;
}

export const catchUp = flow({
  name: "Catch Up",
  stableKey: "catch-up",
  description:
    "Sends every contact that was created or changed since a time, after the product lost data.",
  ...ownEndpoint,
  retryConfig,
  onExecution: async ({ components: { intercom }, configVars }, { onTrigger }) => {
    const { since } = onTrigger.results.body.data as { since: string };
    const { data: changes } = await intercom.listChangesSince<{ data: Changes }>({
      connection: configVars["Intercom Connection"],
      resourceType: "contacts",
      since,
    });
    const contacts = [...changes.created, ...changes.updated];
    await backendOf(configVars).post("/intercom/contacts", { contacts });
    return { data: { contacts: contacts.length, next_since: changes.next_since } };
  },
});
