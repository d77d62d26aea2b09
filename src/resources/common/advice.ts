import type { Advice, RefusedRequest } from "../../client/access";
import { type ApiProblem, isVague404 } from "../../client/apiProblem";
import { isRecord } from "../../values/objects";
import { adminAdvice } from "../admins/advice";
import { companyAdvice } from "../companies/advice";
import { contactAdvice } from "../contacts/conflicts";
import { conversationAdvice } from "../conversations/advice";
import { tagAdvice } from "../tags/advice";
import { ticketAdvice } from "../tickets/advice";

/** What has an ID, by its name in an error code or message, with where its IDs are found. */
const THINGS: Record<string, string | undefined> = {
  admin: "List Admins and Select Admin have the IDs",
  article: "Select Article lists them",
  "banner view": "List Contact Banners has the IDs",
  company: "List Companies and Select Company have the IDs",
  "content snippet": "List Content Snippets and Select Content Snippet have the IDs",
  conversation: "it stands in the address of the Inbox, and Select Conversation has the IDs",
  "conversation attribute": "List Conversation Attributes has the IDs",
  "data attribute": "List Data Attributes has the IDs",
  "internal article": "List Internal Articles and Select Internal Article have the IDs",
  job: "Enqueue Ticket returns it",
  "list option": "List Conversation Attributes has the options with their IDs",
  macro: "List Macros and Select Macro have the IDs",
  note: "the notes of a contact or company are listed with their IDs",
  segment: "List Segments and Select Segment have the IDs",
  tag: "List Tags and Select Tag have the IDs",
  team: "List Teams and Select Team have the IDs",
  "ticket type": "List Ticket Types and Select Ticket Type have the IDs",
  "ticket type attribute": "Get Ticket Type has the attributes with their IDs",
  "whatsapp message": "Send WhatsApp Message returns it",
};

/** Words for a path whose last part is an ID; the first that fits is used. */
const PATHS: [RegExp, string][] = [
  [/^\/contacts\/[^/]+\/banners\/[^/]+\/dismiss$/, "banner view"],
  [/^\/ticket_types\/[^/]+\/attributes\/[^/]+$/, "ticket type attribute"],
  [/^\/conversations\/attributes\/[^/]+/, "conversation attribute"],
  [/^\/conversations\/(?!search$|deleted$|redact$|last\/)[^/]+/, "conversation"],
  [/^\/admins\/(?!activity_logs)[^/]+/, "admin"],
  [/^\/jobs\/status\/[^/]+$/, "job"],
  [/^\/data_attributes\/[^/]+$/, "data attribute"],
  [/^\/companies\/(?!list$|scroll$)[^/]+/, "company"],
  [/^\/(macro|note|segment|tag|team|ticket_type)s\/[^/]+/, ""],
];

const wordOf = (name: string) => name.replaceAll("_", " ").toLowerCase();

const isKnown = (thing: string | undefined): thing is string =>
  thing !== undefined && Object.hasOwn(THINGS, thing);

/** The thing that Intercom says it did not find, by message or code, else by the path. */
const unknownThing = (problem: ApiProblem, { url }: RefusedRequest) => {
  const { code = "", message = "" } = problem;
  const said = [/^(.+) not found\b/i.exec(message)?.[1], /^(.+)_not_found$/.exec(code)?.[1]]
    .map((name) => name && wordOf(name))
    .map((name) => (name === "field" ? "data attribute" : name))
    .find(isKnown);
  if (said) return said;
  // Other words are about something else that the request names.
  if (!isVague404(problem)) return undefined;
  const [pattern, thing] = PATHS.find(([each]) => each.test(url)) ?? [];
  return thing || (pattern && wordOf(pattern.exec(url)?.[1] ?? ""));
};

const namesAnId = ({ url, fields }: RefusedRequest): boolean =>
  /^\/[^/]+\/(?!(search|list|scroll)$)/.test(url) || /"(\w+_)?ids?":/.test(JSON.stringify(fields));

