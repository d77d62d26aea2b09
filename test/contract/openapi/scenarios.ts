import type { LocalIntercom } from "../../emulator";
import type { ExampleRun } from "../../support/examples";

export interface Scenario extends ExampleRun {
  /** Prepares the workspace. */
  arrange?: (intercom: LocalIntercom) => void;
  /** The point is the answer, not the success of the action. */
  mayFail?: boolean;
}

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
  getContact: [
    { name: "an unknown contact", inputs: { id: "5ba682d23d7cf92bef87bfff" }, mayFail: true },
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
};

/** No operation of API version 2.16 takes a form, so there is nothing to compare one with. */
const FORMS = ["formData", "fileData", "fileDataFileNames"];

/** Whether a run sends what the description knows at all. */
export const isDescribed = ({ inputs }: ExampleRun): boolean => !FORMS.some((key) => key in inputs);
