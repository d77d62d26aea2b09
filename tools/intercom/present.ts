import type {
  Admin,
  BannerView,
  Company,
  Contact,
  DataAttribute,
  Note,
  Segment,
  SubscriptionType,
  Tag,
  Team,
  Ticket,
  TicketAttribute,
  TicketPart,
  TicketState,
  TicketType,
  Visitor,
} from "./model";
import { atLeast } from "./versions";
import type { Workspace } from "./workspace";

/** How many records Intercom embeds in a contact. */
const EMBEDDED = 10;

/** A plain list. */
export const listOf = (data: unknown[]) => ({ type: "list", data });

const embeddedList = (type: string, ids: string[], resource: string, url: string) => ({
  type: "list",
  data: ids.slice(0, EMBEDDED).map((id) => ({ type, id, url: `/${resource}/${id}` })),
  url,
  total_count: ids.length,
  has_more: ids.length > EMBEDDED,
});

// The description has these fields too, but it has no devices and campaigns to tell of.
const ALWAYS_NULL = {
  android_app_name: null,
  android_app_version: null,
  android_device: null,
  android_os_version: null,
  android_sdk_version: null,
  ios_app_name: null,
  ios_app_version: null,
  ios_device: null,
  ios_os_version: null,
  ios_sdk_version: null,
  referrer: null,
  enabled_push_messaging: null,
};

/** A contact as the given version shows it. */
export const presentContact = (
  contact: Contact,
  workspace: Workspace,
  version: string,
  withMergeHistory = false,
) => {
  const { tags, companyIds, segmentIds, archived, blocked, mergedInto, mergeHistory, ...shown } =
    contact;
  const { email_verified, tracking, subscriptionIds, ...fields } = shown;
  const { session_count, last_seen_ip, user_agent_data, ...utm } = tracking;
  const path = `/contacts/${contact.id}`;
  const notes = [...workspace.notes.values()].filter((note) => note.contactId === contact.id);
  const companies = workspace.companiesOf(contact);
  const idsOf = (records: { id: string }[]) => records.map(({ id }) => id);
  return {
    type: "contact",
    ...fields,
    workspace_id: workspace.app.id_code,
    ...ALWAYS_NULL,
    ...utm,
    ...(contact.email && { email_domain: contact.email.split("@")[1] }),
    owner_id: presentOwner(contact.owner_id, version),
    avatar: contact.avatar === null ? null : { type: "avatar", image_url: contact.avatar },
    location: { type: "location", ...contact.location, country_code: null, continent_code: null },
    social_profiles: listOf([]),
    tags: embeddedList("tag", [...tags.keys()], "tags", `${path}/tags`),
    notes: embeddedList("note", idsOf(notes), "notes", `${path}/notes`),
    companies: embeddedList("company", idsOf(companies), "companies", `${path}/companies`),
    opted_out_subscription_types: subscriptionList("opt_out", contact, workspace),
    opted_in_subscription_types: subscriptionList("opt_in", contact, workspace),
    ...(withMergeHistory && {
      merge_history: mergeHistory.map((merge) => ({ type: "merge_history", ...merge })),
    }),
  };
};

const subscriptionList = (
  consent: string,
  { id, subscriptionIds }: Contact,
  workspace: Workspace,
) =>
  embeddedList(
    "subscription",
    [...subscriptionIds].filter(
      (each) => workspace.subscriptionTypes.get(each)?.consent_type === consent,
    ),
    "subscription_types",
    `/contacts/${id}/subscriptions`,
  );

const presentOwner = (ownerId: string | null, version: string) =>
  ownerId === null || atLeast(version, "2.16") ? ownerId : Number(ownerId);

/** The short form that answers to archiving, deleting and blocking have. */
export const presentContactReference = ({ id, external_id }: Contact) => ({
  type: "contact",
  id,
  external_id,
});

