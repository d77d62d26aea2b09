import { action } from "@prismatic-io/spectral";
import { changesExample } from "../../changes/examples";
import { resourceType } from "../../changes/inputs";
import {
  changesWithMessages,
  checkIncludeMessages,
  includeMessagesOfConversations,
} from "../../changes/messages";
import { RESOURCES } from "../../changes/records";
import { changesSince } from "../../changes/since";
import { createClient } from "../../client/createClient";
import { timestampInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const listChangesSince = action({
  display: {
    label: "List Changes Since",
    description:
      "List all contacts, companies, conversations, tickets or articles that were created or changed since a time, such as the last run. The Sync triggers do the same in batches.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    resourceType,
    since: timestampInput({
      label: "Since",
      required: true,
      example: "2026-01-31T09:00:00Z",
      comments:
        "Returns what was created or changed at or after this time: Unix seconds, Unix milliseconds or ISO 8601; without a zone it is UTC.",
    }),
    includeMessages: includeMessagesOfConversations,
  },
  perform: async (context, { connection, resourceType, since, includeMessages }) => {
    checkIncludeMessages(includeMessages, resourceType);
    const resource = RESOURCES[resourceType];
    const client = createClient(connection, context, resource.access);
    const { next_since, ...found } = await changesSince(client, resource, since);
    const changes = includeMessages ? await changesWithMessages(client, context, found) : found;
    return { data: { ...changes, next_since } };
  },
  examplePayload: { data: { ...changesExample, next_since: 1571672160 } },
});
