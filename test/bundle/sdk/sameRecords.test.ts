import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { officialSdk } from "./official";

// The component and the official SDK read the same records.
const local = useIntercom();
const sdk = () => officialSdk(local.intercom);

const { contact, company, conversation, ticket, visitor } = seeded;
const id = contact.id;
const contact_id = contact.id;
const company_id = company.id;

/** What the component adds to a ticket. */
const addedToTicket = { readable_attributes: expect.any(Object) };

interface Reading<Result = unknown> {
  action: string;
  inputs?: Record<string, unknown>;
  read: () => Promise<Result>;
}

/** Every record of a list of the SDK, page by page. */
const walk = async (pages: Promise<AsyncIterable<unknown>>): Promise<unknown[]> => {
  const records: unknown[] = [];
  for await (const record of await pages) records.push(record);
  return records;
};

describe("one record", () => {
  // What the component adds.
  const added = { parts_truncated: false, parts_returned: 2, parts_total: 2 };
  it.each<Reading<object | undefined> & { added?: object }>([
    { action: "getContact", inputs: { id }, read: () => sdk().contacts.find({ contact_id }) },
    {
      action: "getContactByExternalId",
      inputs: { externalId: contact.externalId },
      read: () => sdk().contacts.showContactByExternalId({ external_id: contact.externalId }),
    },
    {
      action: "getCompany",
      inputs: { id: company_id },
      read: () => sdk().companies.find({ company_id }),
    },
    {
      action: "getTag",
      inputs: { id: seeded.tag.id },
      read: () => sdk().tags.find({ tag_id: seeded.tag.id }),
    },
    {
      action: "getNote",
      inputs: { id: seeded.contactNote.id },
      read: () => sdk().notes.find({ note_id: Number(seeded.contactNote.id) }),
    },
    {
      action: "getSegment",
      inputs: { id: seeded.segment.id },
      read: () => sdk().segments.find({ segment_id: seeded.segment.id }),
    },
    {
      action: "getVisitor",
      inputs: { userId: visitor.userId },
      read: () => sdk().visitors.find({ user_id: visitor.userId }),
    },
    { action: "identifyAdmin", read: () => sdk().admins.identify() },
    {
      action: "getAdmin",
      inputs: { adminId: seeded.otherAdmin.id },
      read: () => sdk().admins.find({ admin_id: Number(seeded.otherAdmin.id) }),
    },
    {
      action: "getTeam",
      inputs: { teamId: seeded.team.id },
      read: () => sdk().teams.find({ team_id: seeded.team.id }),
    },
    {
      action: "getConversation",
      inputs: { id: conversation.id },
      read: () => sdk().conversations.find({ conversation_id: conversation.id }),
      added,
    },
    {
      action: "getConversation",
      inputs: { id: conversation.id, plainText: true },
      read: () =>
        sdk().conversations.find({ conversation_id: conversation.id, display_as: "plaintext" }),
      added,
    },
    {
      action: "getTicket",
      inputs: { id: ticket.id },
      read: () => sdk().tickets.get({ ticket_id: ticket.id }),
      added: addedToTicket,
    },
    {
      action: "getTicketType",
      inputs: { id: seeded.ticketType.id },
      read: () => sdk().ticketTypes.get({ ticket_type_id: seeded.ticketType.id }),
    },
    {
      action: "getJobStatus",
      inputs: { id: seeded.job.id },
      read: () => sdk().jobs.status({ job_id: seeded.job.id }),
    },
    {
      action: "getMacro",
      inputs: { macroId: seeded.macro.id },
      read: () => sdk().unstable.macros.getMacro({ id: seeded.macro.id }),
    },
    {
      action: "getEventSummary",
      inputs: { id },
      read: () => sdk().events.list({ type: "user", intercom_user_id: id, summary: true }),
    },
  ])("$action", async ({ action, inputs, read, added }) => {
    expect(await local.run(action, inputs)).toEqual({ ...added, ...(await read()) });
  });
});