/** A company; what is not set is left out, as Intercom does. */
export const presentCompany = (company: Company, workspace: Workspace) => {
  const { deletedAt, userCount, contactIds, tags, segmentIds, plan, ...fields } = company;
  const set = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
  const notes = [...workspace.notes.values()].filter((note) => note.companyId === company.id);
  return {
    type: "company",
    ...set,
    app_id: workspace.app.id_code,
    user_count: workspace.userCount(company),
    plan: plan === null ? {} : { type: "plan", id: workspace.planId(plan), name: plan },
    tags: { type: "tag.list", tags: recordsOf(tags.keys(), workspace.tags).map(presentTag) },
    segments: {
      type: "segment.list",
      segments: recordsOf(segmentIds, workspace.segments).map(presentSegment),
    },
    notes: { type: "note.list", notes: notes.map((note) => presentNote(note, workspace)) },
  };
};

const recordsOf = <T>(ids: Iterable<string>, records: Map<string, T>): T[] =>
  [...ids].flatMap((id) => records.get(id) ?? []);

export const presentTag = ({ id, name }: Tag) => ({ type: "tag", id, name });

/** A tag in the answer of a tagging operation. */
export const presentAppliedTag = (tag: Tag, appliedAt: number | null, adminId: string) => ({
  ...presentTag(tag),
  applied_at: appliedAt,
  applied_by: { type: "admin", id: adminId },
});

export const presentSegment = ({ tagId, ...segment }: Segment) => ({ type: "segment", ...segment });

export const presentNote = (note: Note, workspace: Workspace) => {
  const admin = workspace.admins.get(note.adminId);
  return {
    type: "note",
    id: note.id,
    created_at: note.created_at,
    ...(note.contactId && { contact: { type: "contact", id: note.contactId } }),
    ...(note.companyId && { company: { type: "company", id: note.companyId } }),
    ...(admin && { author: presentAdmin(admin) }),
    body: note.body,
  };
};

export const presentAdmin = (admin: Admin) => ({
  type: "admin",
  away_mode_enabled: false,
  away_mode_reassign: false,
  away_status_reason_id: null,
  has_inbox_seat: true,
  ...admin,
});

export const presentTeam = (team: Team) => ({
  type: "team",
  ...team,
  assignment_limit: null,
  distribution_method: "round_robin",
});

export const presentDataAttribute = ({ options, ...attribute }: DataAttribute) => ({
  type: "data_attribute",
  ...attribute,
  full_name: `custom_attributes.${attribute.name}`,
  ...(options && { options }),
  api_writable: true,
  ui_writable: true,
  custom: true,
});

export const presentTicketState = (state: TicketState) => ({ type: "ticket_state", ...state });

const inputOptions = ({ data_type, ...attribute }: TicketAttribute) => {
  if (data_type === "list") {
    return { allow_multiple_values: false, list_options: attribute.options };
  }
  return data_type === "files"
    ? { allow_multiple_values: attribute.allow_multiple_values }
    : { multiline: attribute.multiline };
};

/** An attribute of a ticket type. */
export const presentTicketAttribute = (
  attribute: TicketAttribute,
  type: TicketType,
  workspace: Workspace,
) => {
  const { multiline, options, allow_multiple_values, ...fields } = attribute;
  return {
    type: "ticket_type_attribute",
    ...fields,
    workspace_id: workspace.app.id_code,
    input_options: inputOptions(attribute),
    order: type.attributes.indexOf(attribute),
    default: attribute.name.startsWith("_default_"),
    ticket_type_id: Number(type.id),
    created_at: type.created_at,
    updated_at: type.updated_at,
  };
};

export const presentTicketType = (type: TicketType, workspace: Workspace) => {
  const { attributes, ...fields } = type;
  return {
    type: "ticket_type",
    ...fields,
    workspace_id: workspace.app.id_code,
    is_internal: type.category === "Back-office",
    ticket_type_attributes: listOf(
      attributes.map((attribute) => presentTicketAttribute(attribute, type, workspace)),
    ),
    ticket_states: listOf([...workspace.ticketStates.values()].map(presentTicketState)),
  };
};

