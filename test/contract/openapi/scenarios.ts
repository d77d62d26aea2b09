import { type LocalIntercom, seeded } from "../../../tools/intercom";
import type { ExampleRun } from "../../../tools/platform/examples";

export interface Scenario extends ExampleRun {
  /** Prepares the workspace. */
  arrange?: (intercom: LocalIntercom) => void;
  /** The point is the answer, not the success of the action. */
  mayFail?: boolean;
}

const REPLY = { id: "215473840001", body: "Thank you." };
const CHANGE = { id: "215473840001", adminId: "991267645" };

/** By action: what the examples of the inputs alone do not lead to. */
export const scenarios: Record<string, Scenario[]> = {
  createContact: [
    {
      name: "details that another contact has",
      inputs: { role: "user", email: "wash@serenity.io" },
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
        email: "inara@serenity.io",
      },
    },
  ],
  listConversations: [{ name: "several pages", inputs: { fetchAll: "true", perPage: "2" } }],
  listDeletedConversations: [
    { name: "several pages", inputs: { fetchAll: "true", perPage: "1", order: "asc" } },
  ],
  getConversation: [{ name: "an unknown conversation", inputs: { id: "1" }, mayFail: true }],
  replyToConversationAsContact: [
    { name: "an email", inputs: { ...REPLY, contactId: "wash@serenity.io" } },
    { name: "an External ID", inputs: { ...REPLY, contactId: "25" } },
  ],
  attachContactToConversation: [
    { name: "an unknown email", inputs: { ...CHANGE, contactId: "river@serenity.io" } },
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
};

/** No operation of API version 2.16 takes a form, so there is nothing to compare one with. */
const FORMS = ["formData", "fileData", "fileDataFileNames"];

/** Whether a run sends what the description knows at all. */
export const isDescribed = ({ inputs }: ExampleRun): boolean => !FORMS.some((key) => key in inputs);
