import omit from "lodash/omit";
import once from "lodash/once";
import { type Exchange, seeded } from "../../tools/intercom";
import { extraInputs } from "../../tools/platform/exampleInputs";
import { exampleInputs, exampleOf } from "../../tools/platform/examples";
import { component, type PublishedInput } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { numRuns } from "../support/numRuns";
import { OFFLINE } from "../support/offline";

const actions = Object.entries(component.actions).filter(([key]) => !OFFLINE.includes(key));

const OF_A_FILE = ["statistics", "returnAs", "maxWait", "maxResultSize"];

const local = useIntercom();

/** Everything of the requests that an input can change. */
const requestTexts = (traffic: Exchange[]): string =>
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
  // The example says what Intercom does anyway: test/actions/contacts/list.test.ts, companies/list.test.ts
  listContacts: ["page", "order"],
  listCompanies: ["order"],
  // test/actions/contacts/find.test.ts
  findContact: ["findBy", "role", "severalMatches", "whenNotFound"],
  findOrCreateContact: ["matchBy", "severalMatches"],
  upsertContact: ["matchBy", "severalMatches"],
  // test/actions/contacts/users.test.ts
  updateUser: ["updateBy", "whenNotSupported"],
  createOrUpdateUser: ["whenNotSupported"],
  // test/inputs/search.test.ts
  searchContacts: ["match"],
  searchTickets: ["match"],
  searchConversations: ["match"],
  // "id" is also what the form of the example's Contact ID says: test/actions/tickets.test.ts
  createTicket: ["contactIdType"],
  replyToConversationAsContact: ["contactIdType"],
  attachContactToConversation: ["contactIdType"],
  // Likewise: test/actions/tickets/replies.test.ts, test/actions/tickets.test.ts
  replyToTicketAsContact: ["contactIdType"],
  enqueueTicket: ["contactIdType"],
  // Which operation is sent: test/actions/articles/update.test.ts
  updateArticle: ["mode"],
  // How the list goes on after a failure: test/actions/common/bulk.test.ts
  upsertContacts: ["stopOnError"],
  updateContacts: ["stopOnError"],
  upsertCompanies: ["stopOnError"],
  trackEvents: ["stopOnError"],
  archiveContacts: ["stopOnError"],
  deleteContacts: ["stopOnError"],
  // Now, when blank: test/actions/events.test.ts
  trackEvent: ["createdAt"],
  // As a day: test/changes/since.test.ts
  listChangesSince: ["since"],
  // One page is all there is in the seeded workspace: test/actions/events.test.ts
  listEvents: ["fetchAll"],
  // Without it nothing is sent: test/actions/helpCenter/collections.test.ts
  deleteCollection: ["confirmDeletion"],
  // Names of attributes are keys: test/actions/customObjects/link.test.ts
  linkCustomObject: ["attribute"],
  unlinkCustomObject: ["attribute", "referenceType"],
  // What happens after the answer: test/actions/customObjects/save.test.ts
  createCustomObjectInstance: ["whenDropped"],
  upsertCustomObjectInstance: ["whenDropped"],
  // Likewise: test/actions/finAgent.test.ts
  startFinConversation: ["timestamp"],
  replyToFin: ["timestamp"],
  // What the list is changed to, and that it may be: test/actions/ipAllowlist.test.ts
  updateIpAllowlist: ["mode", "confirmChange"],
  // What the flow remembers: test/actions/aiContent/sync.test.ts
  syncExternalPages: ["skipUnchanged"],
  // Nothing is sent without it: test/actions/aiContent/sources.test.ts
  deleteContentImportSource: ["confirmDeletion"],
  // What a page has, or gets when blank: test/actions/aiContent/pages.test.ts
  upsertExternalPage: ["locale"],
  updateExternalPage: ["locale", "externalId", "sourceId"],
  // The example is the behavior that the source has: test/actions/aiContent/sources.test.ts
  updateContentImportSource: ["syncBehavior"],
  // Nothing is sent while it waits: test/actions/calls/files.test.ts
  getCallRecording: ["waitMinutes"],
  getCallTranscript: ["waitMinutes"],
  // As minutes: test/actions/officeHours/openingHours.test.ts
  createOfficeHoursSchedule: ["timeIntervals"],
  // A limit: test/actions/officeHours/holidays.test.ts
  syncOfficeHoursFromHolidays: ["maxRemovals"],
  // Days, as Unix seconds: test/actions/dataExport, test/actions/reportingExport
  createDataExport: ["createdAtAfter", "createdAtBefore"],
  createReportingExport: ["startTime", "endTime"],
  // What becomes of the file is no part of a request either: the same tests
  exportMessageData: ["createdAtAfter", "createdAtBefore", ...OF_A_FILE],
  waitForDataExport: OF_A_FILE,
  exportReportingData: ["startTime", "endTime", ...OF_A_FILE],
  waitForReportingExport: OF_A_FILE,
  // test/actions/companies/find.test.ts
  findCompany: ["findBy", "severalMatches", "whenNotFound", "searchLimit"],
  // How the answer is shown: test/actions/conversations/transcript.test.ts
  getConversationTranscript: ["format", "includeNotes"],
};