/** A ticket; its state is a plain text before 2.12. */
export const presentTicket = (ticket: Ticket, workspace: Workspace, version: string) => {
  const type = workspace.ticketTypes.get(ticket.ticketTypeId);
  const state = workspace.ticketStates.get(ticket.stateId);
  const contact = workspace.contacts.get(ticket.contactId);
  const company = ticket.companyId && workspace.companies.get(ticket.companyId);
  const companyId = company && (atLeast(version, "2.12") ? company.id : company.company_id);
  return {
    type: "ticket",
    id: ticket.id,
    ticket_id: ticket.ticket_id,
    ticket_attributes: {
      ...Object.fromEntries(type?.attributes.map(({ name }) => [name, null]) ?? []),
      ...ticket.ticket_attributes,
    },
    ...(atLeast(version, "2.12")
      ? { ticket_state: state ? presentTicketState(state) : null }
      : {
          ticket_state: state?.category,
          ticket_state_internal_label: state?.internal_label,
          ticket_state_external_label: state?.external_label,
        }),
    ...(type && { ticket_type: presentTicketType(type, workspace), category: type.category }),
    contacts: {
      type: "contact.list",
      contacts: contact ? [presentContactReference(contact)] : [],
    },
    ...(companyId && { company_id: companyId }),
    admin_assignee_id: presentAssignee(ticket.adminAssigneeId, version),
    team_assignee_id: presentAssignee(ticket.teamAssigneeId, version),
    created_at: ticket.created_at,
    updated_at: ticket.updated_at,
    open: ticket.open,
    is_shared: ticket.is_shared,
    ...(ticket.snoozed_until !== null && { snoozed_until: ticket.snoozed_until }),
    linked_objects: presentLinked([...linkedTo(ticket)], workspace),
    ticket_parts: {
      type: "ticket_part.list",
      ticket_parts: ticket.parts.map(presentTicketPart),
      total_count: ticket.parts.length,
    },
  };
};

const linkedTo = ({ conversationId, linkedIds }: Ticket) =>
  new Set([...(conversationId ? [conversationId] : []), ...linkedIds]);

/** What a ticket or conversation is linked to. */
export const presentLinked = (ids: string[], workspace: Workspace) => ({
  ...listOf(
    ids.map((id) => {
      const ticket = workspace.tickets.get(id);
      const category = ticket && workspace.ticketTypes.get(ticket.ticketTypeId)?.category;
      return { type: ticket ? "ticket" : "conversation", id, category: category ?? null };
    }),
  ),
  total_count: ids.length,
  has_more: false,
});

export const presentTicketPart = ({ skipNotifications, crossPost, ...part }: TicketPart) => ({
  type: "ticket_part",
  ...part,
  updated_at: part.created_at,
  redacted: false,
});

const presentAssignee = (id: string | null, version: string) =>
  atLeast(version, "2.16") ? Number(id ?? 0) : (id ?? "0");

export const presentSubscriptionType = ({ name, ...type }: SubscriptionType) => {
  const translation = { name, description: `All about ${name}`, locale: "en" };
  return {
    type: "subscription",
    ...type,
    default_translation: translation,
    translations: [translation],
  };
};

export const presentBanner = ({ contactId, dismissed, impressions, ...banner }: BannerView) => ({
  type: "banner",
  ...banner,
  style: "inline",
  position: "top",
  show_dismiss_button: true,
  action: null,
  client_targeting: null,
});

export const presentVisitor = (visitor: Visitor, workspace: Workspace) => ({
  type: "visitor",
  ...visitor,
  anonymous: true,
  phone: null,
  pseudonym: null,
  avatar: { type: "avatar", image_url: null },
  app_id: workspace.app.id_code,
  companies: { type: "company.list", companies: [] },
  location_data: {},
  last_request_at: null,
  remote_created_at: visitor.created_at,
  signed_up_at: visitor.created_at,
  session_count: 0,
  social_profiles: { type: "social_profile.list", social_profiles: [] },
  owner_id: null,
  unsubscribed_from_emails: false,
  marked_email_as_spam: false,
  has_hard_bounced: false,
  tags: { type: "tag.list", tags: [] },
  segments: { type: "segment.list", segments: [] },
  referrer: null,
  utm_campaign: null,
  utm_content: null,
  utm_medium: null,
  utm_source: null,
  utm_term: null,
  do_not_track: null,
});
