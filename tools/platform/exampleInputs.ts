import { seeded } from "../intercom";

const REPORTING_ATTRIBUTES = {
  attributeIds: ["standard.conversation_id", "timestamp.conversation_started_at"],
};

type Inputs = Record<string, unknown>;

/** Somebody the seeded workspace does not know. */
const NEWCOMER = { email: "inara@example.com" };

const MISSING_ATTRIBUTE = {
  createMissingAttributes: { customAttributes: [{ key: "shoe_size", value: "43" }] },
};

/** What an action needs besides an example: always, or together with one of its inputs. */
const EXTRA_INPUTS: Record<string, { always?: Inputs; with?: Record<string, Inputs> }> = {
  createContact: { always: NEWCOMER, with: MISSING_ATTRIBUTE },
  findOrCreateContact: { always: NEWCOMER, with: MISSING_ATTRIBUTE },
  upsertContact: {
    always: NEWCOMER,
    with: { ...MISSING_ATTRIBUTE, clearFields: { email: seeded.contact.email } },
  },
  createOrUpdateUser: {
    always: NEWCOMER,
    with: { ...MISSING_ATTRIBUTE, clearFields: { email: seeded.contact.email } },
  },
  updateUser: {
    always: { name: "Hoban Washburn" },
    with: {
      ...MISSING_ATTRIBUTE,
      clearFields: { name: "" },
      emailVerified: { email: seeded.contact.email },
      // Read-only in every version of the API.
      sessionCount: { whenNotSupported: "continue" },
    },
  },
  updateContact: {
    always: { name: "Hoban Washburn" },
    with: {
      ...MISSING_ATTRIBUTE,
      clearFields: { name: "" },
      email_verified: { email: seeded.contact.email },
    },
  },
  createCompany: { with: MISSING_ATTRIBUTE },
  upsertCompany: { with: MISSING_ATTRIBUTE },
  findOrCreateCompany: { always: { company_id: "guild" }, with: MISSING_ATTRIBUTE },
  updateCompany: { always: { name: "Blue Sun" }, with: MISSING_ATTRIBUTE },
  unarchiveContact: { always: { id: seeded.archivedContact.id } },
  searchConversations: {
    always: { conditions: [{ field: "open", operator: "=", value: "true" }] },
    with: {
      jsonQuery: { conditions: [] },
      sortOrder: { sortField: "updated_at" },
    },
  },
  searchTickets: {
    always: { conditions: [{ field: "open", operator: "=", value: "true" }] },
    with: {
      jsonQuery: { conditions: [] },
      sortOrder: { sortField: "updated_at" },
    },
  },
  searchContacts: {
    always: { role: "user" },
    with: {
      jsonQuery: { role: "" },
      sortOrder: { sortField: "updated_at" },
    },
  },
  listChangesSince: { with: { includeMessages: { resourceType: "conversations" } } },
  // The seeded lead and user share neither email nor phone.
  mergeContacts: { always: { skipDuplicateValidation: true } },
  updateVisitor: {
    always: { userId: seeded.visitor.userId, name: "Saffron" },
    with: { ...MISSING_ATTRIBUTE, id: { userId: "" } },
  },
  convertVisitor: {
    always: { visitorUserId: seeded.visitor.userId, externalId: "1047" },
    with: {
      visitorId: { visitorUserId: "" },
      visitorEmail: { visitorUserId: "" },
      contactId: { externalId: "" },
    },
  },
  archiveContacts: { always: { contactIds: [seeded.contact.id] } },
  deleteContacts: { always: { contactIds: [seeded.contact.id] } },
  tagContacts: { always: { contactIds: [seeded.contact.id] } },
  tagCompanies: { always: { companyIds: [seeded.company.companyId] } },
  untagCompanies: { always: { companyIds: [seeded.company.companyId] } },
  createContentSnippet: {
    always: { bodyMarkdown: "Open Settings, then Security." },
    with: { jsonBlocks: { bodyMarkdown: "" } },
  },
  createTicket: { always: { title: "Compressor is failing" } },
  updateConversation: { always: { title: "Compressor in stock" }, with: MISSING_ATTRIBUTE },
  replyWithQuickReplies: {
    always: { quickReplies: [{ key: "Yes", value: "a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb" }] },
  },
  createConversationAttribute: {
    with: {
      options: { dataType: "list" },
      referenceType: { dataType: "relationship" },
      referenceObjectTypeId: { dataType: "relationship", referenceType: "one" },
    },
  },
  createArticle: {
    with: {
      parentType: { parentId: seeded.articleParent.id },
      scheduledPublishAt: { state: "published" },
      scheduledUnpublishAt: { state: "published" },
    },
  },
  stageArticleDraft: { always: { title: "Reset the compressor" } },
  updateArticle: {
    always: { title: "Reset the compressor" },
    with: { parentType: { parentId: seeded.articleParent.id } },
  },
  upsertArticle: { with: { parentType: { parentId: seeded.articleParent.id } } },
  updateAudience: { always: { name: "Large customers" } },
  updateContentSnippet: { always: { title: "Resetting a password" } },
  updateInternalArticle: { always: { title: "Refunds, step by step" } },
  searchContent: { with: { tagOperator: { tagIds: [seeded.tag.id] } } },
  runContentBulkAction: {
    always: { contentType: "article_content", contentIds: [seeded.knowledgeArticle.english] },
    with: {
      finAvailability: { action: "set_availability" },
      copilotAvailability: { action: "set_availability" },
      salesAgentAvailability: { action: "set_availability" },
      addSegmentIds: { action: "set_audience" },
      removeSegmentIds: { action: "set_audience" },
      removeAllSegments: { action: "set_audience" },
      addTagIds: { action: "update_tags", contentType: "article", contentIds: ["125"] },
      removeTagIds: { action: "update_tags", contentType: "article", contentIds: ["125"] },
      confirmDeletion: { action: "delete" },
    },
  },
  updateConversationAttribute: {
    always: { name: "order_reference" },
    with: {
      referenceType: { id: seeded.relationshipAttribute.id },
      referenceObjectTypeId: { id: seeded.relationshipAttribute.id, referenceType: "one" },
    },
  },
  enqueueTicket: { always: { title: "Compressor is failing" } },
  updateTicket: { always: { ticketStateId: "8484" } },
  snoozeTicket: {
    always: { snoozedUntil: "1927616400" },
    with: { snoozeHours: { snoozedUntil: "" } },
  },
  sendQuickReplyToTicket: {
    always: {
      quickReplyOptions: [{ key: "No", value: "4f0b5145-4193-4b4f-8cad-ce19478a3938" }],
    },
  },
  updateTicketType: { always: { name: "Complaint" } },
  createTicketTypeAttribute: {
    with: { listItems: { dataType: "list" }, allowMultipleValues: { dataType: "files" } },
  },
  updateTicketTypeAttribute: {
    always: { description: "How bad it is" },
    with: { multiline: { attributeId: "166" }, allowMultipleValues: { attributeId: "171" } },
  },
  createDataAttribute: {
    with: { options: { dataType: "options", options: ["1-10", "11-50"] } },
  },
  trackEvent: {
    always: { id: seeded.contact.id, createdAt: "1769850000" },
    with: { userId: { id: "" }, email: { id: "" } },
  },
  listEvents: {
    always: { id: seeded.contact.id },
    with: { userId: { id: "" }, email: { id: "" } },
  },
  getEventSummary: {
    always: { id: seeded.contact.id },
    with: { userId: { id: "" }, email: { id: "" } },
  },
  updateDataAttribute: { always: { description: "Pays for the service" } },
  rawRequest: {
    with: {
      data: { method: "POST", url: "/tags" },
      formData: { method: "POST", url: "/tags" },
      fileData: { method: "POST", url: "/tags" },
      fileDataFileNames: {
        method: "POST",
        url: "/tags",
        fileData: [{ key: "example.txt", value: "File contents" }],
      },
    },
  },
  createNewsItem: {
    with: {
      publishedAt: { newsfeedIds: [seeded.newsfeed.id], state: "live" },
      deliverSilently: { state: "live" },
    },
  },
  deleteCollection: { always: { confirmDeletion: "true" } },
  updateCollection: {
    always: { name: "First steps" },
    with: { clearFields: { collectionId: seeded.childCollection.id } },
  },
  updateNewsItem: { always: { title: "Dark mode for everybody" } },
  linkCustomObject: {
    always: { contactId: seeded.linkedContact.id, externalIds: [seeded.otherOrder.externalId] },
    with: {
      conversationId: { contactId: "" },
      instanceIds: { externalIds: [] },
      referenceType: { attribute: "latest_order" },
    },
  },
  unlinkCustomObject: {
    always: { contactId: seeded.linkedContact.id, externalIds: [seeded.order.externalId] },
    with: {
      conversationId: { contactId: "" },
      instanceIds: { externalIds: [] },
    },
  },
  updateDataConnector: { always: { name: "Order Status" } },
  // Now, when blank.
  replyToFin: { always: { timestamp: "2026-01-31T09:00:00.000Z" } },
  sendPhoneSwitch: { with: MISSING_ATTRIBUTE },
  startFinConversation: { always: { timestamp: "2026-01-31T09:00:00.000Z" } },
  updateIpAllowlist: {
    always: { ipAddresses: ["192.0.2.10"] },
    with: { enabled: { confirmChange: "true" } },
  },
  syncExternalPages: { with: { mostToRemove: { removeVanished: true } } },
  updateContentImportSource: { always: { status: "deactivated" } },
  deleteContentImportSource: { always: { confirmDeletion: true } },
  updateExternalPage: { always: { title: "Change a password" } },
  createOfficeHoursException: { with: { timeIntervals: { exceptionType: "custom_hours" } } },
  listCallsOfConversations: { always: { conversationIds: [seeded.conversation.id] } },
  syncOfficeHoursFromHolidays: {
    always: { holidays: [{ key: "2026-12-25", value: "Christmas Day" }] },
    with: { maxRemovals: { removeOthers: "true" } },
  },
  updateOfficeHoursException: { always: { name: "Christmas Day" } },
  updateOfficeHoursSchedule: { always: { name: "Extended Support Hours" } },
  createReportingExport: { always: REPORTING_ATTRIBUTES },
  exportReportingData: { always: REPORTING_ATTRIBUTES },
  snoozeConversation: {
    always: { snoozedUntil: "1924938000" },
    with: { hours: { snoozedUntil: "" } },
  },
};

/** @returns inputs that go with the required ones, and with the given optional one, of an action */
export const extraInputs = (action: string, input?: string): Inputs => ({
  ...EXTRA_INPUTS[action]?.always,
  ...(input === "maxRecords" ? { fetchAll: "true" } : {}),
  ...(input ? EXTRA_INPUTS[action]?.with?.[input] : {}),
});
