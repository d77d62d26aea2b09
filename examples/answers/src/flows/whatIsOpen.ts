import { flow } from "@prismatic-io/spectral";
import {
  answerProperties,
  customersIn,
  type FoundContacts,
  notListed,
  ofAny,
  sentences,
} from "../customer";
import {
  type FoundConversations,
  type FoundTickets,
  MOST_LISTED,
  openConversation,
  openConversationProperties,
  openTicket,
  openTicketProperties,
} from "../open";
import type { Named } from "../people";
import { customerQuery, type Question, questionProperties } from "../question";
import { answerSchema, listOf } from "../schemas";
import { ANSWER_SECONDS, keepForRun, type TimeLimit } from "../timeLimit";
import { ownEndpoint } from "./endpoint";

export const whatIsOpen = flow({
  name: "What Is Open",
  stableKey: "what-is-open",
  description:
    "Answers which conversations and tickets of a customer are open: since when, with whom, and who is waited for.",
  isAgentFlow: true,
  isSynchronous: true,
  ...ownEndpoint,
  schemas: {
    invoke: {
      $comment:
        "Lists the open and snoozed conversations and the open tickets of a customer, the latest first.",
      properties: questionProperties(),
    },
    result: answerSchema("What is open.", {
      ...answerProperties(),
      conversations: listOf("Open and snoozed conversations.", openConversationProperties()),
      tickets: listOf("Open tickets.", openTicketProperties()),
    }),
  },
  onExecution: async ({ components: { intercom }, configVars, executionState }, { onTrigger }) => {
    const connection = configVars["Intercom Connection"];
    const question = (onTrigger.results.body.data ?? {}) as Question;
    const jsonQuery = customerQuery(question);
    const limit = await intercom.setTimeLimit<TimeLimit>({ seconds: ANSWER_SECONDS });
    keepForRun(executionState, limit);

    const found = await intercom.searchContacts<FoundContacts>({
      connection,
      jsonQuery,
      perPage: "150",
    });
    const { contacts, answer } = customersIn(found, question);
    if (!answer.found) return { data: { ...answer, conversations: [], tickets: [] } };

    const ofCustomer = ofAny(contacts);
    const { data: conversations } = await intercom.searchConversations<FoundConversations>({
      connection,
      jsonQuery: JSON.stringify({
        operator: "AND",
        value: [ofCustomer, { field: "state", operator: "!=", value: "closed" }],
      }),
      sortField: "updated_at",
      sortOrder: "descending",
      perPage: MOST_LISTED,
    });
    const { data: tickets } = await intercom.searchTickets<FoundTickets>({
      connection,
      jsonQuery: JSON.stringify({
        operator: "AND",
        value: [ofCustomer, { field: "open", operator: "=", value: true }],
      }),
      sortField: "updated_at",
      sortOrder: "descending",
      perPage: MOST_LISTED,
    });
    const { data: teammates } = await intercom.listAdmins<{ data: { admins: Named[] } }>({
      connection,
    });
    const { data: teams } = await intercom.listTeams<{ data: { teams: Named[] } }>({ connection });
    const assignees = { ...teammates, ...teams };
    return {
      data: {
        ...answer,
        message: sentences(
          answer.message,
          notListed("conversations", conversations.conversations, conversations.total_count),
          notListed("tickets", tickets.tickets, tickets.total_count),
        ),
        conversations: conversations.conversations.map((each) => openConversation(each, assignees)),
        tickets: tickets.tickets.map((each) => openTicket(each, assignees)),
      },
    };
  },
});
