import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { path } from "../../client/path";
import { connection } from "../../inputs/common";
import { conversationId } from "../../resources/conversations/inputs";
import { finVoice } from "../../resources/finVoice/access";
import { type FinVoiceCall, finVoiceCallExample } from "../../resources/finVoice/finVoice";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls/collectfinvoicecallsbyconversationid
export const listFinVoiceCallsOfConversation = action({
  display: {
    label: "List Fin Voice Calls of Conversation",
    description:
      "List the registered calls of a conversation that Intercom has matched. Returns the calls as a list, with nothing around it.",
  },
  performSafety: "safe",
  inputs: { connection, conversationId },
  perform: async (context, { connection, conversationId }) => {
    const client = createClient(connection, context, finVoice);
    const { data } = await client.get<FinVoiceCall[]>(
      path`/fin_voice/conversation/${conversationId}`,
      { isExpected: Array.isArray },
    );
    return { data };
  },
  examplePayload: { data: [finVoiceCallExample] },
});
