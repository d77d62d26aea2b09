import { exampleRuns } from "../../tools/platform/examples";
import { component } from "../../tools/platform/runner";
import { schemaProblems, schemasOf } from "../../tools/platform/schema";
import { useIntercom } from "../support/intercom";
import { OFFLINE } from "../support/offline";

const local = useIntercom();

const actions = Object.entries(component.actions);
const calling = actions.filter(([key]) => !OFFLINE.includes(key));

describe.each(actions)("%s", (_key, action) => {
  it("describes its output, as its example shows it", () => {
    expect(Object.keys(schemasOf(action))).toEqual(action.staticBranchNames ?? [""]);
    expect(schemaProblems(action, action.examplePayload ?? {})).toEqual([]);
  });
});

/** Requests that change nothing, although some are sent by POST. */
const isRead = (request: string) =>
  // Reading the banners of a contact counts them as shown.
  (/^(GET|HEAD|OPTIONS) /.test(request) && !request.endsWith("/banners")) ||
  /^POST \/(calls|contacts|tickets|conversations)\/search$|^POST \/companies\/list$/.test(
    request,
  ) ||
  request === "POST /admins/activity_logs/search";

describe.each(calling)("%s", (key, action) => {
  it("works with its own examples, as safely as it says, and answers what it describes", async () => {
    const requests: string[] = [];
    for (const { inputs } of exampleRuns(action)) {
      local.reseed();
      // No operation takes a form: Intercom refuses what was sent correctly.
      const isForm = "formData" in inputs || "fileData" in inputs;
      const run = local.run(key, inputs);
      const data = await (isForm ? run.catch(() => undefined) : run);
      expect(schemaProblems(action, { ...action.examplePayload, data })).toEqual([]);
      expect(local.requests().length).toBeGreaterThan(0);
      requests.push(...local.requests());
    }
    const reads = requests.every(isRead);
    expect(action.performSafety).toBe(reads ? "SAFE" : "NOT_ALLOWED");
  });
});