/** Inputs whose blank is proven by a test of its own. */
const BLANK_ELSEWHERE: Record<string, string[]> = {
  // A list of nothing sends nothing: test/actions/common/bulk.test.ts
  archiveContacts: ["contactIds"],
  deleteContacts: ["contactIds"],
  // Intercom refuses the merge then: test/actions/contacts/merge.test.ts
  mergeContacts: ["skipDuplicateValidation"],
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
  // What all tickets have in common, where nothing else is asked for.
  listTickets: ["created_at", ">", "0"],
  createOrUpdateUser: ["user"],
  upsertContacts: ["user"],
  subscribeContact: ["opt_in"],
  untagCompanies: ["true"],
  replyToConversationAsAdmin: ["comment", "admin"],
  replyToConversationAsContact: ["comment", "user"],
  addNoteToConversation: ["note", "admin"],
  replyWithQuickReplies: ["quick_reply", "admin"],
  reopenTicket: ["true"],
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
  sendInAppMessage: ["inapp", "admin"],
  sendWhatsAppMessage: ["whatsapp", "admin"],
  getEventSummary: ["user", "true"],
  // The language of the seeded draft: test/actions/articles/drafts.test.ts
  publishArticleDraft: ["en"],
  // Two days before Since, as contacts are compared by day: test/changes/since.test.ts
  listChangesSince: ["updated_at", ">", "descending", "150", "1769677200"],
  // What the item has goes back with the change: test/actions/news.test.ts
  updateNewsItem: [
    "Dark mode is here",
    "991267645",
    "New",
    "Product",
    "beta",
    "😆",
    "😅",
    "53",
    "1771579800",
  ],
  // What the contact has already, and the instance that was looked up.
  linkCustomObject: ["21", "22"],
  startFinConversation: ["user"],
  replyToFin: ["user"],
  // The list as it was.
  updateIpAllowlist: ["false", "203.0.113.0/24", "198.51.100.7"],
  createContentImportSource: ["api"],
  // What the source and the page have: a replacement has to repeat it.
  updateContentImportSource: ["api", "https://help.example.com"],
  syncExternalPages: ["en"],
  updateExternalPage: [
    "<p>Click on Forgot password.</p>",
    "https://help.example.com/password",
    "en",
    "33",
    "reset-password",
    "true",
    "false",
  ],
  // The hours of five days, in minutes from Monday 00:00.
  createOfficeHoursSchedule: [0, 1, 2, 3, 4].flatMap((day) =>
    [540, 1020].map((minute) => String(day * 1440 + minute)),
  ),
  syncOfficeHoursFromHolidays: ["closed"],
  // The first and the last second of the days: test/actions/dataExport, test/actions/reportingExport
  createDataExport: ["1769904000", "1772323199"],
  createReportingExport: ["1769904000", "1772323199"],
  findConversationsOfContact: ["contact_ids", "=", "created_at", "descending"],
  // One record each is enough to see whether it may be read.
  testConnection: ["1"],
};

