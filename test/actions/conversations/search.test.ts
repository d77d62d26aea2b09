import { useIntercom } from "../../support/intercom";
import { itSearches } from "../../support/search";

const local = useIntercom();

describe("Search Conversations", () => {
  itSearches(local, "searchConversations", "conversations");

  it.each([
    ["includeMonitors", "include_monitors", "monitor_evaluations", "monitor_id"],
    ["includeScorecards", "include_scorecards", "scorecards", "scorecard_id"],
  ])("adds quality reviews by %s", async (input, parameter, list, id) => {
    const conditions = [{ field: "id", operator: "=", value: "215473840001" }];
    const search = (inputs = {}) =>
      local.run<{ conversations: object[] }>("searchConversations", { conditions, ...inputs });
    expect((await search()).conversations[0]).not.toHaveProperty(list);
    expect(local.lastRequest().query).toEqual({});
    for (const fetchAll of ["false", "true"]) {
      const { conversations } = await search({ [input]: "true", fetchAll });
      expect(local.lastRequest().query).toEqual({ [parameter]: "true" });
      expect(conversations).toMatchObject([{ [list]: [{ [id]: expect.any(String) }] }]);
    }
  });
});
