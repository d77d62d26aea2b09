import type { Problem } from "./description";

const AI_CONTENT =
  "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content";

/** An error of Intercom's description that real traffic contradicts. */
export interface KnownError {
  operation: string | RegExp;
  side: Problem["side"];
  at: string | RegExp;
  rule?: string;
  reason: string;
  source: string;
}

const PAGINATION_GUIDE =
  "https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination";

const LIST_CONTACTS = {
  operation: "GET /contacts",
  side: "request",
  rule: "undeclared",
  reason: "The list has pages, as its text says, but declares no parameter to ask for them.",
  source: PAGINATION_GUIDE,
} as const;

const UNDECLARED_PAGES = {
  operation:
    /^GET \/(companies\/\{company_id\}\/(contacts|notes)|contacts\/\{contact_id\}\/(companies|notes))$/,
  side: "request",
  rule: "undeclared",
  reason: "The answer has numbered pages, but no parameter is declared to ask for them.",
  source: PAGINATION_GUIDE,
} as const;

/** What the pages of API version 2.17 say of lists that were so before. */
const INTERNAL_ARTICLES =
  "https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/internal-articles/listinternalarticles";

// Answers of Intercom that were recorded in May 2026, in the folder integrations/intercom/tests.
const RECORDED = "https://github.com/NangoHQ/integration-templates";

/** What a list or a record is in: nothing, or one of a list of contacts, conversations or tickets. */
const IN_A_LIST = "^(\\/(data|conversations|tickets)\\/\\d+)?";

/** A part of an answer that is recorded, or in a sample, but not in its schema. */
const undeclared = (
  operation: RegExp | string,
  at: RegExp | string,
  reason: string,
  source: string,
): KnownError => ({ operation, side: "response", at, rule: "undeclared", reason, source });

/** Lists of articles name their next page by its URL, with parameters of which none is declared. */
const ARTICLE_PAGES: readonly KnownError[] = [
  ...["?page", "?per_page"].map(
    (at): KnownError => ({
      operation: "GET /articles",
      side: "request",
      at,
      rule: "undeclared",
      reason: "The list has numbered pages; its page of version 2.17 has the parameters.",
      source:
        "https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/articles/listarticles",
    }),
  ),
  ...["?page", "?per_page"].map(
    (at): KnownError => ({
      operation: "GET /articles/search",
      side: "request",
      at,
      rule: "undeclared",
      reason: "The URL of the next page has both.",
      source: "https://github.com/intercom/intercom-node/issues/496",
    }),
  ),
  {
    operation: /^GET \/articles(\/search|\/\{article_id\}\/versions)?$/,
    side: "response",
    at: "/pages/next",
    rule: "type",
    reason: "The next page is an object on some lists and a URL on others.",
    source: "https://github.com/intercom/intercom-node/issues/496",
  },
];

/** Refusals of article drafts are no error lists: nothing at all, or a message and a status. */
const DRAFT_REFUSALS: readonly KnownError[] = (
  [
    ["", "content-type"],
    [/^\/(message|status)$/, "undeclared"],
    [/^\/(type|errors)$/, "required"],
  ] as const
).map(([at, rule]) => ({
  operation: /^(GET|PUT|POST) \/articles\/\{id\}\/draft/,
  side: "response",
  at,
  rule,
  reason: "The operations on drafts refuse in a form of their own.",
  source: "https://github.com/intercom/Intercom-OpenAPI/pull/542",
}));