/** What an action works with when an input that it cannot do without otherwise is blank. */
const INSTEAD: Record<string, Record<string, Record<string, unknown>>> = {
  createContact: { email: { external_id: "1047" } },
  findOrCreateContact: { email: { matchBy: "external_id", external_id: "1047" } },
  upsertContact: { email: { matchBy: "external_id", external_id: "1047" } },
  updateContact: { name: { phone: "+353871234567" } },
  createOrUpdateUser: { email: { userId: "1047" } },
  updateUser: { name: { phone: "+353871234567" } },
  updateVisitor: {
    userId: { id: seeded.visitor.id },
    name: { customAttributesJson: '{"paid_subscriber":true}' },
  },
  convertVisitor: {
    visitorUserId: { visitorId: seeded.visitor.id },
    externalId: { contactId: seeded.contact.id },
  },
  updateCompany: { name: { plan: "Enterprise" } },
  tagCompanies: { companyIds: { intercomCompanyIds: [seeded.company.id] } },
  untagCompanies: { companyIds: { intercomCompanyIds: [seeded.company.id] } },
  searchContacts: { role: { name: "Hoban Washburn" } },
  searchTickets: { conditions: { jsonQuery: '{"field":"open","operator":"=","value":true}' } },
  searchConversations: {
    conditions: { jsonQuery: '{"field":"open","operator":"=","value":true}' },
  },
  updateTicket: { ticketStateId: { open: "false" } },
  updateTicketType: { name: { description: "Something went wrong" } },
  updateTicketTypeAttribute: { description: { name: "Severity" } },
  updateArticle: { title: { description: "What to do when it does not start" } },
  stageArticleDraft: { title: { description: "What to do when it does not start" } },
  updateAudience: { name: { rolePredicates: '[{"attribute":"role"}]' } },
  createContentSnippet: {
    bodyMarkdown: { jsonBlocks: '[{"type":"paragraph","text":"Open Settings."}]' },
  },
  updateContentSnippet: { title: { locale: "fr" } },
  updateInternalArticle: { title: { body: "<p>Ask first.</p>" } },
  updateConversation: { title: { read: "true" } },
  updateConversationAttribute: { name: { description: "Number of the order in the shop" } },
  updateDataAttribute: { description: { archived: "true" } },
  trackEvent: { id: { userId: seeded.contact.externalId } },
  listEvents: { id: { userId: seeded.contact.externalId } },
  getEventSummary: { id: { userId: seeded.contact.externalId } },
  updateCollection: { name: { description: "The first days" } },
  updateNewsItem: { title: { body: "<p>Now for everybody.</p>" } },
  updateDataConnector: { name: { description: "Fetches the status of an order" } },
  linkCustomObject: {
    contactId: { conversationId: seeded.conversation.id },
    externalIds: { instanceIds: [seeded.otherOrder.id] },
  },
  unlinkCustomObject: {
    contactId: { conversationId: seeded.conversation.id },
    externalIds: { instanceIds: [seeded.order.id] },
  },
  updateExternalPage: { title: { html: "<p>Hello</p>" } },
  updateContentImportSource: { status: { url: "https://support.example.com" } },
  updateOfficeHoursException: { name: { recurringAnnually: "true" } },
  updateOfficeHoursSchedule: { name: { timeZoneName: "America/New_York" } },
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

/** The values of inputs as they are sent: those of a JSON text one by one. */
const valuesOf = (inputs: unknown): string[] =>
  leaves(inputs)
    .map(String)
    .flatMap((value) => (/^[{[]/.test(value) ? leaves(JSON.parse(value)).map(String) : value));

/** What the platform passes for an input that was emptied; npm test tries the first of them. */
const blanksOf = ({ collection }: PublishedInput) => {
  const blanks = collection ? [[], null] : ["", null, "   "];
  return blanks.slice(0, numRuns(1, blanks.length));
};

const isBlank = (value: unknown) =>
  value === null || (typeof value === "string" && value.trim() === "");

describe.each(actions)("%s", (key, action) => {
  const always = exampleInputs(action);

  const requestsOf = async (inputs: Record<string, unknown>) => {
    local.reseed();
    // No operation takes a form: Intercom refuses what was sent correctly.
    const isForm = "formData" in inputs || "fileData" in inputs;
    const run = local.run(key, inputs);
    await (isForm ? run.catch(() => undefined) : run);
    return [...local.intercom.traffic];
  };

  /** What two tests look at. */
  const ofExample = once(() => requestsOf(always));

  it("sends nothing that was not filled in", async () => {
    // The last request carries the inputs; one before it may have looked something up.
    const last = (await ofExample()).at(-1);
    const known = [
      ...valuesOf(always),
      ...defaultsOf(action.inputs).map(String),
      ...(CONSTANTS[key] ?? []),
      // In whose name an action works: the admin behind the token when nobody was named.
      ...(action.inputs.some((input) => input.key === "adminId") ? [seeded.admin.id] : []),
    ];
    const sent = [...leaves(last?.query), ...leaves(last?.json)];
    expect(last).toBeDefined();
    expect(sent.filter((value) => value !== undefined && !known.includes(String(value)))).toEqual(
      [],
    );
  });

  const given = valuesOf(omit(always, ELSEWHERE[key] ?? []));
  if (given.length > 0) {
    it("sends all that was filled in", async () => {
      const sent = (await ofExample()).flatMap(({ method, path, query, json }) => [
        method,
        path,
        ...path.split("/").map(decodeURIComponent),
        ...valuesOf([query, json]),
      ]);
      expect(given.filter((value) => !sent.includes(value))).toEqual([]);
    });
  }

  const optional = optionalInputs(action).map((input) => [input.label, input] as const);
  if (optional.length > 0) {
    it.each(optional)("sends %s", async (_label, input) => {
      const without = omit({ ...always, ...extraInputs(key, input.key) }, input.key);
      const withIt = await requestsOf({ ...without, [input.key]: exampleOf(input) });
      // An update of nothing but the input is refused without it.
      await requestsOf(without).catch(() => undefined);
      expect(requestTexts(withIt)).not.toBe(requestTexts(local.intercom.traffic));
    });
  }

  const isNeeded = ({ key: input }: PublishedInput) =>
    input in always && !(input in (INSTEAD[key] ?? {}));
  const emptied = optional.filter(([, input]) => !BLANK_ELSEWHERE[key]?.includes(input.key));
  const needed = emptied.filter(([, input]) => isNeeded(input));
  if (needed.length > 0) {
    it.each(needed)(
      "refuses a blank %s by its name before it sends anything",
      async (label, input) => {
        for (const blank of blanksOf(input)) {
          const { message } = await local.fail(key, { ...always, [input.key]: blank });
          expect(message).toContain(label);
          expect(local.requests().filter((request) => !request.startsWith("GET "))).toEqual([]);
        }
      },
    );
  }

  const dispensable = emptied.filter(([, input]) => !isNeeded(input));
  if (dispensable.length > 0) {
    it.each(dispensable)("sends nothing of a blank %s", async (_label, input) => {
      const others = { ...always, ...INSTEAD[key]?.[input.key] };
      const expected = requestTexts(await requestsOf({ ...others, [input.key]: undefined }));
      for (const blank of blanksOf(input)) {
        const requests = await requestsOf({ ...others, [input.key]: blank });
        expect(requests).not.toEqual([]);
        expect(requestTexts(requests)).toBe(expected);
        expect(leaves(requests.map(({ query, json }) => [query, json])).filter(isBlank)).toEqual(
          [],
        );
      }
    });
  }
});
