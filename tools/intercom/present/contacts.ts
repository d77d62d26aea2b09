import { atLeast } from "../server/versions";
import type { Contact } from "../workspace/contacts";
import type { Workspace } from "../workspace/workspace";
import { presentAttributes } from "./customObjects";
import { embeddedList, listOf } from "./lists";

// Fields about devices and campaigns, of which the workspace has none.
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

// Text messages, of which nobody wants any.
const SMS = { sms_consent: false, unsubscribed_from_sms: false };

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
    custom_attributes: presentAttributes(
      fields.custom_attributes,
      (name) => workspace.contactReferences.get(name),
      workspace,
    ),
    workspace_id: workspace.app.id_code,
    ...ALWAYS_NULL,
    ...SMS,
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
    // Leads have none.
    ...(withMergeHistory &&
      contact.role === "user" && {
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

/** The short form in the answers to archiving, deleting and blocking. */
export const presentContactReference = ({ id, external_id }: Contact) => ({
  type: "contact",
  id,
  external_id,
});
