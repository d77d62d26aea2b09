import type { LocalIntercom } from "../../emulator";
import type { Case } from "./cases";

export interface Scenario extends Case {
  arrange?: (intercom: LocalIntercom) => void;
  mayFail?: boolean;
}

/** By action: inputs to give always, where the example itself is taken or refused. */
export const givenInputs: Record<string, Record<string, unknown>> = {
  createContact: { email: "kaylee@serenity.io" },
  unarchiveContact: { id: "63a07ddf05a32042dffac965" },
};

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
};
