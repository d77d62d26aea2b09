import { pollingTrigger } from "@prismatic-io/spectral";
import { checkpointAt } from "../changes/checkpoint";
import { intercomTime } from "../changes/clock";
import { changesExample } from "../changes/examples";
import { resourceType } from "../changes/inputs";
import {
  changesWithMessages,
  checkIncludeMessages,
  includeMessagesOfConversations,
} from "../changes/messages";
import { poll, resume } from "../changes/poll";
import { RESOURCES } from "../changes/records";
import { hasList, listAt } from "../client/answers";
import { createClient } from "../client/createClient";
import { booleanInput, integerInput } from "../inputs/builders";
import { connection } from "../inputs/common";
import { triggerExample } from "../inputs/triggerExample";
import { InputError } from "../values/inputError";

const SECONDS_PER_HOUR = 3_600;

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/contacts/searchcontacts
export const pollChangesTrigger = pollingTrigger({
  display: {
    label: "New and Updated Records",
    description:
      "Check on a schedule for contacts, companies, conversations, tickets or articles that were created or changed, and return each change once. Deleted and archived records cannot be seen.",
  },
  inputs: {
    connection,
    resourceType,
    maxRecords: integerInput({
      label: "Max Records per Run",
      required: true,
      default: "1000",
      example: "1000",
      min: 1,
      max: 10_000,
      comments:
        "About how many new and how many updated records one run returns, 10000 at most. The next run goes on where this one stopped.",
    }),
    showNewRecords: booleanInput({
      label: "Show New Records",
      default: "true",
      comments: "When true, returns records that were created since the last run, under created.",
    }),
    showUpdatedRecords: booleanInput({
      label: "Show Updated Records",
      default: "true",
      comments:
        "When true, returns records that were changed since the last run, under updated. A new record is not repeated there as it was created.",
    }),
    lookBackHours: integerInput({
      label: "Look Back Hours",
      default: "0",
      example: "24",
      min: 0,
      max: 8_760,
      comments:
        "Hours before the first run from which changes are reported, 8760 at most. 0 reports only what happens after the first run.",
    }),
    includeMessages: includeMessagesOfConversations,
  },
  triggerResolverSupport: "valid",
  batchConfig: { batchSize: 50, concurrentBatchLimit: 1 },
  triggerResolver: {
    resolveItems: (_context, { payload: { body } }) =>
      ["created", "updated"].flatMap((changeType) =>
        hasList(changeType)(body.data)
          ? listAt(body.data, changeType).map((record) => ({ changeType, record }))
          : [],
      ),
  },
  perform: async (context, payload, { connection, resourceType, lookBackHours = 0, ...inputs }) => {
    const { includeMessages } = inputs;
    checkIncludeMessages(includeMessages, resourceType);
    if (!inputs.showNewRecords && !inputs.showUpdatedRecords) {
      throw new InputError(
        "Show New Records and Show Updated Records are both off: turn at least one on.",
      );
    }
    const resource = RESOURCES[resourceType];
    const client = createClient(connection, context, resource.access);
    const saved = context.polling.getState();
    const start = await resume(
      saved.resourceType === resourceType ? saved.state : undefined,
      inputs,
      async () => {
        const now = await intercomTime(client);
        return checkpointAt(now - lookBackHours * SECONDS_PER_HOUR, now);
      },
    );
    const { hasMore, state, ...found } = await poll(client, resource, start, inputs);
    const { created, updated } = includeMessages
      ? await changesWithMessages(client, context, found)
      : found;
    context.polling.setState({ resourceType, state });
    if (hasMore) context.logger.info("More changes are waiting: the next run goes on from here.");
    return {
      payload: {
        ...payload,
        body: { data: { created, updated }, contentType: "application/json" },
      },
      polledNoChanges: created.length === 0 && updated.length === 0,
    };
  },
  examplePayload: { payload: triggerExample(changesExample), polledNoChanges: false },
});
