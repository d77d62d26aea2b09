import { flow } from "@prismatic-io/spectral";
import { answerProperties, customersIn, type FoundContacts, ofAny, sentences } from "../customer";
import { type FoundConversations, titleOf } from "../open";
import { customerQuery, type Question, questionProperties } from "../question";
import { readableTime } from "../readable";
import { answerSchema, count, flag, objectOrNull, text, textOrNull } from "../schemas";
import { ANSWER_SECONDS, keepForRun, type TimeLimit } from "../timeLimit";
import { endOf } from "../transcript";
import { ownEndpoint } from "./endpoint";

interface Said extends Question {
  conversation_id?: string;
}

interface Transcript {
  data: {
    transcript: string;
    messages: number;
    parts_truncated: boolean;
    parts_returned: number;
    parts_total: number;
  };
}

export const whatWasSaid = flow({
  name: "What Was Said",
  stableKey: "what-was-said",
  description:
    "Answers what was said in a conversation of a customer, the latest one unless another is named: who wrote what and when.",
  isAgentFlow: true,
  isSynchronous: true,
  ...ownEndpoint,
  schemas: {
    invoke: {
      $comment:
        "Reads what a customer and the team wrote to each other. Internal notes are left out. A long conversation is cut at its beginning.",
      properties: {
        ...questionProperties(),
        conversation_id: text(
          "ID of one of the customer's conversations, as conversation_id of What Is Open. The latest conversation when left out.",
        ),
      },
    },
    result: answerSchema("What was said.", {
      ...answerProperties(),
      conversation: objectOrNull("The conversation; null if there is none.", {
        conversation_id: text("ID of the conversation."),
        title: textOrNull("Title or subject."),
        state: text("open, snoozed or closed."),
        opened: textOrNull("When it was opened, in UTC."),
        messages: count("Messages among the latest 500 entries of the conversation."),
        transcript: text("Who wrote what and when, the oldest message first."),
        is_cut: flag("Whether the transcript lacks its beginning."),
      }),
    }),
  },
  onExecution: async ({ components: { intercom }, configVars, executionState }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const question = (onTrigger.results.body.data ?? {}) as Said;
    const jsonQuery = customerQuery(question);
    const limit = await intercom.setTimeLimit<TimeLimit>({ seconds: ANSWER_SECONDS });
    keepForRun(executionState, limit);

    const people = await intercom.searchContacts<FoundContacts>({
      connection,
      jsonQuery,
      perPage: "150",
    });
    const { contacts, answer } = customersIn(people, question);
    if (!answer.found) return { data: { ...answer, conversation: null } };

    const asked = String(question.conversation_id ?? "").trim();
    // Of this customer only, so that nobody reads the conversations of others by trying numbers.
    const ofCustomer = ofAny(contacts);
    const { data: found } = await intercom.searchConversations<FoundConversations>({
      connection,
      jsonQuery: JSON.stringify({
        operator: "AND",
        value: asked ? [ofCustomer, { field: "id", operator: "=", value: asked }] : [ofCustomer],
      }),
      sortField: "updated_at",
      sortOrder: "descending",
      perPage: "1",
    });
    const [conversation] = found.conversations;
    if (!conversation) {
      const none = asked
        ? `The customer has no conversation ${asked}.`
        : "The customer has no conversation.";
      const message = sentences(answer.message, none);
      return { data: { ...answer, found: false, message, conversation: null } };
    }

    const { data: whole } = await intercom.getConversationTranscript<Transcript>({
      connection,
      id: conversation.id,
    });
    const { transcript, left_out } = endOf(whole.transcript);
    const { parts_truncated, parts_returned, parts_total } = whole;
    const message = sentences(
      answer.message,
      parts_truncated && `Intercom returns the latest ${parts_returned} of ${parts_total} entries.`,
      left_out > 0 && `The transcript is cut: its first ${left_out} characters are left out.`,
    );
    return {
      data: {
        ...answer,
        message,
        conversation: {
          conversation_id: conversation.id,
          title: titleOf(conversation),
          state: conversation.state,
          opened: readableTime(conversation.created_at),
          messages: whole.messages,
          transcript,
          is_cut: parts_truncated || left_out > 0,
        },
      },
    };
  },
});
