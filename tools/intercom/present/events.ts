import { atLeast } from "../server/versions";
import type { Admin } from "../workspace/admins";
import type { Company } from "../workspace/companies";
import type { Contact } from "../workspace/contacts";
import type { Conversation } from "../workspace/conversations";
import type { DataEvent } from "../workspace/events";
import type { Tag } from "../workspace/tags";
import type { Ticket, TicketPart } from "../workspace/tickets";
import type { Workspace } from "../workspace/workspace";
import { presentAdmin } from "./admins";
import { presentContact } from "./contacts";
import { presentConversation } from "./conversations";
import { listOf } from "./lists";
import { presentTag } from "./tags";
import { presentTicket, presentTicketPart } from "./tickets";

// What notifications show of a record, where it is not what the API answers.
// https://developers.intercom.com/docs/references/webhooks/webhook-models

const textOf = (seconds: number) => new Date(seconds * 1000).toISOString().replace("Z", "+00:00");

/** With times as text. */
const withTimesAsText = <Shown extends object>(shown: Shown) =>
  Object.fromEntries(
    Object.entries(shown).map(([field, value]) => [
      field,
      field.endsWith("_at") && typeof value === "number" ? textOf(value) : value,
    ]),
  );

/** A contact. */
export const presentContactItem = (contact: Contact, workspace: Workspace, version: string) => {
  const { email_domain, formatted_phone, ...shown }: Record<string, unknown> = presentContact(
    contact,
    workspace,
    version,
  );
  return { ...withTimesAsText(shown), sms_consent: false, unsubscribed_from_sms: false };
};

/** A contact that is archived or deleted: its identifiers alone. */
export const presentContactGone = (
  { id, external_id }: Contact,
  gone: { archived: true } | { deleted: true },
) => ({ id, external_id, type: "contact", ...gone });

/** A contact that subscribed to all emails or unsubscribed from them. */
export const presentSubscriptionItem = (
  contact: Contact,
  what: "subscribe" | "unsubscribe",
  workspace: Workspace,
  version: string,
) => ({
  type: `contact_${what}`,
  contact: presentContactItem(contact, workspace, version),
  subscription_types: listOf([]),
  created_at: workspace.clock.seconds(),
});

/** A tag that a contact was given or lost. */
export const presentContactTagItem = (
  contact: Contact,
  tag: Tag,
  workspace: Workspace,
  version: string,
) => ({
  type: "contact_tag",
  tag: presentTag(tag),
  contact: presentContactItem(contact, workspace, version),
});

const companyFields = (company: Company, workspace: Workspace) => {
  const { deletedAtSeconds, userCount, contactIds, tags, segmentIds, plan, ...fields } = company;
  return {
    ...withTimesAsText(fields),
    type: "company",
    app_id: workspace.app.id_code,
    user_count: workspace.userCount(company),
    tag_ids: [...tags.keys()],
  };
};

/** A company; what is not set is null. */
export const presentCompanyItem = (company: Company, workspace: Workspace) => {
  const { plan } = company;
  return {
    ...companyFields(company, workspace),
    plan: plan === null ? null : { type: "plan", id: workspace.planId(plan), name: plan },
  };
};

/** A contact that was attached to a company or detached from it, and the company. */
export const presentMembershipItem = (
  contact: Contact,
  company: Company,
  workspace: Workspace,
  version: string,
) => {
  const { plan } = company;
  const { size, website, industry, ...shown }: Record<string, unknown> = companyFields(
    company,
    workspace,
  );
  return {
    company: { ...shown, plan_id: plan === null ? null : workspace.planId(plan) },
    contact: presentContactItem(contact, workspace, version),
  };
};

/** A conversation with its latest part; in plain text, and with times of one kind, since 2.15. */
export const presentConversationItem = (
  conversation: Conversation,
  workspace: Workspace,
  version: string,
) => {
  const since215 = atLeast(version, "2.15");
  const shown = presentConversation(conversation, workspace, { version, plaintext: since215 });
  const parts = shown.conversation_parts.conversation_parts.slice(-1);
  return {
    ...shown,
    statistics: since215 ? shown.statistics : withTimesAsText(shown.statistics),
    conversation_parts: {
      type: "conversation_part.list",
      conversation_parts: parts,
      total_count: parts.length,
    },
  };
};

/** A ticket; that of a closed one is inside of the item since 2.15. */
export const presentTicketItem = (
  ticket: Ticket,
  what: string,
  workspace: Workspace,
  version: string,
) => {
  const shown = presentTicket(ticket, workspace, version);
  return what === "closed" && atLeast(version, "2.15") ? { ticket: shown } : shown;
};

/** A ticket and the part that was added to it. */
export const presentTicketPartItem = (
  ticket: Ticket,
  part: TicketPart,
  workspace: Workspace,
  version: string,
) => ({
  type: "ticket_ticket_part",
  ticket: presentTicket(ticket, workspace, version),
  ticket_part: presentTicketPart(part),
});

/** A data event. */
export const presentDataEventItem = ({ contactId, ...event }: DataEvent, workspace: Workspace) => {
  const contact = workspace.contacts.get(contactId);
  return {
    type: "event",
    ...event,
    intercom_user_id: contactId,
    user_id: contact?.external_id ?? null,
    email: contact?.email ?? null,
    ext_metadata: {},
  };
};

/** An admin, whose ID is a number here. */
export const presentAdminItem = (admin: Admin, { awayStatusReasons }: Workspace) => {
  const { away_status_reason_id, ...shown } = presentAdmin(admin);
  return {
    ...shown,
    id: Number(admin.id),
    away_status_reason: awayStatusReasons.get(String(away_status_reason_id))?.label ?? "",
  };
};