/** What to do when anything else is not found that has an ID. */
const unknownThings: Advice = {
  when: (problem, request) =>
    problem.status === 404 && namesAnId(request) && unknownThing(problem, request) !== undefined,
  say: (problem, request) => {
    const thing = unknownThing(problem, request) ?? "";
    const id = thing === "conversation" && /^\/conversations\/(\d+)/.exec(request.url)?.[1];
    const hint = THINGS[thing];
    return `No ${thing.replace("whatsapp", "WhatsApp")} has ${id ? `the ID ${id}` : "this ID"}${hint ? `: ${hint}` : ""}`;
  },
};

/** Records whose names are unique, by the path that creates them, with what changes one. */
const CHANGED_BY: [RegExp, string][] = [
  [/^\/data_attributes$/, "Update Data Attribute changes it, and Select Data Attribute has its ID"],
  [
    /^\/ticket_types\/[^/]+\/attributes$/,
    "Update Ticket Type Attribute changes it, and Select Ticket Type Attribute has its ID",
  ],
];

const taken: Advice = {
  when: ({ status, message = "" }, { method, url }) =>
    status === 400 &&
    method === "post" &&
    /\balready\b/i.test(message) &&
    CHANGED_BY.some(([path]) => path.test(url)),
  say: (_problem, { url }) =>
    `One of this name exists: ${CHANGED_BY.find(([path]) => path.test(url))?.[1]}`,
};

const isByEmail = ({ fields: { visitor } }: RefusedRequest) =>
  isRecord(visitor) && visitor.email !== undefined;

const unknownVisitor: Advice = {
  when: ({ status, message = "" }) => status === 404 && /^visitor not found/i.test(message),
  say: (_problem, request) =>
    isByEmail(request) ? "No visitor has this email address" : "No visitor has this ID",
};

const SEARCH = /^\/(contact|conversation|ticket)s\/search$/;

/** Where the fields are listed that a record can be searched by. */
const fieldPicker = ({ url }: RefusedRequest): string =>
  `Select ${SEARCH.exec(url)?.[1]?.replace(/^./, (first) => first.toUpperCase())} Search Field`;

const VALUE_TYPE = /not of (?:the )?type "?(\w+)/i;
/** Choices of Value Type, by what Intercom calls the types. */
const VALUE_TYPES = new Map([
  ["string", "Text"],
  ["text", "Text"],
  ["number", "Number"],
  ["integer", "Number"],
  ["float", "Number"],
  ["boolean", "True or false"],
  ["date", "Date"],
]);

/** What to do when Intercom does not understand a search. */
const searchAdvice: readonly Advice[] = [
  {
    when: ({ status, message = "" }, { url }) =>
      status === 400 && SEARCH.test(url) && VALUE_TYPE.test(message),
    say: ({ message = "", field }) => {
      const label = VALUE_TYPES.get(VALUE_TYPE.exec(message)?.[1]?.toLowerCase() ?? "");
      const row = field && field !== "query" ? `Conditions, ${field}` : "Conditions";
      return `${row}: choose ${label ? `the Value Type ${label}` : "another Value Type"}`;
    },
  },
  {
    when: ({ status, message = "" }, { url }) =>
      status === 400 &&
      SEARCH.test(url) &&
      /(?=.*\bfield)(?=.*\b(not|searchable|unknown|invalid|sortable))/i.test(message),
    say: (_problem, request) =>
      `A field goes by its name in the API, such as created_at, and a custom attribute by custom_attributes and its name: ${fieldPicker(request)} lists them`,
  },
];

/**
 * What all resources know: a request about one often names another. Every row fits certain requests
 * only, and nothing is said of a refusal that none of them knows.
 */
export const advice: readonly Advice[] = [
  ...companyAdvice,
  ...ticketAdvice,
  ...contactAdvice,
  ...tagAdvice,
  ...adminAdvice,
  ...conversationAdvice,
  ...searchAdvice,
  taken,
  unknownVisitor,
  unknownThings,
];
