import { seeded } from "../../emulator";
import { useIntercom } from "../../support/intercom";
import { officialSdk } from "./official";

// The component and the official SDK read the same records.
const local = useIntercom();
const sdk = () => officialSdk(local.intercom);

const { contact, company, conversation, ticket, visitor } = seeded;
const id = contact.id;
const contact_id = contact.id;
const company_id = company.id;
const aDayAgo = () => local.intercom.clock.seconds() - 86_400;

interface Reading {
  action: string;
  inputs?: Record<string, unknown>;
  read: () => Promise<unknown>;
}

/** Every record of a list of the SDK, page by page. */
const walk = async (pages: Promise<AsyncIterable<unknown>>): Promise<unknown[]> => {
  const records: unknown[] = [];
  for await (const record of await pages) records.push(record);
  return records;
};

const title = ({ action, inputs = {} }: Reading) => [action, ...Object.keys(inputs)].join(" ");

describe("one record", () => {
  const reads: Reading[] = [
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
    },
    {
      action: "getConversation",
      inputs: { id: conversation.id, plainText: true },
      read: () =>
        sdk().conversations.find({ conversation_id: conversation.id, display_as: "plaintext" }),
    },
    {
      action: "getTicket",
      inputs: { id: ticket.id },
      read: () => sdk().tickets.get({ ticket_id: ticket.id }),
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
  ];
  it.each(reads.map((read) => ({ title: title(read), ...read })))(
    "$title",
    async ({ action, inputs, read }) => {
      // toMatchObject: the component adds what it found out, such as whether parts are missing.
      expect(await local.run(action, inputs)).toMatchObject(Object(await read()));
    },
  );
});
