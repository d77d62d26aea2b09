import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";
import { among, officialSdk, testChanges, testRemovals } from "./official";

// Companies, and what belongs to companies and contacts alike: tags.
const local = useIntercom();
const { run } = local;
const sdk = () => officialSdk(local.intercom);

const { contact, otherContact, company, tag } = seeded;
const { id } = company;
const company_id = id;

const shownTag = {
  inComponent: (id: string) => run("getTag", { id }),
  inSdk: (id: string) => sdk().tags.find({ tag_id: id }),
};

const tagsOf = (id: string) => ({
  inComponent: () => run("listContactTags", { id }),
  inSdk: () => sdk().contacts.listAttachedTags({ contact_id: id }),
});

const members = {
  inComponent: () => run("listCompanyContacts", { id }),
  inSdk: () => sdk().companies.listAttachedContacts({ company_id }),
};

const UNUSED_TAG = "17515";

testChanges([
  {
    what: "a new company",
    byComponent: () => run("createCompany", { company_id: "guild", name: "The Guild", size: "12" }),
    bySdk: () =>
      sdk().companies.createOrUpdate({ company_id: "guild", name: "The Guild", size: 12 }),
    inComponent: (id) => run("getCompany", { id }),
    inSdk: (id) => sdk().companies.find({ company_id: id }),
    expected: { company_id: "guild", name: "The Guild", size: 12 },
  },
  {
    what: "a changed company, by the caller's own ID",
    byComponent: () => run("updateCompany", { company_id: company.companyId, plan: "Basic" }),
    bySdk: () => sdk().companies.update({ company_id, body: { plan: "Basic" } }),
    inComponent: async () => {
      const found = { companyId: company.companyId };
      return (await run<{ data: object[] }>("listCompanies", found)).data[0];
    },
    inSdk: () => sdk().companies.retrieve({ company_id: company.companyId }),
    expected: { id, plan: { name: "Basic" } },
  },
  {
    ...members,
    what: "a new member of a company",
    byComponent: () => run("attachCompany", { id: seeded.lead.id, companyId: id }),
    bySdk: () => sdk().companies.attachContact({ contact_id: seeded.lead.id, id }),
    expected: { data: among({ id: seeded.lead.id }) },
  },
  {
    ...members,
    what: "the members who stay",
    byComponent: () => run("detachCompany", { id: contact.id, companyId: id }),
    bySdk: () => sdk().companies.detachContact({ contact_id: contact.id, company_id }),
    expected: { data: [{ id: otherContact.id }, { name: "Inara Serra" }] },
  },
  {
    // The SDK writes notes about contacts only.
    what: "a note about a company",
    byComponent: () => run("createCompanyNote", { id, body: "Owns everything." }),
    inComponent: () => run("listCompanyNotes", { id }),
    inSdk: () => sdk().unstable.notes.listCompanyNotes({ id }),
    expected: { data: among({ body: "<p>Owns everything.</p>" }) },
  },
  {
    ...shownTag,
    what: "a new tag",
    byComponent: () => run("createTag", { name: "Browncoat" }),
    bySdk: () => sdk().tags.create({ name: "Browncoat" }),
    expected: { type: "tag", name: "Browncoat" },
  },
  {
    ...shownTag,
    what: "a renamed tag",
    byComponent: () => run("updateTag", { id: tag.id, name: "Browncoat" }),
    bySdk: () => sdk().tags.create({ id: tag.id, name: "Browncoat" }),
    expected: { id: tag.id, name: "Browncoat" },
  },
  {
    ...tagsOf(otherContact.id),
    what: "the tag of a contact",
    byComponent: () => run("attachTag", { id: otherContact.id, tagId: tag.id }),
    bySdk: () => sdk().tags.tagContact({ contact_id: otherContact.id, id: tag.id }),
    expected: { data: [{ id: tag.id, name: tag.name }] },
  },
  {
    ...tagsOf(contact.id),
    what: "the tags that a contact keeps",
    byComponent: () => run("detachTag", { id: contact.id, tagId: tag.id }),
    bySdk: () => sdk().tags.untagContact({ contact_id: contact.id, tag_id: tag.id }),
    expected: { data: [{ name: "VIP" }] },
  },
  {
    ...tagsOf(otherContact.id),
    what: "the tag of several contacts",
    byComponent: () => run("tagContacts", { name: tag.name, contactIds: [otherContact.id] }),
    bySdk: () => sdk().tags.create({ name: tag.name, users: [{ id: otherContact.id }] }),
    expected: { data: [{ id: tag.id }] },
  },
  {
    what: "the tag of companies",
    byComponent: () => run("tagCompanies", { name: "Browncoat", companyIds: ["7", "8"] }),
    bySdk: () =>
      sdk().tags.create({
        name: "Browncoat",
        companies: [{ company_id: "7" }, { company_id: "8" }],
      }),
    inComponent: (tagId) => run("listCompanies", { tagId }),
    inSdk: (tag_id) => sdk().companies.retrieve({ tag_id }),
    expected: { data: [{ company_id: "7" }, { company_id: "8" }] },
  },
]);

testRemovals([
  {
    what: "a deleted company",
    byComponent: () => run("deleteCompany", { id }),
    bySdk: () => sdk().companies.delete({ company_id }),
    inComponent: () => local.fail("getCompany", { id }),
    inSdk: () => sdk().companies.find({ company_id }),
  },
  {
    what: "a deleted tag",
    byComponent: () => run("deleteTag", { id: UNUSED_TAG }),
    bySdk: () => sdk().tags.delete({ tag_id: UNUSED_TAG }),
    inComponent: () => local.fail("getTag", { id: UNUSED_TAG }),
    inSdk: () => sdk().tags.find({ tag_id: UNUSED_TAG }),
  },
]);
