import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { among, officialSdk, testChanges, testRemovals } from "./official";

const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, archivedContact, lead, visitor, optInSubscription, optOutSubscription } = seeded;
const { id } = contact;
const contact_id = id;

const shown = {
  inComponent: (id: string) => run("getContact", { id }),
  inSdk: (id: string) => sdk().contacts.find({ contact_id: id }),
};

const now = () => local.intercom.clock.seconds();

testChanges([
  {
    ...shown,
    what: "a new contact",
    byComponent: () =>
      run("createContact", {
        role: "user",
        email: "Inara@Example.com",
        name: "Inara Serra",
        signed_up_at: "2026-01-31T09:00:00+01:00",
      }),
    bySdk: () =>
      sdk().contacts.create({
        email: "inara@example.com",
        name: "Inara Serra",
        signed_up_at: Date.UTC(2026, 0, 31, 8) / 1000,
      }),
    expected: {
      role: "user",
      email: "inara@example.com",
      name: "Inara Serra",
      signed_up_at: Date.UTC(2026, 0, 31, 8) / 1000,
    },
  },
  {
    what: "a contact by the caller's own ID",
    byComponent: () => run("createOrUpdateUser", { userId: "1047", name: "Inara Serra" }),
    bySdk: () => sdk().contacts.create({ external_id: "1047", name: "Inara Serra" }),
    inComponent: () => run("getContactByExternalId", { externalId: "1047" }),
    inSdk: () => sdk().contacts.showContactByExternalId({ external_id: "1047" }),
    expected: { external_id: "1047", name: "Inara Serra" },
  },
  {
    ...shown,
    what: "a changed contact",
    byComponent: () =>
      run("updateContact", {
        id,
        phone: "+353871234000",
        customAttributes: [{ key: "team_mates", value: "11" }],
      }),
    bySdk: () =>
      sdk().contacts.update({
        contact_id,
        phone: "+353871234000",
        custom_attributes: { team_mates: 11 },
      }),
    expected: { phone: "+353871234000", custom_attributes: { team_mates: 11 } },
  },
  {
    ...shown,
    what: "an unarchived contact",
    byComponent: () => run("unarchiveContact", { id: archivedContact.id }),
    bySdk: () => sdk().contacts.unarchive({ contact_id: archivedContact.id }),
    expected: { external_id: archivedContact.externalId },
  },
  {
    what: "a changed visitor",
    byComponent: () => run("updateVisitor", { userId: visitor.userId, name: "Saffron" }),
    bySdk: () => sdk().visitors.update({ user_id: visitor.userId, name: "Saffron" }),
    inComponent: () => run("getVisitor", { userId: visitor.userId }),
    inSdk: () => sdk().visitors.find({ user_id: visitor.userId }),
    expected: { name: "Saffron" },
  },
  {
    ...shown,
    what: "a converted visitor",
    byComponent: () => run("convertVisitor", { visitorUserId: visitor.userId, externalId: "1047" }),
    bySdk: () =>
      sdk().visitors.mergeToContact({
        type: "user",
        user: { user_id: "1047" },
        visitor: { user_id: visitor.userId },
      }),
    expected: { role: "user", external_id: "1047" },
  },
  {
    what: "a note about a contact",
    byComponent: () => run("createContactNote", { id, body: "Likes dinosaurs." }),
    bySdk: () => sdk().notes.create({ contact_id, body: "Likes dinosaurs." }),
    inComponent: (id) => run("getNote", { id }),
    inSdk: (id) => sdk().notes.find({ note_id: Number(id) }),
    expected: { contact: { id }, body: "<p>Likes dinosaurs.</p>" },
  },
  {
    what: "an opt-out",
    byComponent: () => run("unsubscribeContact", { id, subscriptionTypeId: optOutSubscription.id }),
    bySdk: () =>
      sdk().contacts.attachSubscription({
        contact_id,
        id: optOutSubscription.id,
        consent_type: "opt_out",
      }),
    inComponent: () => run("listContactSubscriptions", { id }),
    inSdk: () => sdk().contacts.listAttachedSubscriptions({ contact_id }),
    expected: { data: [{ id: optInSubscription.id }, { id: optOutSubscription.id }] },
  },
  {
    what: "a withdrawn opt-in",
    byComponent: () => run("unsubscribeContact", { id, subscriptionTypeId: optInSubscription.id }),
    bySdk: () =>
      sdk().contacts.detachSubscription({ contact_id, subscription_id: optInSubscription.id }),
    inComponent: () => run("listContactSubscriptions", { id }),
    inSdk: () => sdk().contacts.listAttachedSubscriptions({ contact_id }),
    expected: { data: [] },
  },
  {
    // The SDK has no field for the name of a new attribute.
    what: "a new data attribute",
    byComponent: () =>
      run("createDataAttribute", { name: "ship", model: "contact", dataType: "string" }),
    inComponent: () => run("listDataAttributes", { model: "contact" }),
    inSdk: () => sdk().dataAttributes.list({ model: "contact" }),
    expected: { data: among({ name: "ship", data_type: "string", custom: true }) },
  },
  {
    what: "a changed data attribute",
    byComponent: () =>
      run("updateDataAttribute", {
        dataAttributeId: seeded.listDataAttribute.id,
        options: ["Small", "Large"],
      }),
    bySdk: () =>
      sdk().dataAttributes.update({
        data_attribute_id: Number(seeded.listDataAttribute.id),
        body: { options: [{ value: "Small" }, { value: "Large" }] },
      }),
    inComponent: () => run("listDataAttributes", { model: "contact" }),
    inSdk: () => sdk().dataAttributes.list({ model: "contact" }),
    expected: { data: among({ name: "crew_size", options: ["Small", "Large"] }) },
  },
  {
    what: "an event",
    byComponent: () =>
      run("trackEvent", {
        id,
        eventName: "booked-shuttle",
        createdAt: String(now()),
        metadata: { shuttle: "2" },
      }),
    bySdk: () =>
      sdk().events.create({
        id,
        event_name: "booked-shuttle",
        created_at: now(),
        metadata: { shuttle: "2" },
      }),
    inComponent: () => run("listEvents", { id }),
    inSdk: () => sdk().events.list({ type: "user", intercom_user_id: id }),
    expected: { events: among({ event_name: "booked-shuttle", metadata: { shuttle: "2" } }) },
  },
  {
    what: "a summary of events",
    byComponent: () =>
      run("createEventSummary", {
        userId: contact.externalId,
        eventName: "booked-shuttle",
        count: "3",
        first: "1767171600",
        last: "1769850000",
      }),
    bySdk: () =>
      sdk().events.summaries({
        user_id: contact.externalId,
        event_summaries: {
          event_name: "booked-shuttle",
          count: 3,
          first: 1_767_171_600,
          last: 1_769_850_000,
        },
      }),
    inComponent: () => run("getEventSummary", { userId: contact.externalId }),
    inSdk: () => sdk().events.list({ type: "user", user_id: contact.externalId, summary: true }),
    expected: { events: among({ name: "booked-shuttle", count: 3 }) },
  },
]);

const missed = (id: string) => ({
  inComponent: () => local.fail("getContact", { id }),
  inSdk: () => sdk().contacts.find({ contact_id: id }),
});

testRemovals([
  {
    ...missed(id),
    what: "a deleted contact",
    byComponent: () => run("deleteContact", { id }),
    bySdk: () => sdk().contacts.delete({ contact_id }),
  },
  {
    ...missed(id),
    what: "an archived contact",
    byComponent: () => run("archiveContact", { id }),
    bySdk: () => sdk().contacts.archive({ contact_id }),
  },
  {
    ...missed(id),
    what: "a blocked contact",
    byComponent: () => run("blockContact", { id }),
    bySdk: () => sdk().contacts.blockContact({ contact_id }),
  },
  {
    ...missed(lead.id),
    what: "a merged lead",
    byComponent: () =>
      run("mergeContacts", { from: lead.id, into: id, skipDuplicateValidation: true }),
    bySdk: async () => {
      // The SDK cannot skip the check that both are the same person.
      await sdk().contacts.update({ contact_id: lead.id, email: contact.email });
      await sdk().contacts.mergeLeadInUser({ from: lead.id, into: id });
    },
    status: 410,
  },
]);