/** The only list of such errors; the contract test fails for an entry that no traffic meets. */
export const knownErrors: readonly KnownError[] = [
  { ...LIST_CONTACTS, at: "?per_page" },
  { ...LIST_CONTACTS, at: "?starting_after" },
  ...ARTICLE_PAGES,
  ...DRAFT_REFUSALS,
  undeclared(
    /^(GET|POST|PUT) \/articles/,
    /^(\/data\/\d+)?\/audience_ids$/,
    "In a help center of one language the audiences stand in the article itself.",
    "components/schemas/article_content: the text beside audience_ids",
  ),
  {
    operation: /\/contacts/,
    side: "response",
    at: /^(\/data\/\d+)?\/email$/,
    rule: "type",
    reason: "A contact without an email address has a null there.",
    source: "POST /contacts: its request takes an external_id or a role in place of an email",
  },
  undeclared(
    /contacts|visitors\/convert/,
    new RegExp(
      `${IN_A_LIST}/(utm_\\w+|referrer|sms_consent|unsubscribed_from_sms|opted_(in|out)_subscription_types|location/\\w+_code|(tags|notes|companies|social_profiles)/type)$`,
    ),
    "A contact has these fields, and its lists a type.",
    `${RECORDED}: get-contact`,
  ),
  undeclared(
    /contacts|visitors\/convert/,
    new RegExp(`${IN_A_LIST}/enabled_push_messaging$`),
    "The samples have a field that the schema does not know.",
    "GET /contacts/{contact_id}: the sample answer",
  ),
  undeclared(
    "GET /contacts/{contact_id}/companies",
    "/data",
    "The companies are under data, as in other lists.",
    "GET /contacts/{contact_id}/companies: the sample answer",
  ),
  undeclared(
    /\/contacts\/\{contact_id\}\/companies/,
    /^\/notes\/(data|url|total_count|has_more)$/,
    "The notes of the company are a list of references.",
    `${RECORDED}: attach-contact-to-company`,
  ),
  undeclared(
    /conversations/,
    new RegExp(`${IN_A_LIST}/(topics|ticket)$`),
    "A conversation has these fields.",
    `${RECORDED}: get-conversation`,
  ),
  undeclared(
    /conversations/,
    new RegExp(`${IN_A_LIST}/teammates/admins$`),
    "The teammates of a conversation are under admins.",
    "https://github.com/intercom/Intercom-OpenAPI/issues/220",
  ),
  {
    operation: /conversations/,
    side: "response",
    at: new RegExp(`${IN_A_LIST}/source$`),
    rule: "type",
    reason: "A conversation that Intercom itself put into the workspace has no source.",
    source: `${RECORDED}: get-conversation`,
  },
  {
    operation: /conversations/,
    side: "response",
    at: new RegExp(`${IN_A_LIST}/statistics/(\\w*time_to_\\w+|(first|last)_\\w+)$`),
    rule: "type",
    reason: "What has not happened yet has no time.",
    source: `${RECORDED}: get-conversation`,
  },
  undeclared(
    "POST /conversations/{conversation_id}/customers",
    "/customers",
    "The contacts are under customers, too.",
    "POST /conversations/{conversation_id}/customers: the sample answer",
  ),
  undeclared(
    "POST /messages",
    "/owner",
    "The answer names the admin who sent the message.",
    `${RECORDED}: send-message`,
  ),
  undeclared(
    "GET /messages/status",
    "/pages/page",
    "Pages that follow a cursor have a number as well.",
    `${RECORDED}: list-contacts`,
  ),
  undeclared(
    "GET /messages/status",
    /^\/events\/\d+\/user_id$/,
    "A status names the contact.",
    "GET /messages/status: the sample answer",
  ),
  undeclared(
    /companies/,
    "/pages/next/page",
    "The next page is named by its number as well.",
    PAGINATION_GUIDE,
  ),
  undeclared(
    /ticket|conversations\/\{conversation_id\}\/convert/,
    /\/(is_internal|ticket_type_attributes\/data)$/,
    "A ticket type has these fields.",
    "GET /ticket_types: the sample answer",
  ),
  undeclared(
    /tickets/,
    new RegExp(`${IN_A_LIST}/company_id$`),
    "A ticket shows the company that a request gave it.",
    "PUT /tickets/{ticket_id}: its request",
  ),
  undeclared(
    "GET /me",
    "/app/secure",
    "The sample has a field that the schema does not know.",
    "GET /me: the sample answer",
  ),
  undeclared(
    "GET /me",
    /^\/(team_priority_level|away_status_reason_id)$/,
    "The admin of the token has the fields of the other admins.",
    "components/schemas/admin",
  ),
  undeclared(
    /\/visitors/,
    "/last_request_at",
    "The sample has a field that the schema does not know.",
    "GET /visitors: the sample answer",
  ),
  undeclared(
    "GET /events",
    /^\/(pages$|events\/)/,
    "Only the summary is described, not the list that is answered without it.",
    "components/schemas/data_event_list",
  ),
  undeclared(
    "GET /companies",
    /^\/\w+$/,
    "Asked for a company_id or a name, Intercom answers the company itself, not a list.",
    "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany",
  ),
  {
    operation: /./,
    side: "response",
    at: "/request_id",
    rule: "format",
    reason: "The ID of a request has 20 letters and digits; a UUID has 36.",
    source: `${RECORDED}: the headers of any answer`,
  },
  ...(["response", "example"] as const).map(
    (side): KnownError => ({
      operation: "GET /companies",
      side,
      at: "/type",
      rule: "enum",
      reason: "Asked for a company_id or a name, Intercom answers the company itself, not a list.",
      source:
        "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/companies/retrievecompany",
    }),
  ),
  {
    operation: "GET /companies",
    side: "response",
    at: "/pages/next",
    rule: "type",
    reason: "The next page is an object on some lists and a URL on others.",
    source: "https://github.com/singer-io/tap-intercom",
  },
  {
    operation: "POST /tickets/search",
    side: "request",
    at: "/sort",
    rule: "undeclared",
    reason: "All searches can sort; the schema says so of contacts only.",
    source: PAGINATION_GUIDE,
  },
  {
    operation: "POST /conversations/search",
    side: "request",
    at: "/sort",
    rule: "undeclared",
    reason: "All searches can sort; the schema says so of contacts only.",
    source: PAGINATION_GUIDE,
  },
  {
    operation: "POST /conversations",
    side: "request",
    at: "/from/id",
    rule: "format",
    reason: "The ID of a contact has 24 digits, as the length beside it says; a UUID has 36.",
    source: "components/schemas/create_conversation_request: minLength and maxLength",
  },
  {
    operation: "PUT /conversations/{conversation_id}",
    side: "request",
    at: "/company_id",
    rule: "type",
    reason: "A null takes the company away.",
    source: "components/schemas/update_conversation_request: the text beside company_id",
  },
  ...(["request", "response", "example"] as const).map(
    (side): KnownError => ({
      operation: /\/companies/,
      side,
      at: /\/custom_attributes\/\w+$/,
      rule: "type",
      reason: "Attributes are numbers and booleans too, not only text.",
      source: "components/schemas/company: the sample beside custom_attributes",
    }),
  ),
  {
    operation: "PUT /contacts/{contact_id}",
    side: "request",
    at: /^\/utm_(campaign|content|medium|source|term)$/,
    rule: "undeclared",
    reason:
      "The answers show UTM fields, the request does not declare them: what the answer does not confirm goes to version 1.4.",
    source: "PUT /contacts/{contact_id}: the sample answer",
  },
  {
    operation: "PUT /tickets/{ticket_id}",
    side: "request",
    at: "/company_id",
    rule: "type",
    reason: "The text says that nil removes the company; the schema knows text only.",
    source:
      "https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tickets/updateticket",
  },
  {
    operation: "POST /users",
    side: "request",
    at: "",
    rule: "operation",
    reason: "An operation of version 1.4, for fields that no later version takes.",
    source:
      "https://developers.intercom.com/docs/references/1.4/rest-api/users/create-or-update-user",
  },
  ...["?page", "?per_page"].map(
    (at): KnownError => ({
      operation: /^GET \/internal_articles(\/search)?$/,
      side: "request",
      at,
      rule: "undeclared",
      reason: "The list has numbered pages, but no parameter is declared to ask for them.",
      source: INTERNAL_ARTICLES,
    }),
  ),
  {
    operation: /^GET \/internal_articles(\/search)?$/,
    side: "response",
    at: /^\/pages\/(page|per_page)$/,
    rule: "type",
    reason: "Where the list stands is repeated as text when the request said it.",
    source: INTERNAL_ARTICLES,
  },
  {
    operation: /^GET \/internal_articles(\/search)?$/,
    side: "response",
    at: "/pages/next",
    rule: "type",
    reason: "The next page is named by its URL.",
    source: INTERNAL_ARTICLES,
  },
  { ...UNDECLARED_PAGES, at: "?page" },
  { ...UNDECLARED_PAGES, at: "?per_page" },
  {
    operation: "POST /contacts/{contact_id}/notes",
    side: "request",
    at: "{contact_id}",
    rule: "type",
    reason: "The ID of a contact is text, as on every other path.",
    source: "POST /contacts/{contact_id}/notes: the sample request",
  },
  ...(["request", "response"] as const).map(
    (side): KnownError => ({
      operation: /\/visitors/,
      side,
      at: /^\/custom_attributes\/\w+$/,
      rule: "type",
      reason: "Attributes are numbers and booleans too, not only text.",
      source: "components/schemas/update_visitor_request: the sample beside custom_attributes",
    }),
  ),
  {
    operation: "POST /visitors/convert",
    side: "request",
    at: "/user",
    rule: "anyOf",
    reason: "An email alone names a contact as well.",
    source: "POST /visitors/convert: the sample request",
  },
  {
    operation: "POST /tags",
    side: "request",
    at: "",
    rule: "overlap",
    reason: "A request to tag is described so loosely that it fits those to create and untag, too.",
    source: "POST /tags: the sample requests",
  },
  {
    operation: "GET /admins/activity_logs",
    side: "request",
    at: "?page",
    rule: "undeclared",
    reason: "The list has pages and names the next one by its number, but declares no parameter.",
    source: PAGINATION_GUIDE,
  },
  {
    operation: "GET /admins",
    side: "response",
    at: /^\/admins\/\d+\/avatar$/,
    rule: "type",
    reason: "Asked for avatars, Intercom answers an object with the URL of the image.",
    source: "GET /admins: the text of its parameter display_avatar",
  },
  ...(["response", "example"] as const).map(
    (side): KnownError => ({
      operation: /\/admins\/activity_logs/,
      side,
      at: /\/metadata\/(before|after)$/,
      rule: "type",
      reason: "What changed is text for most activities, as the sample answer shows.",
      source: "GET /admins/activity_logs: the sample answer",
    }),
  ),
  {
    operation: /\/admins\/activity_logs/,
    side: "response",
    at: "/pages/next",
    rule: "type",
    reason: "The next page is an object on some lists and a URL on others.",
    source: "https://github.com/singer-io/tap-intercom",
  },
  {
    operation: "PUT /data_attributes/{data_attribute_id}",
    side: "request",
    at: "",
    rule: "overlap",
    reason: "Options fit both alternatives, since the one for other types forbids nothing.",
    source: "PUT /data_attributes/{data_attribute_id}: the sample request",
  },
  ...["?filter", "?user_id", "?email", "?intercom_user_id"].map(
    (at): KnownError => ({
      operation: "GET /events",
      side: "request",
      at,
      reason: "The identifiers are described as the parts of one parameter, never sent itself.",
      source: "GET /events: its text",
    }),
  ),
  ...["?per_page", "?before"].map(
    (at): KnownError => ({
      operation: "GET /events",
      side: "request",
      at,
      rule: "undeclared",
      reason: "The page size is in the text only, the position in the links of the answer.",
      source: "GET /events: its text; components/schemas/data_event_list: the sample link",
    }),
  ),
  {
    operation: "GET /events",
    side: "response",
    at: "/type",
    rule: "enum",
    reason: "Only the summary is described, not the list that is answered without it.",
    source: "components/schemas/data_event_list",
  },
  {
    operation: "GET /events",
    side: "example",
    at: "/type",
    rule: "enum",
    reason: "Only the summary is described, not the list that is answered without it.",
    source: "components/schemas/data_event_list",
  },
  {
    operation: "POST /events",
    side: "request",
    at: /^\/metadata\/\w+$/,
    rule: "type",
    reason: "Numbers, links and money are details too, not only text.",
    source: "POST /events: the table of types in its text",
  },
  {
    operation: "POST /messages",
    side: "request",
    at: "/message_type",
    rule: "enum",
    reason: "Every request for an in-app message that is known to have succeeded says inapp.",
    source: "https://github.com/intercom/intercom-node: its type and its integration test",
  },
  ...(["response", "example"] as const).map(
    (side): KnownError => ({
      operation: "POST /messages",
      side,
      at: "/message_type",
      rule: "enum",
      reason: "The schema of the answer leaves out WhatsApp messages, as that of the request does.",
      source: "POST /messages: the sample request of a WhatsApp message",
    }),
  ),
  ...["/to/type", "/to/id", "/to/phone", "/to/name", "/components", "/locale"].map(
    (at): KnownError => ({
      operation: "POST /messages",
      side: "request",
      at,
      reason: "The schema of the request leaves out what a WhatsApp message is made of.",
      source: "POST /messages: the sample request of a WhatsApp message",
    }),
  ),
  ...["/plan", "/admin_assignee_id", "/team_assignee_id"].map(
    (at): KnownError => ({
      operation: /^(POST \/companies|PUT \/companies\/\{company_id\}|POST \/tickets)$/,
      side: "example",
      at,
      rule: "type",
      reason:
        "The documented component shows another type here, from before API version 2.16: a null promises neither.",
      source: "https://prismatic.io/docs/components/intercom/",
    }),
  ),
  ...["?page", "?per_page"].map(
    (at): KnownError => ({
      operation:
        /^GET \/(help_center\/collections|news\/(news_items|newsfeeds|newsfeeds\/\{newsfeed_id\}\/items))$/,
      side: "request",
      at,
      rule: "undeclared",
      reason: "The answer has numbered pages; only the page of a later version says how to ask.",
      source:
        "https://developers.intercom.com/docs/references/2.17/rest-api/api.intercom.io/news/listlivenewsfeeditems",
    }),
  ),
  ...(["request", "response", "example"] as const).map(
    (side): KnownError => ({
      operation: /\/custom_object_instances/,
      side,
      at: /^(\/data\/\d+)?\/custom_attributes\/\w+$/,
      rule: "type",
      reason: "Attributes are numbers, booleans and references too, not only text.",
      source: "POST /custom_object_instances/{custom_object_type_identifier}: its samples",
    }),
  ),
  {
    operation: "PUT /conversations/{conversation_id}",
    side: "request",
    at: "/custom_attributes/orders",
    rule: "oneOf",
    reason: "A relationship takes a list of IDs.",
    source: "PUT /conversations/{conversation_id}: the sample of an association",
  },
  {
    operation: "PUT /conversations/{conversation_id}",
    side: "response",
    at: "/custom_attributes/orders",
    rule: "anyOf",
    reason: "The attributes of an instance are numbers too, not only text.",
    source: "PUT /conversations/{conversation_id}: the sample of an association",
  },
  undeclared(
    "POST /phone_call_redirects",
    "/url",
    "The sample has the link that was sent, in place of the phone number that the schema knows.",
    "POST /phone_call_redirects: the sample answer",
  ),
  ...["?page", "?per_page"].map(
    (at): KnownError => ({
      operation: /^GET \/ai\//,
      side: "request",
      at,
      rule: "undeclared",
      reason: "The answer has numbered pages; only a later version declares how to ask for them.",
      source: `${AI_CONTENT}/listexternalpages`,
    }),
  ),
  {
    operation: /^(POST|PUT) \/ai\/external_pages/,
    side: "request",
    at: /^\/audience_ids/,
    rule: "undeclared",
    reason: "The page of this version has the field, its description has not.",
    source: `${AI_CONTENT}/createexternalpage`,
  },
  {
    operation: "PUT /ai/external_pages/{page_id}",
    side: "request",
    at: /^\/ai_(agent|copilot|sales_agent)_availability$/,
    rule: "undeclared",
    reason: "From version 2.17 three flags stand in place of fin_availability.",
    source: `${AI_CONTENT}/updateexternalpage`,
  },
  {
    operation: "GET /fin_voice/phone_number/{phone_number}",
    side: "response",
    at: /^/,
    reason:
      "The answer of success is not described, so that it is compared with that to a failure.",
    source: "GET /fin_voice/phone_number/{phone_number}: its text; GET /fin_voice/collect/{id}",
  },
  {
    operation: /^GET \/(export|download)\/reporting_data\/\{job_identifier\}$/,
    side: "request",
    at: /^\?(app_id|client_id|job_identifier)$/,
    rule: "required",
    reason:
      "The ID of the job stands in the path, and these operations answer without any of the three. Where one does not, app_id follows at a second try.",
    source:
      "https://developers.intercom.com/docs/references/changelog, version 2.14: its new endpoints",
  },
  {
    operation: /^GET \/download\//,
    side: "response",
    at: "",
    rule: "undeclared",
    reason: "The file that the operation is there for is not declared.",
    source: "GET /download/content/data/{job_identifier}: its text",
  },
];

/** Takes the known errors out of problems, and remembers which ones it met. */
export const createKnownErrorFilter = (entries: readonly KnownError[] = knownErrors) => {
  const used = new Set<KnownError>();
  return {
    /** The problems that no entry explains. */
    unknownProblems: (problems: readonly Problem[]): Problem[] =>
      problems.filter((problem) => {
        const explaining = entries.filter((entry) => explains(entry, problem));
        for (const entry of explaining) {
          used.add(entry);
        }
        return explaining.length === 0;
      }),
    /** The entries that explained nothing so far. */
    unusedEntries: (): KnownError[] => entries.filter((entry) => !used.has(entry)),
  };
};

const explains = (entry: KnownError, problem: Problem): boolean =>
  matches(entry.operation, problem.operation) &&
  entry.side === problem.side &&
  matches(entry.at, problem.at) &&
  (entry.rule === undefined || entry.rule === problem.rule);

const matches = (expected: string | RegExp, actual: string): boolean =>
  typeof expected === "string" ? expected === actual : expected.test(actual);
