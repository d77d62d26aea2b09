import { seedConversations, seededConversations } from "./seedConversations";
import { OWNER_ID, type Workspace } from "./workspace";

/** The well-known ids of the seeded workspace; the examples of our actions use them. */
export const seeded = {
  ...seededConversations,
  contact: { id: "5ba682d23d7cf92bef87bfd4", externalId: "25", email: "wash@serenity.io" },
  otherContact: { id: "6657af026abd0167d9419def", externalId: "70", email: "joe@bloggs.com" },
  lead: { id: "6762f0f51bb69f9f2193bb01", email: "noor@example.com" },
  archivedContact: {
    id: "63a07ddf05a32042dffac965",
    externalId: "99",
    email: "gone@serenity.io",
  },
  company: { id: "667d608d8a68186f43bafd70", companyId: "6", name: "Blue Sun" },
  tag: { id: "17513", name: "independent" },
  segment: { id: "655b2d3a9f1e4c0012345678", name: "Active" },
  contactNote: { id: "26" },
  companyNote: { id: "27" },
  optInSubscription: { id: "37846" },
  optOutSubscription: { id: "37847" },
  banner: { viewId: "645719311" },
  visitor: {
    id: "6762f30c1bb69f9f2193bc5e",
    userId: "3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3",
    email: "saffron@example.com",
  },
  admin: { id: OWNER_ID },
  otherAdmin: { id: "991267646" },
  team: { id: "814865" },
  awayStatusReason: { id: "12345" },
  ruleset: { id: "12345" },
  macro: { id: "123" },
  taggedContent: {
    article: "/articles/125",
    internalArticle: "/internal_articles/142",
    contentSnippet: "/content_snippets/38",
  },
  listDataAttribute: { id: "12884" },
  ticketType: { id: "147" },
  otherTicketType: { id: "150" },
  backOfficeTicketType: { id: "148" },
  trackerTicketType: { id: "149" },
  ticket: { id: "773", number: "35" },
  backOfficeTicket: { id: "775" },
  trackerTicket: { id: "776" },
  linkedConversation: { id: "215473840002" },
  job: { id: "20" },
  priority: {
    low: "de1825a0-0164-4070-8ca6-13e22462fa7e",
    high: "40b0ad28-334b-4b90-b92e-0dd1d1a2c5a5",
  },
} as const;

const DAY = 86_400;

/** Fills an empty workspace with a small support team, its customers and their tickets. */
export const seedWorkspace = (workspace: Workspace): void => {
  seedTeam(workspace);
  seedTagsAndSegments(workspace);
  seedAttributes(workspace);
  seedCompanies(workspace);
  seedContacts(workspace);
  seedCompanyNotes(workspace);
  seedSubscriptions(workspace);
  seedBanners(workspace);
  seedVisitors(workspace);
  seedTicketTypes(workspace);
  seedTickets(workspace);
  seedConversations(workspace);
  seedActivity(workspace);
  seedEvents(workspace);
  seedMessageStatuses(workspace);
  seedMacros(workspace);
  for (const path of Object.values(seeded.taggedContent)) {
    workspace.contentTags.set(path, new Map([[seeded.tag.id, workspace.clock.seconds() - DAY]]));
  }
};

const seedMacros = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addMacro({
    id: seeded.macro.id,
    name: "Order Status Update",
    body: '<p>Hi <attribute key="user.name" default="there"/>, the order is ready!</p>',
    body_text: 'Hi {{user.name|fallback:"there"}}, the order is ready!',
    created_at: now - 50 * DAY,
  });
  workspace.addMacro({ id: "124", name: "Welcome", created_at: now - 9 * DAY });
  // The admin of the token belongs to every seeded team.
  workspace.addMacro({ id: "125", name: "Other team", teamIds: ["814900"] });
};

const seedMessageStatuses = (workspace: Workspace) => {
  workspace.addMessageStatus({
    rulesetId: seeded.ruleset.id,
    user_id: seeded.contact.id,
    status: "delivered",
    whatsapp_message_id: "wamid_abc123",
  });
  workspace.addMessageStatus({
    rulesetId: seeded.ruleset.id,
    user_id: seeded.otherContact.id,
    status: "failed",
    whatsapp_message_id: "wamid_abc124",
    error: { message: "Message delivery failed", details: "Recipient not on WhatsApp" },
  });
};

const seedEvents = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const contactId = seeded.contact.id;
  for (const days of [1, 30, 200]) {
    workspace.addEvent({
      contactId,
      event_name: "invited-friend",
      created_at: now - days * DAY,
      metadata: { invite_code: "ADDAFRIEND" },
    });
  }
  workspace.addEvent({ contactId, event_name: "placed-order", created_at: now - 2 * DAY });
};