describe("a short list", () => {
  it.each<Reading>([
    { action: "listTags", read: async () => (await sdk().tags.list()).data },
    { action: "listSegments", read: () => sdk().segments.list() },
    { action: "listSubscriptionTypes", read: () => sdk().subscriptionTypes.list() },
    { action: "listDataAttributes", read: () => sdk().dataAttributes.list() },
    { action: "listAdmins", read: () => sdk().admins.list() },
    { action: "listTeams", read: () => sdk().teams.list() },
    {
      action: "listAwayStatusReasons",
      read: () => sdk().awayStatusReasons.listAwayStatusReasons(),
    },
    { action: "listTicketTypes", read: () => sdk().ticketTypes.list() },
    { action: "listTicketStates", read: () => sdk().ticketStates.listTicketStates() },
    {
      action: "listContactTags",
      inputs: { id },
      read: () => sdk().contacts.listAttachedTags({ contact_id }),
    },
    {
      action: "listContactSegments",
      inputs: { id },
      read: () => sdk().contacts.listAttachedSegments({ contact_id }),
    },
    {
      action: "listContactSubscriptions",
      inputs: { id },
      read: () => sdk().contacts.listAttachedSubscriptions({ contact_id }),
    },
    {
      action: "listCompanySegments",
      inputs: { id: company_id },
      read: () => sdk().companies.listAttachedSegments({ company_id }),
    },
    {
      action: "listHandlingEvents",
      inputs: { id: conversation.id },
      read: () => sdk().unstable.conversations.listHandlingEvents({ id: conversation.id }),
    },
  ])("$action", async ({ action, inputs, read }) => {
    expect(await local.run(action, inputs)).toEqual(await read());
  });
});

describe("a list of pages", () => {
  const query = { field: "created_at", operator: ">", value: 1 } as const;
  const conditions = [{ field: "created_at", operator: ">", value: "1" }];
  // The SDK keeps its place in the object it is given.
  const pagination = () => ({ per_page: 2 });
  const perPage = "2";
  it.each<Reading & { key?: string }>([
    {
      action: "listContacts",
      inputs: { perPage },
      read: () => walk(sdk().contacts.list(pagination())),
    },
    {
      action: "searchContacts",
      inputs: { conditions, perPage },
      read: () => walk(sdk().contacts.search({ query, pagination: pagination() })),
    },
    { action: "listCompanies", read: () => walk(sdk().companies.list(pagination())) },
    {
      action: "listCompanyContacts",
      inputs: { id: company_id },
      read: async () => (await sdk().companies.listAttachedContacts({ company_id })).data,
    },
    {
      action: "listContactNotes",
      inputs: { id },
      read: () => walk(sdk().notes.list({ contact_id })),
    },
    {
      action: "listCompanyNotes",
      inputs: { id: company_id },
      read: async () => (await sdk().unstable.notes.listCompanyNotes({ id: company_id })).data,
    },
    {
      action: "listConversations",
      inputs: { perPage },
      key: "conversations",
      read: () => walk(sdk().conversations.list(pagination())),
    },
    {
      action: "searchConversations",
      key: "conversations",
      inputs: { conditions, perPage },
      read: () => walk(sdk().conversations.search({ query, pagination: pagination() })),
    },
    {
      action: "searchTickets",
      key: "tickets",
      inputs: { conditions, perPage },
      read: async () => {
        const tickets = await walk(sdk().tickets.search({ query, pagination: pagination() }));
        return tickets.map((each) => ({ ...Object(each), ...addedToTicket }));
      },
    },
    {
      action: "listEvents",
      key: "events",
      inputs: { id },
      read: async () => (await sdk().events.list({ type: "user", intercom_user_id: id })).events,
    },
    {
      action: "listActivityLogs",
      key: "activity_logs",
      inputs: { createdAfter: "1600000000" },
      read: async () =>
        (await sdk().admins.listAllActivityLogs({ created_at_after: "1600000000" })).activity_logs,
    },
    { action: "listMacros", read: async () => (await sdk().unstable.macros.listMacros()).data },
    {
      action: "listMessageStatuses",
      key: "events",
      inputs: { rulesetId: seeded.ruleset.id },
      read: async () =>
        (await sdk().unstable.messages.getWhatsAppMessageStatus({ ruleset_id: seeded.ruleset.id }))
          .events,
    },
  ])("$action", async ({ action, inputs, key = "data", read }) => {
    const all = await local.run(action, { ...inputs, fetchAll: true });
    expect(all[key]).toEqual(await read());
    expect(all[key]).not.toEqual([]);
  });
});
