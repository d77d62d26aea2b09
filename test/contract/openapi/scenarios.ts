import { type LocalIntercom, seeded } from "../../../tools/intercom";
import type { ExampleRun } from "../../../tools/platform/examples";

const FIN_MESSAGE = { conversationId: "chat-1044", userId: "25", body: "Where is my order?" };

const REDIRECT = {
  helpCenterId: "7",
  fromUrl: "https://help.example.com/en/legacy-page",
  locale: "en",
  targetType: "article",
  targetId: "125",
};

export interface Scenario extends ExampleRun {
  /** Prepares the workspace. */
  arrange?: (intercom: LocalIntercom) => void;
  /** The point is the answer, not the success of the action. */
  mayFail?: boolean;
}

const UNKNOWN_AUDIENCE = { name: "an unknown audience", mayFail: true };
const REPLY = { id: "215473840001", body: "Thank you." };
const CHANGE = { id: "215473840001", adminId: "991267645" };

/** By action: what the examples of the inputs alone do not lead to. */
export const scenarios: Record<string, Scenario[]> = {
  getTicketByNumber: [
    { name: "a number that no ticket has", inputs: { number: "99999" }, mayFail: true },
    {
      name: "a number to search by",
      inputs: { number: "35" },
      arrange: ({ settings }) => {
        settings.searchableTicketNumbers = true;
      },
    },
  ],
  assignTicket: [{ name: "nobody", inputs: { id: "773", assigneeId: "0" } }],
  listTickets: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  createContact: [
    {
      name: "details that another contact has",
      inputs: { role: "user", email: "wash@example.com" },
      mayFail: true,
    },
  ],
  listContacts: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "5" } }],
  searchContacts: [
    { name: "several pages", inputs: { role: "user", fetchAll: "true", perPage: "2" } },
    { name: "an order", inputs: { role: "user", sortField: "name", sortOrder: "ascending" } },
  ],
  updateTicket: [
    { name: "a company to take away", inputs: { id: "773", clearFields: ["company_id"] } },
  ],
  getContact: [
    { name: "an unknown contact", inputs: { id: "5ba682d23d7cf92bef87bfff" }, mayFail: true },
    {
      name: "an email that was taken away",
      inputs: { id: "5ba682d23d7cf92bef87bfd4" },
      arrange: ({ workspace }) => {
        Object.assign(workspace.contacts.get("5ba682d23d7cf92bef87bfd4") ?? {}, { email: "" });
      },
    },
  ],
  listCompanies: [
    { name: "several pages", inputs: { fetchAll: "true", perPage: "2", order: "desc" } },
    { name: "several ascending pages", inputs: { fetchAll: "true", perPage: "2", order: "asc" } },
    {
      name: "pages that name the next by its URL",
      inputs: { fetchAll: "true", perPage: "2", order: "desc" },
      arrange: ({ settings }) => {
        settings.pagesNext = "url";
      },
    },
    {
      name: "a scroll",
      inputs: { fetchAll: "true", order: "desc" },
      arrange: ({ workspace }) => {
        for (let number = 0; number <= 10_000; number += 1) {
          workspace.addCompany({ company_id: `many-${number}`, userCount: 1 });
        }
      },
    },
  ],
  subscribeContact: [
    {
      name: "an opt-out taken back",
      inputs: { id: "5ba682d23d7cf92bef87bfd4", subscriptionTypeId: "37847" },
      arrange: ({ workspace }) => {
        workspace.contacts.get("5ba682d23d7cf92bef87bfd4")?.subscriptionIds.add("37847");
      },
    },
  ],
  unsubscribeContact: [
    {
      name: "an opt-out",
      inputs: { id: "5ba682d23d7cf92bef87bfd4", subscriptionTypeId: "37847" },
    },
  ],
  convertVisitor: [
    {
      name: "an email",
      inputs: {
        role: "user",
        visitorUserId: "3ecf64d0-9ed1-4e9f-88e1-da7d6e6782f3",
        email: "inara@example.com",
      },
    },
  ],
  listConversations: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "2" } }],
  listDeletedConversations: [
    { name: "several pages", inputs: { fetchAll: "true", perPage: "1", order: "asc" } },
  ],
  getConversation: [{ name: "an unknown conversation", inputs: { id: "1" }, mayFail: true }],
  replyToConversationAsContact: [
    { name: "an email", inputs: { ...REPLY, contactId: "wash@example.com" } },
    { name: "an External ID", inputs: { ...REPLY, contactId: "25" } },
  ],
  attachContactToConversation: [
    { name: "an unknown email", inputs: { ...CHANGE, contactId: "river@example.com" } },
  ],
  detachContactFromConversation: [
    {
      name: "the last contact",
      inputs: { ...CHANGE, id: "215473840002", contactId: "6657af026abd0167d9419def" },
      mayFail: true,
    },
  ],
  createConversationAttribute: ["integer", "decimal", "boolean", "datetime", "files"].map(
    (dataType) => ({ name: `the type ${dataType}`, inputs: { name: "new", dataType } }),
  ),
  deleteConversationAttributeOption: [
    { name: "an unknown option", inputs: { id: "4012", optionId: "404" }, mayFail: true },
  ],
  listInternalArticles: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  getInternalArticle: [
    { name: "an unknown article", inputs: { internalArticleId: "1" }, mayFail: true },
  ],
  updateInternalArticle: [
    { name: "no audience", inputs: { internalArticleId: "142", clearFields: ["audience_ids"] } },
    { ...UNKNOWN_AUDIENCE, inputs: { internalArticleId: "142", audienceIds: ["404"] } },
  ],
  listContentSnippets: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  getContentSnippet: [
    { name: "an unknown snippet", inputs: { contentSnippetId: "1" }, mayFail: true },
  ],
  updateContentSnippet: [
    { name: "a language", inputs: { contentSnippetId: "38", locale: "xx" }, mayFail: true },
    { name: "no audience", inputs: { contentSnippetId: "38", clearFields: ["audience_ids"] } },
    { ...UNKNOWN_AUDIENCE, inputs: { contentSnippetId: "38", audienceIds: ["404"] } },
  ],
  deleteContentSnippet: [
    { name: "a snippet in use", inputs: { contentSnippetId: "39" }, mayFail: true },
  ],
  searchContent: [
    { name: "several pages", inputs: { fetchAll: "true", perPage: "2" } },
    {
      name: "several values",
      inputs: { states: ["draft", "published"], contentTypes: ["snippet", "article"] },
    },
  ],
  runContentBulkAction: [
    {
      name: "an unknown tag",
      inputs: {
        action: "update_tags",
        contentType: "content_snippet",
        contentIds: ["38"],
        addTagIds: ["404"],
      },
      mayFail: true,
    },
  ],
  listArticles: [
    { name: "several pages", inputs: { fetchAll: "true", perPage: "1" } },
    {
      name: "a help center of one language",
      inputs: {},
      arrange: ({ settings }) => {
        settings.helpCenterLocales = ["en"];
      },
    },
  ],
  searchArticles: [
    {
      name: "several pages",
      inputs: { phrase: "the", highlight: "true", fetchAll: "true", perPage: "1" },
    },
  ],
  listArticleVersions: [
    { name: "several pages", inputs: { articleId: "125", fetchAll: "true", perPage: "1" } },
    { name: "an unknown article", inputs: { articleId: "1" }, mayFail: true },
    { name: "an unknown language", inputs: { articleId: "125", locale: "ja" }, mayFail: true },
  ],
  createArticle: [
    {
      name: "an unknown audience",
      inputs: { title: "New", authorId: "991267645", audienceIds: ["1"] },
      mayFail: true,
    },
  ],
  updateArticle: [
    {
      name: "fields to empty",
      inputs: {
        articleId: "125",
        mode: "live",
        clearFields: ["description", "audience_ids", "scheduled_publish_at"],
      },
    },
    { name: "a draft", inputs: { articleId: "126", mode: "draft", title: "New" } },
    {
      name: "a draft to publish",
      inputs: { articleId: "126", mode: "draft_and_publish", title: "New" },
    },
  ],
  getArticleDraft: [
    { name: "no draft", inputs: { articleId: "126" }, mayFail: true },
    {
      name: "no draft, as described",
      inputs: { articleId: "126" },
      mayFail: true,
      arrange: ({ settings }) => {
        settings.draftErrors = "list";
      },
    },
  ],
  stageArticleDraft: [
    {
      name: "an article that is not published",
      inputs: { articleId: "127", title: "New" },
      mayFail: true,
    },
  ],
  publishArticleDraft: [
    {
      name: "a language without changes",
      inputs: { articleId: "125", locales: ["fr"] },
      mayFail: true,
    },
  ],
  upsertArticle: [
    {
      name: "the title of an article",
      inputs: { title: "Change the filter", authorId: "991267645", state: "published" },
    },
  ],
  listActivityLogs: [
    {
      name: "several pages",
      inputs: { createdAfter: "1677253093", fetchAll: "true" },
      arrange: ({ workspace }) => {
        for (let number = 0; number < 30; number += 1) {
          workspace.logActivity("app_name_change", `Change ${number}`);
        }
      },
    },
  ],
  listCollections: [
    {
      name: "a collection in another help center, and one in the middle of the others",
      inputs: {},
      arrange: ({ workspace }) => {
        const { id } = workspace.addHelpCenter();
        const parent = workspace.addCollection({ name: "Other", help_center_id: id });
        workspace.addCollection({ name: "Inner", parent_id: parent.id });
      },
    },
  ],
  getCollection: [
    { name: "an unknown collection", inputs: { collectionId: "404" }, mayFail: true },
  ],
  createCollection: [
    { name: "an unknown parent", inputs: { name: "A", parentId: "404" }, mayFail: true },
  ],
  createHelpCenterRedirect: [
    { name: "an address that has a redirect", inputs: { ...REDIRECT }, mayFail: true },
    {
      name: "an address elsewhere",
      inputs: { ...REDIRECT, fromUrl: "https://elsewhere.example.com/a" },
      mayFail: true,
    },
    {
      name: "a collection",
      inputs: {
        ...REDIRECT,
        fromUrl: "https://help.example.com/en/a",
        targetType: "collection",
        targetId: "160",
      },
    },
  ],
  createNewsItem: [
    {
      name: "a live item in several newsfeeds",
      inputs: {
        title: "News",
        senderId: "991267645",
        state: "live",
        newsfeedIds: ["53", "54"],
        labels: ["b", "A"],
      },
    },
  ],
  updateNewsItem: [
    { name: "a draft with empty reactions", inputs: { newsItemId: "33", body: "<p>A</p>" } },
    {
      name: "all lists emptied",
      inputs: { newsItemId: "34", clearFields: ["labels", "reactions", "newsfeed_assignments"] },
    },
  ],
  listCustomObjectInstances: [
    { name: "several pages", inputs: { objectType: "Order", fetchAll: "true", perPage: "1" } },
    { name: "an unknown type", inputs: { objectType: "order" }, mayFail: true },
  ],
  getCustomObjectInstance: [
    {
      name: "an instance that refers to others",
      inputs: { objectType: "Order", instanceId: "22" },
    },
    {
      name: "an unknown instance",
      inputs: { objectType: "Order", instanceId: "404" },
      mayFail: true,
    },
  ],
  linkCustomObject: [
    {
      name: "a conversation that refers to an instance",
      inputs: {
        conversationId: "215473840001",
        attribute: "orders",
        objectType: "Order",
        instanceIds: ["21"],
      },
    },
  ],
  listDataConnectors: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  listDataConnectorExecutions: [
    {
      name: "several pages",
      inputs: { dataConnectorId: "12345", fetchAll: "true", perPage: "1" },
    },
  ],
  getDataConnector: [
    { name: "one without a live version", inputs: { dataConnectorId: "12346" }, mayFail: true },
  ],
  deleteDataConnector: [
    { name: "one that is used", inputs: { dataConnectorId: "12345" }, mayFail: true },
  ],
  getBrand: [{ name: "an unknown brand", inputs: { brandId: "404" }, mayFail: true }],
  getEmailSetting: [
    { name: "an unknown email setting", inputs: { emailSettingId: "404" }, mayFail: true },
  ],
  exportWorkflow: [
    { name: "an unknown workflow", inputs: { workflowId: "404" }, mayFail: true },
    {
      name: "a plan without the export",
      inputs: { workflowId: "67890" },
      mayFail: true,
      arrange: ({ settings }) => {
        settings.exportableWorkflows = false;
      },
    },
  ],
  startFinConversation: [
    {
      name: "attributes that the workspace does not know",
      inputs: {
        ...FIN_MESSAGE,
        userAttributes: { plan: "Pro" },
        conversationAttributes: { mood: "fine" },
      },
    },
  ],
  submitFinRating: ["chat-404", "chat-1042"].map((conversationId) => ({
    name: `a rating that nobody asked for, of ${conversationId}`,
    inputs: { conversationId, rating: "good" },
    mayFail: true,
  })),
  updateIpAllowlist: [
    {
      name: "a list that would lock out its author",
      inputs: {
        mode: "replace",
        ipAddresses: ["192.0.2.10"],
        enabled: "true",
        confirmChange: "true",
      },
      mayFail: true,
    },
  ],
  listContentImportSources: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  listExternalPages: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  updateExternalPage: [
    { name: "a page without a link", inputs: { pageId: "7022", title: "Bills" } },
    { name: "one flag of two", inputs: { pageId: "7021", copilotAvailability: "false" } },
  ],
  syncExternalPages: [
    {
      name: "pages to remove",
      inputs: {
        sourceId: "33",
        pages: [{ externalId: "sso", title: "SSO", html: "<p>Hello</p>" }],
        removeVanished: "true",
        mostToRemove: "100",
      },
    },
  ],
  listCalls: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "1" } }],
  getCall: [{ name: "an unknown call", inputs: { callId: "1" }, mayFail: true }],
  getCallRecording: [
    { name: "no recording yet", inputs: { callId: seeded.freshCall.id }, mayFail: true },
  ],
  getCallTranscript: [
    { name: "no transcript yet", inputs: { callId: seeded.freshCall.id }, mayFail: true },
  ],
  listCallsOfConversations: [
    {
      name: "a call without a transcript",
      inputs: { conversationIds: [seeded.otherConversation.id] },
    },
  ],
  registerFinVoiceCall: [
    {
      name: "a call that is registered",
      inputs: { phoneNumber: seeded.call.phone, externalCallId: seeded.finVoiceCall.externalId },
      mayFail: true,
    },
  ],
  createOfficeHoursSchedule: [
    {
      name: "the whole week",
      inputs: { name: "Always", timeZoneName: "Europe/Dublin", timeIntervals: "24/7" },
    },
    {
      name: "a name that is taken",
      inputs: {
        name: seeded.officeHoursSchedule.name,
        timeZoneName: "Europe/Dublin",
        timeIntervals: "24/7",
      },
      mayFail: true,
    },
  ],
  getOfficeHoursException: [
    {
      name: "an unknown exception",
      inputs: { scheduleId: seeded.officeHoursSchedule.id, exceptionId: "1" },
      mayFail: true,
    },
  ],
  updateOfficeHoursException: [
    {
      name: "a date to close",
      inputs: {
        scheduleId: seeded.officeHoursSchedule.id,
        exceptionId: seeded.officeHoursException.id,
        exceptionType: "closed",
      },
    },
  ],
  syncOfficeHoursFromHolidays: [
    {
      name: "something to change",
      inputs: {
        scheduleId: seeded.officeHoursSchedule.id,
        holidays: [{ key: seeded.officeHoursException.date, value: "Closed early" }],
        recurringAnnually: "true",
        removeOthers: "true",
      },
    },
  ],
};

/** No operation of API version 2.16 takes a form, so there is nothing to compare one with. */
const FORMS = ["formData", "fileData", "fileDataFileNames"];

/** Whether a run sends what the description knows at all. */
export const isDescribed = ({ inputs }: ExampleRun): boolean => !FORMS.some((key) => key in inputs);