const seedActivity = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addAwayStatusReason({
    id: seeded.awayStatusReason.id,
    label: "On a break",
    emoji: "☕",
  });
  workspace.addAwayStatusReason({ id: "12346", label: "In a meeting", emoji: "📅" });
  workspace.addAwayStatusReason({ id: "12347", label: "On strike", emoji: "🪧", deleted: true });
  workspace.logActivity("app_name_change", "Ana Okafor changed the name of the app.", {
    created_at: now - 9 * DAY,
    metadata: { before: "Blue Sun", after: "Blue Sun Support" },
  });
  workspace.logActivity("app_timezone_change", "Ana Okafor changed the time zone.", {
    created_at: now - 8 * DAY,
  });
  workspace.logActivity("admin_login_success", "Ana Okafor signed in.", {
    created_at: now - DAY,
    metadata: { sign_in_method: "email_password" },
  });
};

const seedTeam = (workspace: Workspace) => {
  const teams = [814_865, 814_866];
  workspace.addAdmin({
    id: OWNER_ID,
    name: "Ana Okafor",
    email: "ana@bluesun.example",
    job_title: "Head of Support",
    team_ids: teams,
  });
  workspace.addAdmin({
    id: seeded.otherAdmin.id,
    name: "Tomás Lindqvist",
    email: "tomas@bluesun.example",
    team_ids: [814_865],
  });
  workspace.addAdmin({
    id: "991267647",
    name: "Mei Tanaka",
    email: "mei@bluesun.example",
    job_title: "Billing",
    team_ids: [814_866],
  });
  workspace.addTeam("First line", { id: seeded.team.id, admin_ids: [991_267_645, 991_267_646] });
  workspace.addTeam("Billing", { id: "814866", admin_ids: [991_267_645, 991_267_647] });
};

const seedTagsAndSegments = (workspace: Workspace) => {
  workspace.addTag(seeded.tag.name, seeded.tag.id);
  workspace.addTag("VIP", "17514");
  workspace.addTag("Beta tester", "17515");
  workspace.addTag("Churn risk", "17516");
  workspace.addTag("Phone & SMS", "17517");
  workspace.addSegment(seeded.segment.name, { id: seeded.segment.id, person_type: "user" });
  workspace.addSegment("VIP customers", { id: "655b2d3a9f1e4c0012345679", tagId: "17514" });
};

const seedAttributes = (workspace: Workspace) => {
  workspace.addDataAttribute({ id: 12_878, name: "paid_subscriber", data_type: "boolean" });
  workspace.addDataAttribute({ id: 12_879, name: "monthly_spend", data_type: "integer" });
  workspace.addDataAttribute({ id: 12_880, name: "team_mates", data_type: "integer" });
  workspace.addDataAttribute({ id: 12_881, name: "favourite_ship" });
  workspace.addDataAttribute({ id: 12_882, name: "renewal_date", data_type: "date" });
  workspace.addDataAttribute({ id: 12_883, name: "score", data_type: "float" });
  workspace.addDataAttribute({ id: 12_884, name: "crew_size", options: ["1-10", "11-50"] });
  workspace.addDataAttribute({ id: 12_890, name: "account_tier", model: "company" });
  workspace.addDataAttribute({ id: 12_891, name: "region", model: "company" });
};

const seedCompanies = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addCompany({
    id: seeded.company.id,
    company_id: seeded.company.companyId,
    name: seeded.company.name,
    plan: "Pro",
    size: 425,
    website: "https://bluesun.example",
    industry: "Manufacturing",
    monthly_spend: 1200,
    remote_created_at: now - 700 * DAY,
    created_at: now - 650 * DAY,
    last_request_at: now - DAY,
    custom_attributes: { creation_source: "api", account_tier: "gold" },
    tagIds: [seeded.tag.id],
  });
  const others = [
    ["7", "Serenity Transport", "Basic"],
    ["8", "Café Ñandú", "Basic"],
    ["9", "株式会社さくら", "Pro"],
    ["10", "Niska & Sons", null],
  ] as const;
  others.forEach(([company_id, name, plan], position) => {
    workspace.addCompany({
      id: `667d608d8a68186f43bafd7${position + 1}`,
      company_id,
      name,
      plan,
      created_at: now - (400 - position * 30) * DAY,
      last_request_at: now - (position + 2) * DAY,
      custom_attributes: { creation_source: "api" },
    });
  });
};

