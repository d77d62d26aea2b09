import { OWNER_ID } from "../workspace/admins";

/** The well-known ids of the sample data; the examples of the actions use them. */
export const seeded = {
  conversation: { id: "215473840001", sourceId: "403918320", partId: "52011" },
  otherConversation: { id: "215473840002" },
  attribute: { id: "4013", name: "order_number" },
  listAttribute: {
    id: "4012",
    name: "issue_type",
    optionId: "0f3c7a52-6d1e-4f57-9a3b-8c1f2d7e4b10",
  },
  relationshipAttribute: { id: "4018" },
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
  audience: { id: "4101" },
  otherAudience: { id: "4102" },
  /** Published, in English and French, with a draft of the English text. */
  article: { id: "125", title: "Reset the device", versionId: "301" },
  /** Published, without a draft. */
  otherArticle: { id: "126", title: "Change the filter" },
  /** Never published. */
  draftArticle: { id: "127", title: "Order spare parts" },
  articleParent: { id: "145" },
  priority: {
    low: "de1825a0-0164-4070-8ca6-13e22462fa7e",
    high: "40b0ad28-334b-4b90-b92e-0dd1d1a2c5a5",
  },
} as const;
