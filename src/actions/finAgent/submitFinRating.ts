import { action } from "@prismatic-io/spectral";
import { hasField } from "../../client/answers";
import { createClient } from "../../client/createClient";
import { multilineInput, selectInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { finAgent } from "../../resources/finAgent/access";
import { externalConversationId } from "../../resources/finAgent/inputs";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/fin-agent/submitfincsat
export const submitFinRating = action({
  display: {
    label: "Submit Fin Rating",
    description:
      "Save how a user rates a conversation with Fin, after Fin asked for it: Fin Agent Webhook then takes the branch Rating Requested.",
  },
  performSafety: "notAllowed",
  inputs: {
    connection,
    conversationId: externalConversationId("chat-1041"),
    rating: selectInput({
      label: "Rating",
      required: true,
      example: "amazing",
      choices: [
        { label: "Terrible", value: "terrible" },
        { label: "Bad", value: "bad" },
        { label: "OK", value: "ok" },
        { label: "Good", value: "good" },
        { label: "Amazing", value: "amazing" },
      ],
      comments: "What the user chose among the options of the event, by their key.",
    }),
    remark: multilineInput({
      label: "Remark",
      example: "Fin solved it in seconds.",
      comments: "What the user adds. A rating with a remark is final.",
    }),
  },
  perform: async (context, { connection, conversationId, rating, remark }) => {
    const client = createClient(connection, context, finAgent);
    const { data } = await client.post<Record<string, unknown>>(
      "/fin/csat",
      { conversation_id: conversationId, rating, remark },
      // A remark can be given once: sent again it would be refused, although it was saved.
      { idempotent: remark === undefined, isExpected: hasField("conversation_id") },
    );
    return { data };
  },
  examplePayload: {
    data: { conversation_id: "chat-1041", rating: "amazing", status: "rated" },
  },
});