const seedContacts = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  workspace.addContact({
    ...identity(seeded.contact),
    name: "Hoban Washburn",
    phone: "+353871234567",
    avatar: "https://example.org/128Wash.jpg",
    owner_id: OWNER_ID,
    location: { country: "Ireland", region: "Leinster", city: "Dublin" },
    browser: "chrome",
    os: "Windows",
    created_at: now - 600 * DAY,
    updated_at: now - DAY,
    signed_up_at: now - 600 * DAY,
    last_seen_at: now - DAY,
    custom_attributes: { paid_subscriber: true, monthly_spend: 155, team_mates: 9 },
    tagIds: [seeded.tag.id, "17514"],
    companyIds: [seeded.company.id, "667d608d8a68186f43bafd71"],
    segmentIds: [seeded.segment.id],
  });
  workspace.addNote({
    id: "26",
    contactId: seeded.contact.id,
    body: "<p>Prefers a call in the morning.</p>",
    created_at: now - 5 * DAY,
  });
  workspace.addContact({
    ...identity(seeded.otherContact),
    name: "Joe Bloggs",
    created_at: now - 300 * DAY,
    updated_at: now - 2 * DAY,
    last_seen_at: now - 2 * DAY,
    companyIds: [seeded.company.id],
    segmentIds: [seeded.segment.id],
  });
  workspace.addContact({
    ...identity(seeded.archivedContact),
    name: "Shepherd Book",
    created_at: now - 500 * DAY,
    updated_at: now - 40 * DAY,
    archived: true,
  });
  workspace.addContact({
    ...seeded.lead,
    role: "lead",
    external_id: "b16afa36-2637-4880-adee-a46d145bc27f",
    name: "نور حداد",
    created_at: now - 20 * DAY,
    updated_at: now - 3 * DAY,
  });
  workspace.addContact({
    id: "6762f0f51bb69f9f2193bb02",
    role: "lead",
    external_id: "0c2d9c0e-5f0f-4f43-9d3a-3a1d2f3c9b11",
    name: "Visitor from Lyon",
    created_at: now - 4 * DAY,
  });
  const others = [
    ["71", "田中 花子", "hanako@sakura.example", "667d608d8a68186f43bafd73"],
    ["72", "Łukasz Żółty", "lukasz@example.com", "667d608d8a68186f43bafd71"],
    ["73", "Ольга Петрова", "olga@example.com", "667d608d8a68186f43bafd74"],
    ["74", "José Ñíguez", "jose@nandu.example", "667d608d8a68186f43bafd72"],
    ["75", "Zoë O'Brien", "zoe@serenity.io", "667d608d8a68186f43bafd71"],
    ["76", "Kaylee Frye 🔧", "kaylee@serenity.io", "667d608d8a68186f43bafd71"],
    ["77", "Inara Serra", "inara@example.com", "667d608d8a68186f43bafd70"],
  ] as const;
  others.forEach(([external_id, name, email, companyId], position) => {
    workspace.addContact({
      id: `6762f0f51bb69f9f2193bb1${position}`,
      external_id,
      name,
      email,
      created_at: now - (100 - position * 10) * DAY,
      updated_at: now - (position + 4) * DAY,
      last_seen_at: now - (position + 4) * DAY,
      companyIds: [companyId],
    });
  });
};

const identity = (contact: { id: string; externalId: string; email: string }) => ({
  id: contact.id,
  external_id: contact.externalId,
  email: contact.email,
});

const seedTicketTypes = (workspace: Workspace) => {
  const created_at = workspace.clock.seconds() - 365 * DAY;
  workspace.addTicketType({
    id: seeded.ticketType.id,
    name: "Bug Report",
    description: "Something does not work",
    icon: "🐞",
    created_at,
    attributes: [
      { id: "165", name: "_default_title_", required_to_create: true },
      { id: "166", name: "_default_description_", multiline: true },
      {
        id: "167",
        name: "priority",
        data_type: "list",
        options: [
          { id: seeded.priority.low, label: "Low" },
          { id: seeded.priority.high, label: "High" },
        ],
      },
      { id: "168", name: "affected_users", data_type: "integer" },
      { id: "169", name: "reproducible", data_type: "boolean" },
      { id: "170", name: "seen_at", data_type: "datetime" },
      { id: "171", name: "screenshots", data_type: "files" },
    ],
  });
  workspace.addTicketType({
    id: seeded.backOfficeTicketType.id,
    name: "Refund",
    description: "Money back to a customer",
    icon: "💶",
    category: "Back-office",
    created_at,
    attributes: [
      { id: "175", name: "amount", data_type: "decimal", required_to_create: true },
      { id: "176", name: "invoice" },
    ],
  });
  workspace.addTicketType({
    id: seeded.trackerTicketType.id,
    name: "Outage",
    description: "One cause behind many reports",
    icon: "🚨",
    category: "Tracker",
    created_at,
  });
  workspace.addTicketType({
    id: seeded.otherTicketType.id,
    name: "Question",
    description: "Something is unclear",
    icon: "❓",
    created_at,
    attributes: [
      { id: "185", name: "_default_title_", required_to_create: true },
      { id: "186", name: "_default_description_", multiline: true },
      { id: "187", name: "affected_users", data_type: "integer" },
      { id: "188", name: "Topic" },
    ],
  });
};

