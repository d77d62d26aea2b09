import { action } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { withProgress } from "../../client/progress";
import type { List } from "../../client/types";
import { idListInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { readCalls } from "../../resources/calls/access";
import { type Call, callExample } from "../../resources/calls/calls";
import { InputError } from "../../values/inputError";

/** Intercom refuses more at once. */
const MAX_AT_ONCE = 20;

const label = "List Calls of Conversations";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/listcallswithtranscripts
export const listCallsOfConversations = action({
  display: {
    label,
    description:
      "List the phone calls of conversations, each with its transcript as a list of entries where Intercom has one.",
  },
  performSafety: "safe",
  inputs: {
    connection,
    conversationIds: idListInput({
      label: "Conversation IDs",
      dataSource: "selectConversation",
      example: "215473840001",
      comments: `IDs that Intercom gave the conversations, one per row: at least one. More than ${MAX_AT_ONCE} are asked for in several requests, and the calls returned in one list.`,
    }),
  },
  perform: async (context, { connection, conversationIds }) => {
    const client = createClient(connection, context, readCalls);
    const ids = [...new Set(conversationIds)];
    if (ids.length === 0) throw new InputError("Conversation IDs: at least one is needed.");
    const lists = await withProgress(client, label, async (progress) => {
      const read: List<Call>[] = [];
      for (let from = 0; from < ids.length; from += MAX_AT_ONCE) {
        const conversation_ids = ids.slice(from, from + MAX_AT_ONCE);
        const { data } = await client.post<List<Call>>(
          "/calls/search",
          { conversation_ids },
          { idempotent: true, isExpected: hasList("data") },
        );
        read.push(data);
        progress?.report(from + conversation_ids.length, ids.length);
      }
      return read;
    });
    const [only, ...others] = lists;
    return {
      data: others.length === 0 ? only : { type: "list", data: lists.flatMap(({ data }) => data) },
    };
  },
  examplePayload: {
    data: {
      type: "list",
      data: [
        {
          ...callExample,
          transcript: [{ text: "[00:00:02] Teammate 1: Blue Sun Support, good morning." }],
          transcript_status: "completed",
        },
      ],
    },
  },
});
