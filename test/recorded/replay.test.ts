import { jsonResponse, type Listener, listen } from "../../tools/platform/http";
import {
  accessTokenConnection,
  failureOf,
  runAction,
  runDataSource,
} from "../../tools/platform/runner";
import { type Recording, recordingOf, recordings } from "./recorded";

// What the component makes of answers as Intercom gave them.
let recording: Recording;
let unexpected: string[];
let server: Listener;

beforeAll(async () => {
  server = await listen(async ({ method, url }) => {
    if (method !== recording.method || url.pathname !== recording.path) {
      unexpected.push(`${method} ${url.pathname}`);
    }
    return recording.text === undefined
      ? jsonResponse(recording.status, Object(recording.answer))
      : { statusCode: recording.status, contentType: "text/html", body: recording.text };
  });
});
beforeEach(() => {
  unexpected = [];
});
afterEach(() => expect(unexpected).toEqual([]));
afterAll(() => server.stop());

const connection = () => accessTokenConnection({ url: server.url, token: "recorded" });
const contactId = "69fc00000000000000000001";
const companyId = "69fc00000000000000000002";

type Inputs = Record<string, unknown>;

const replayed = new Set<string>();
const replay = (name: string) => {
  recording = recordingOf(name);
  replayed.add(name);
};

it.each<[name: string, action: string, inputs: Inputs, expected: unknown]>([
  ["contact", "getContact", { id: contactId }, { id: contactId, email: "river@example.com" }],
  [
    "contact-without-email",
    "updateContact",
    { id: contactId, name: "River" },
    { id: contactId, email: "", external_id: "c-17" },
  ],
  ["company", "getCompany", { id: companyId }, { id: companyId, company_id: "crew-1", plan: {} }],
  [
    "attached-company",
    "attachCompany",
    { id: contactId, companyId },
    { id: companyId, notes: { data: [], total_count: 0 } },
  ],
  [
    "company-contacts",
    "listCompanyContacts",
    { id: companyId, fetchAll: "true" },
    { data: [{ id: contactId, name: "Zoe &amp; Wash" }] },
  ],
  [
    "conversation-without-source",
    "getConversation",
    { id: "215474200000001" },
    { source: null, parts_truncated: false, parts_returned: 2, parts_total: 2 },
  ],
  [
    "in-app-message",
    "sendInAppMessage",
    { adminId: "8100001", contactId, body: "We land at noon." },
    { id: "235600001", message_type: "inapp", subject: "We land at noon." },
  ],
  ["admins", "listAdmins", {}, { admins: [{ id: "8100001" }, { id: "8100002", name: "Fin" }] }],
  ["segments", "listSegments", {}, { segments: [{ name: "Active", person_type: "user" }] }],
])("takes the recorded %s", async (name, action, inputs, expected) => {
  replay(name);
  const { data } = await runAction(action, { connection: connection(), ...inputs });
  expect(data).toMatchObject(Object(expected));
});

it.each<[name: string, source: string, label: string]>([
  ["admins", "selectAdmin", "Ana (ana@example.com)"],
  ["segments", "selectSegment", "Active (user)"],
])("offers the recorded %s", async (name, source, label) => {
  replay(name);
  const [first] = await runDataSource(source, { connection: connection() });
  expect(first?.label).toBe(label);
});

it.each<[name: string, action: string, inputs: Inputs, expected: object]>([
  ["deleted-contact-not-unarchived", "unarchiveContact", { id: contactId }, { retryable: false }],
  ["broken-json", "createTag", { name: "Crew" }, { status: 400, retryable: false }],
  [
    "action-forbidden",
    "createTag",
    { name: "Crew" },
    { status: 403, code: "action_forbidden", retryable: false },
  ],
  ["load-balancer", "listTags", {}, { status: 403, retryable: false }],
  [
    "per-page-too-big",
    "listContacts",
    {},
    {
      status: 400,
      code: "parameter_invalid",
      message: expect.stringContaining("Per Page is too big"),
    },
  ],
])("fails as it should on the recorded %s", async (name, action, inputs, expected) => {
  replay(name);
  const error = await failureOf(runAction(action, { connection: connection(), ...inputs }));
  expect(error).toMatchObject(expected);
});

it("replays every recording", () => {
  expect([...replayed].sort()).toEqual(recordings.map(({ name }) => name).sort());
});
