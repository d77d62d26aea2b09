import { type FlowExecutionContext, flow } from "@prismatic-io/spectral";
import { assigneeFor } from "../assignment";
import { backendOf } from "../backend";
import { eventOf } from "../events";
import { hasNote, noteOf } from "../note";
import type { Contact, Conversation, Customer, Part, Ticket } from "../records";
import { ticketToSend } from "../tickets";
import { retryConfig } from "./retry";

interface Person {
  /** Null where the conversation has none, or the contact was deleted in the meantime. */
  contact: Contact | null;
  /** Null for somebody whom the support system does not know. */
  customer: Customer | null;
}

/** The contact of a conversation. A visitor who starts one is a lead from then on. */
const findPerson = async (
  { components: { intercom }, configVars }: FlowExecutionContext,
  contactId: string | undefined,
): Promise<Person> => {
  if (!contactId) return { contact: null, customer: null };
  const connection = configVars["Intercom Connection"];
  const { data: contact } = await intercom.findContact<{ data: Contact | null }>({
    connection,
    findBy: "id",
    value: contactId,
    whenNotFound: "empty",
  });
  if (!contact) return { contact: null, customer: null };

  const isUser = contact.role === "user";
  // Intercom gives leads an External ID of its own.
  const params = { external_id: isUser ? contact.external_id : null, email: contact.email };
  if (!params.external_id && !params.email) return { contact, customer: null };
  const { data: known } = await backendOf(configVars).get<{ customer?: Customer | null }>(
    "/intercom/customers",
    { params },
  );
  const customer = known.customer ?? null;
  // As text, since a merge cannot be undone: the text "false" must not count as true.
  const mayMerge = String(configVars["Merge Leads"]) === "true";
  if (!customer || isUser || !mayMerge) return { contact, customer };

  const { data: user } = await intercom.findOrCreateContact<{ data: { contact: Contact } }>({
    connection,
    role: "user",
    matchBy: "external_id",
    external_id: customer.id,
    email: customer.email,
    name: customer.name,
  });
  const { data: merged } = await intercom.mergeContacts<{ data: Contact }>({
    connection,
    from: contact.id,
    into: user.contact.id,
    // The support system knows the address, though the user may have another one.
    skipDuplicateValidation: true,
  });
  return { contact: merged, customer };
};

const newConversation = async (
  { components: { intercom }, configVars }: FlowExecutionContext,
  id: string,
  { contact, customer }: Person,
) => {
  const connection = configVars["Intercom Connection"];
  const adminId = configVars["Reply As"];
  const { data: conversation } = await intercom.getConversation<{ data: Conversation }>({
    connection,
    id,
  });

  const tagId = configVars["Conversation Tag"];
  if (tagId) await intercom.attachTagToConversation({ connection, id, tagId, adminId });
  if (customer && !hasNote(conversation)) {
    const body = noteOf(customer, contact?.role === "user");
    await intercom.addNoteToConversation({ connection, id, body, adminId });
  }
  const { is, assigneeId } = assigneeFor(conversation, customer, configVars);
  if (is === "admin") {
    await intercom.assignConversationToAdmin({ connection, id, assigneeId, adminId });
  }
  if (is === "team") {
    await intercom.assignConversationToTeam({ connection, id, assigneeId, adminId });
  }

  const { created_at, source } = conversation;
  const sent = { id, created_at, body: source?.body, contact, customer_id: customer?.id };
  await backendOf(configVars).post("/intercom/conversations", { conversations: [sent] });
};

const contactReplied = async (
  { configVars }: FlowExecutionContext,
  where: { conversation_id: string } | { ticket_id: string },
  { id, body, created_at, author }: Part,
) => {
  const reply = { id, ...where, body, created_at, author };
  await backendOf(configVars).post("/intercom/replies", { replies: [reply] });
};

/** Sends a ticket as it is now: notifications arrive late, and in any order. */
const ticketChanged = async (
  { components: { intercom }, configVars }: FlowExecutionContext,
  id: string,
) => {
  const { data: ticket } = await intercom.getTicket<{ data: Ticket }>({
    connection: configVars["Intercom Connection"],
    id,
  });
  const sent = ticketToSend(ticket, configVars["Request ID Attribute"]);
  await backendOf(configVars).post("/intercom/tickets", { tickets: [sent] });
};

export const receiveEvents = flow({
  name: "Receive Events",
  stableKey: "receive-events",
  description:
    "Tags, notes and assigns new conversations; sends them, replies of contacts and changed tickets to the support system.",
  // Intercom sends no API key. The trigger checks the signature of what arrives.
  endpointSecurityType: "unsecured",
  queueConfig: {
    type: "throttled",
    concurrencyLimit: 5,
    dedupeIdField: "body.data.notification_id",
  },
  retryConfig,
  onTrigger: {
    component: "intercom",
    key: "webhook",
    values: { connection: { configVar: "Intercom Connection" } },
  },
  onExecution: async (context, { onTrigger }) => {
    const event = eventOf(onTrigger.results.body.data);
    switch (event.is) {
      case "conversation":
        await newConversation(context, event.id, await findPerson(context, event.contactId));
        break;
      case "reply":
        await contactReplied(context, event.where, event.part);
        break;
      case "ticket":
        await ticketChanged(context, event.id);
        break;
    }
    return { data: event.is };
  },
});