const seedTickets = (workspace: Workspace) => {
  const now = workspace.clock.seconds();
  const [submitted = "", inProgress = "", , resolved = ""] = [...workspace.ticketStates.keys()];
  workspace.addTicket({
    id: seeded.ticket.id,
    ticket_id: seeded.ticket.number,
    ticketTypeId: seeded.ticketType.id,
    contactId: seeded.contact.id,
    companyId: seeded.company.id,
    adminAssigneeId: OWNER_ID,
    stateId: inProgress,
    created_at: now - 6 * DAY,
    updated_at: now - DAY,
    ticket_attributes: {
      _default_title_: "The engine stutters",
      _default_description_: "It happens after a cold start.",
      priority: seeded.priority.high,
      affected_users: 9,
      reproducible: true,
    },
    tags: new Map([[seeded.tag.id, now - 3 * DAY]]),
  });
  workspace.addTicket({
    id: "774",
    ticket_id: "36",
    ticketTypeId: seeded.ticketType.id,
    contactId: seeded.otherContact.id,
    stateId: submitted,
    created_at: now - 2 * DAY,
    ticket_attributes: { _default_title_: "Cannot sign in", priority: seeded.priority.low },
  });
  workspace.addTicket({
    id: "775",
    ticket_id: "37",
    ticketTypeId: seeded.backOfficeTicketType.id,
    contactId: seeded.contact.id,
    teamAssigneeId: "814866",
    stateId: resolved,
    open: false,
    created_at: now - 30 * DAY,
    updated_at: now - 20 * DAY,
    ticket_attributes: { _default_title_: "Refund of March", amount: 49.5, invoice: "R-1042" },
  });
  workspace.addTicket({
    id: "776",
    ticket_id: "38",
    ticketTypeId: "149",
    contactId: seeded.otherContact.id,
    stateId: inProgress,
    created_at: now - DAY,
    ticket_attributes: { _default_title_: "Mail delivery is slow" },
    linkedIds: new Set([seeded.linkedConversation.id]),
  });
  workspace.addJob({
    id: seeded.job.id,
    status: "success",
    resourceId: "774",
    run: () => "774",
  });
};

const seedCompanyNotes = (workspace: Workspace) => {
  workspace.addNote({
    id: seeded.companyNote.id,
    companyId: seeded.company.id,
    body: "<p>The contract ends in May.</p>",
    created_at: workspace.clock.seconds() - 4 * DAY,
  });
};

/** The seeded contact has opted in to the one type and made no choice about the other. */
const seedSubscriptions = (workspace: Workspace) => {
  workspace.subscriptionTypes.set(seeded.optInSubscription.id, {
    id: seeded.optInSubscription.id,
    name: "Product news",
    state: "live",
    consent_type: "opt_in",
    content_types: ["email"],
  });
  workspace.subscriptionTypes.set(seeded.optOutSubscription.id, {
    id: seeded.optOutSubscription.id,
    name: "Announcements",
    state: "live",
    consent_type: "opt_out",
    content_types: ["email", "sms_message"],
  });
  workspace.contacts.get(seeded.contact.id)?.subscriptionIds.add(seeded.optInSubscription.id);
};

const seedBanners = (workspace: Workspace) => {
  workspace.bannerViews.set(seeded.banner.viewId, {
    view_id: seeded.banner.viewId,
    id: "486517",
    title: "New hangar",
    body: "<p>The new hangar is open.</p>",
    created_at: workspace.clock.seconds() - DAY,
    contactId: seeded.contact.id,
    dismissed: false,
    impressions: 0,
  });
};

const seedVisitors = (workspace: Workspace) => {
  const created_at = workspace.clock.seconds() - 2 * DAY;
  workspace.visitors.set(seeded.visitor.id, {
    id: seeded.visitor.id,
    user_id: seeded.visitor.userId,
    email: seeded.visitor.email,
    name: null,
    custom_attributes: {},
    created_at,
    updated_at: created_at,
  });
};
