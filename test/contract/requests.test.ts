import type { Exchange } from "../../tools/intercom";
import { companionsOf } from "../support/exampleInputs";
import { exampleInputs, exampleOf } from "../support/examples";
import { useIntercom } from "../support/intercom";
import { component, type PublishedInput } from "../support/platform";

const local = useIntercom();

/** Everything of the requests that an input can change. */
const onTheWire = (traffic: Exchange[]): string =>
  JSON.stringify(
    traffic.map(({ method, url, headers, body }) => ({
      method,
      url,
      accept: headers.accept,
      // The boundary of a form is random.
      type: headers["content-type"]?.replace(/boundary=.*/, ""),
      body: body.toString("latin1").replace(/-+formdata-[\w-]+/gi, ""),
    })),
  );

/** Inputs whose effect is not a part of one request, each proven by a test of its own. */
const ELSEWHERE: Record<string, string[]> = {
  // test/actions/rawRequest.test.ts
  rawRequest: [
    "responseType",
    "timeout",
    "debugRequest",
    "maxRetries",
    "retryDelayMS",
    "useExponentialBackoff",
    "retryAllErrors",
    "headers",
  ],
  // The example says what Intercom does anyway: test/actions/contacts.test.ts, companies.test.ts
  listContacts: ["page", "order"],
  listCompanies: ["order"],
  // test/actions/findContact.test.ts
  findContact: ["findBy", "role", "severalMatches", "whenNotFound"],
  findOrCreateContact: ["matchBy", "severalMatches"],
  upsertContact: ["matchBy", "severalMatches"],
  // test/actions/users.test.ts
  updateUser: ["updateBy", "whenNotSupported"],
  createOrUpdateUser: ["whenNotSupported"],
  // test/actions/search.test.ts
  searchContacts: ["match"],
  searchTickets: ["match"],
  searchConversations: ["match"],
  // "id" is also what the form of the example's Contact ID tells: test/actions/tickets.test.ts
  createTicket: ["contactIdType"],
  replyToConversationAsContact: ["contactIdType"],
  attachContactToConversation: ["contactIdType"],
  // Likewise: test/actions/ticketReplies.test.ts, tickets.test.ts
  replyToTicketAsContact: ["contactIdType"],
  enqueueTicket: ["contactIdType"],
  // How the list goes on after a failure: test/actions/bulk.test.ts
  upsertContacts: ["stopOnError"],
  updateContacts: ["stopOnError"],
  upsertCompanies: ["stopOnError"],
  trackEvents: ["stopOnError"],
  archiveContacts: ["stopOnError"],
  deleteContacts: ["stopOnError"],
  // Now, when blank: test/actions/events.test.ts
  trackEvent: ["createdAt"],
  // One page is all there is in the seeded workspace: test/actions/events.test.ts
  listEvents: ["fetchAll"],
};

/** What an action says of itself. */
const CONSTANTS: Record<string, string[]> = {
  replyToTicketAsAdmin: ["comment", "admin"],
  replyToTicketAsContact: ["comment", "user"],
  addNoteToTicket: ["note", "admin"],
  sendQuickReplyToTicket: ["quick_reply", "admin"],
  searchContacts: ["role", "="],
  searchTickets: ["open", "="],
  searchConversations: ["open", "="],
  createOrUpdateUser: ["user"],
  upsertContacts: ["user"],
  subscribeContact: ["opt_in"],
  untagCompanies: ["true"],
  replyToConversationAsAdmin: ["comment", "admin"],
  replyToConversationAsContact: ["comment", "user"],
  addNoteToConversation: ["note", "admin"],
  replyWithQuickReplies: ["quick_reply", "admin"],
  closeConversation: ["close", "admin"],
  openConversation: ["open"],
  snoozeConversation: ["snoozed"],
  assignConversationToAdmin: ["assignment", "admin"],
  assignConversationToTeam: ["assignment", "team"],
  unassignConversation: ["assignment", "0"],
  redactConversationPart: ["conversation_part"],
  redactConversationSource: ["source"],
  listEvents: ["user"],
  sendEmail: ["email", "admin"],
  sendInAppMessage: ["in_app", "admin"],
  sendWhatsAppMessage: ["whatsapp", "admin"],
  getEventSummary: ["user", "true"],
  // Two days before Since, as contacts are compared by day: test/triggers/since.test.ts
  listChangesSince: ["updated_at", ">", "descending", "150", "1769677200"],
};

/** Where a list stops is no part of a request: test/client/pagination/walk.test.ts */
const NOT_AN_EXAMPLE = ["startingAfter", "maxRecords"];

const optionalInputs = ({ key, inputs }: (typeof component.actions)[string]) =>
  inputs.filter(
    (input) =>
      input.type !== "connection" &&
      !input.required &&
      !NOT_AN_EXAMPLE.includes(input.key) &&
      !ELSEWHERE[key]?.includes(input.key),
  );

const leaves = (value: unknown): unknown[] =>
  typeof value === "object" && value !== null ? Object.values(value).flatMap(leaves) : [value];

/** What the platform says for an untouched input that has a default. */
const defaultsOf = (inputs: PublishedInput[]) =>
  inputs.map((input) => input.default).filter((value) => value !== undefined && value !== "");

describe.each(Object.entries(component.actions))("%s", (key, action) => {
  const always = exampleInputs(action);

  it("sends what was filled in and nothing else", async () => {
    await local.run(key, always);
    const filledIn = [...leaves(always), ...defaultsOf(action.inputs)].map(String);
    const typed = filledIn.flatMap((value) =>
      /^[{[]/.test(value) ? leaves(JSON.parse(value)).map(String) : value,
    );
    // The last request carries the inputs; one before it may have looked something up.
    const { query, json } = local.intercom.traffic.at(-1) ?? {};
    const constants = CONSTANTS[key] ?? [];
    for (const sent of [...leaves(query), ...leaves(json)]) {
      if (sent !== undefined) expect([...typed, ...constants]).toContain(String(sent));
    }
  });

  const optional = optionalInputs(action);
  if (optional.length > 0) {
    it.each(optional.map((input) => [input.label, input] as const))(
      "sends %s",
      async (_label, input) => {
        const without = { ...always, ...companionsOf(key, input.key) };
        delete (without as Record<string, unknown>)[input.key];
        const withIt = { ...without, [input.key]: exampleOf(input) };
        const sent: string[] = [];
        for (const inputs of [without, withIt]) {
          local.intercom.traffic.length = 0;
          local.reseed();
          // An update of nothing but the input is refused without it.
          await local.run(key, inputs).catch(() => undefined);
          sent.push(onTheWire(local.intercom.traffic));
        }
        expect(sent[1]).not.toBe("[]");
        expect(sent[1]).not.toBe(sent[0]);
      },
    );

    it.each(optional.map((input) => [input.label, input] as const))(
      "sends nothing of a blank %s",
      async (_label, input) => {
        const inputs = { ...always, ...companionsOf(key, input.key) };
        delete (inputs as Record<string, unknown>)[input.key];
        const sent: string[] = [];
        for (const blank of [undefined, "", "   ", null]) {
          if (input.collection && typeof blank === "string") continue;
          local.intercom.traffic.length = 0;
          local.reseed();
          await local.run(key, { ...inputs, [input.key]: blank }).catch(() => undefined);
          sent.push(onTheWire(local.intercom.traffic));
        }
        expect(new Set(sent).size).toBe(1);
      },
    );
  }
});
