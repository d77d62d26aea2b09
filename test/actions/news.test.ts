import { seeded } from "../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";

const local = useIntercom();

const { id: newsItemId } = seeded.newsItem;
const { id: newsfeedId } = seeded.newsfeed;
const LEAST = { title: "Hello", senderId: seeded.admin.id };
const PAST = "2026-01-31T09:00:00Z";
const PAST_SECONDS = 1_769_850_000;

const item = (id: string = newsItemId) => {
  const found = local.intercom.workspace.newsItems.get(id);
  if (!found) throw new Error(`There is no news item ${id}.`);
  return found;
};

const sentBody = () => Object(local.lastRequest().json);

/** What Update News Item sends of the seeded item where nothing is changed. */
const kept = () => {
  const { title, sender_id, labels, reactions, newsfeed_assignments } = item();
  return { title, sender_id, labels, reactions, newsfeed_assignments };
};

itSends(local, [
  [
    "listNewsItems",
    { page: "2", perPage: "5" },
    "GET /news/news_items?page=2&per_page=5",
    undefined,
  ],
  ["getNewsItem", { newsItemId }, "GET /news/news_items/34", undefined],
  [
    "createNewsItem",
    {
      ...LEAST,
      body: "<p>All of it.</p>",
      state: "live",
      newsfeedIds: ["53", "54"],
      publishedAt: PAST,
      deliverSilently: "true",
      labels: ["Product", "New"],
      reactions: ["😆", "💜"],
    },
    "POST /news/news_items",
    // Flat, without a news_item around it; the IDs in it are numbers.
    {
      title: "Hello",
      sender_id: 991267645,
      body: "<p>All of it.</p>",
      state: "live",
      deliver_silently: true,
      labels: ["Product", "New"],
      reactions: ["😆", "💜"],
      newsfeed_assignments: [
        { newsfeed_id: 53, published_at: PAST_SECONDS },
        { newsfeed_id: 54, published_at: PAST_SECONDS },
      ],
    },
  ],
  ["deleteNewsItem", { newsItemId }, "DELETE /news/news_items/34", undefined],
  ["listNewsfeeds", { perPage: "5" }, "GET /news/newsfeeds?per_page=5", undefined],
  ["getNewsfeed", { newsfeedId }, "GET /news/newsfeeds/53", undefined],
  [
    "listNewsfeedItems",
    { newsfeedId, page: "1", perPage: "20" },
    "GET /news/newsfeeds/53/items?page=1&per_page=20",
    undefined,
  ],
]);

interface News {
  data: { id: string; type: string; title: string }[];
  pages: Record<string, unknown>;
}

describe("lists of news", () => {
  it.each([
    ["listNewsItems", {}, 47],
    ["listNewsfeeds", {}, 47],
    ["listNewsfeedItems", { newsfeedId }, 46],
  ])("%s fetches every page, although no page says which one is next", async (key, inputs, all) => {
    const { workspace, clock } = local.intercom;
    const published_at = clock.seconds();
    for (let number = 0; number < 45; number += 1) {
      workspace.addNewsfeed({ name: `Newsfeed ${number}` });
      workspace.addNewsItem({
        title: `Item ${number}`,
        state: "live",
        newsfeed_assignments: [{ newsfeed_id: 53, published_at }],
      });
    }
    const { data } = await local.run<News>(key, { ...inputs, fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(all);
    for (const { responseBody } of local.intercom.traffic) {
      expect(responseBody).not.toContain('"next"');
    }
  });

  it("asks for a page as Intercom makes it where no maximum is documented", async () => {
    await local.run("listNewsItems", { fetchAll: "true" });
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([{ page: "1" }]);
    await local.run("listNewsfeedItems", { newsfeedId, fetchAll: "true" });
    expect(local.intercom.traffic.at(-1)?.query).toEqual({ page: "1", per_page: "20" });
  });

  it("refuse more per page than Intercom returns", async () => {
    const error = await local.fail("listNewsfeedItems", { newsfeedId, perPage: "21" });
    expect(error.message).toContain('Per Page: "21" is not a whole number from 1 to 20.');
    expect(local.intercom.traffic).toEqual([]);
  });

  it("return one page as Intercom answers it, with reactions that are null", async () => {
    const { data, ...list } = await local.run<News>("listNewsItems", { perPage: "1", page: "2" });
    expect(data).toMatchObject([{ type: "news-item", reactions: [null, null, null, null] }]);
    expect(list).toEqual({
      type: "list",
      total_count: 2,
      pages: { type: "pages", page: 2, per_page: 1, total_pages: 2 },
    });
  });

  it("of a newsfeed have what customers see", async () => {
    const assigned = { newsfeed_assignments: [{ newsfeed_id: 53 }] };
    local.intercom.workspace.addNewsItem({ title: "Not yet", ...assigned });
    const { data } = await local.run<News>("listNewsfeedItems", { newsfeedId });
    expect(data.map(({ title }) => title)).toEqual(["Dark mode is here"]);
    const all = await local.run<News>("listNewsItems");
    expect(all.data.map(({ title }) => title)).toContain("Not yet");
  });
});

describe("Create News Item", () => {
  it("creates a draft unless something else is chosen", async () => {
    for (const state of [undefined, "", "Draft"]) {
      await local.run("createNewsItem", { ...LEAST, ...(state !== undefined && { state }) });
      expect(sentBody()).toEqual({
        title: "Hello",
        sender_id: 991267645,
        state: "draft",
        deliver_silently: false,
      });
    }
    const { display, inputs = [] } = component.actions.createNewsItem ?? {};
    expect(inputs.find(({ key }) => key === "state")).toMatchObject({ default: "draft" });
    expect(display?.description).toContain("shows it to customers at once");
  });

  it("returns labels in the order of Intercom, capital letters first", async () => {
    const inputs = { ...LEAST, labels: ["beta", "Update", "New"] };
    const created = await local.run("createNewsItem", inputs);
    expect(sentBody().labels).toEqual(["beta", "Update", "New"]);
    expect(created).toMatchObject({ type: "news-item", labels: ["New", "Update", "beta"] });
  });

  it("assigns a draft to newsfeeds without a time", async () => {
    await local.run("createNewsItem", { ...LEAST, newsfeedIds: newsfeedId });
    expect(sentBody().newsfeed_assignments).toEqual([{ newsfeed_id: 53 }]);
  });

  it.each([
    [
      { state: "live", newsfeedIds: ["53"], publishedAt: "2999-01-31" },
      'Published At: "2999-01-31" is in the future. Only Intercom itself can schedule a news item.',
    ],
    [
      { newsfeedIds: ["53"], publishedAt: PAST },
      "Published At: Intercom ignores it for a draft. Leave it blank, or choose Live as the State.",
    ],
    [
      { state: "live", publishedAt: PAST },
      "Published At: the news item is in no newsfeed, so fill in Newsfeed IDs.",
    ],
    [{ state: "published" }, 'State: "published" is not one of Draft, Live.'],
    [
      { newsfeedIds: ["Product updates"] },
      'Newsfeed IDs: "Product updates" is not the ID of a newsfeed, a whole number. Select Newsfeed lists them.',
    ],
    [{ reactions: ["😆", "😅", "💜", "👍", "🎉", "😴"] }, "Reactions: 6 are more than 5."],
    [
      { senderId: "ana@bluesun.example" },
      'Sender ID: "ana@bluesun.example" is an email address; the ID of a teammate who sends the news item is a whole number. Select Admin lists them.',
    ],
  ])("refuses %j before any request", async (inputs, reason) => {
    const error = await local.fail("createNewsItem", { ...LEAST, ...inputs });
    expect(error.message).toBe(reason);
    expect(local.intercom.traffic).toEqual([]);
  });

  it.each(["👍🏽", "❤️", "👨‍👩‍👧", ":smile:", "ok", "1"])(
    "refuses %s, which is no emoji of one character",
    async (emoji) => {
      const error = await local.fail("createNewsItem", { ...LEAST, reactions: [emoji] });
      expect(error.message).toBe(
        `Reactions: "${emoji}" is not a single emoji without skin tone or combination, such as 👍.`,
      );
      expect(local.intercom.traffic).toEqual([]);
    },
  );

  it("takes a time that has just passed", async () => {
    const inputs = { ...LEAST, state: "live", newsfeedIds: ["53"], publishedAt: "1772443799" };
    await local.run("createNewsItem", inputs);
    expect(sentBody().newsfeed_assignments).toEqual([
      { newsfeed_id: 53, published_at: 1772443799 },
    ]);
  });

  it.each([[{ senderId: "1" }], [{ newsfeedIds: ["404"] }]])(
    "says of %j what may be unknown",
    async (inputs) => {
      const error = await local.fail("createNewsItem", { ...LEAST, ...inputs });
      expect(error).toMatchObject({ status: 404 });
      expect(error.message).toContain(
        "No teammate has this Sender ID, or no newsfeed one of the Newsfeed IDs: Select Admin and Select Newsfeed list them.",
      );
    },
  );

  it("is not repeated when its answer is lost, since that could make two", async () => {
    local.intercom.faults.add({ status: 503, times: 1 });
    await local.fail("createNewsItem", LEAST);
    expect(local.requests()).toHaveLength(1);
  });
});

describe("Update News Item", () => {
  it("sends title, sender and lists again, which Intercom would miss or empty", async () => {
    const before = kept();
    const updated = await local.run("updateNewsItem", { newsItemId, body: "<p>Now.</p>" });
    expect(local.requests()).toEqual(["GET /news/news_items/34", "PUT /news/news_items/34"]);
    expect(sentBody()).toEqual({ ...before, body: "<p>Now.</p>" });
    expect(updated).toMatchObject({ ...before, body: "<p>Now.</p>", state: "live" });
  });

  it("has to: what an update leaves out is emptied", async () => {
    await local.run("rawRequest", {
      method: "PUT",
      url: "/news/news_items/34",
      data: JSON.stringify({ title: "A", sender_id: 991267645 }),
    });
    expect(item()).toMatchObject({ labels: [], reactions: [], newsfeed_assignments: [] });
    const refused = await local.fail("rawRequest", {
      method: "PUT",
      url: "/news/news_items/34",
      data: JSON.stringify({ body: "A" }),
    });
    expect(refused.message).toContain("title is required");
  });

  it("sends neither the state nor the address of the cover image, which expires", async () => {
    await local.run("updateNewsItem", { newsItemId, title: "A" });
    expect(Object.keys(sentBody()).sort()).toEqual([
      "labels",
      "newsfeed_assignments",
      "reactions",
      "sender_id",
      "title",
    ]);
    expect(item().cover_image_url).toContain("signature");
  });

  it("sends what was given in place of what the item has", async () => {
    const given = { title: "A", senderId: "991267646", labels: ["B"], reactions: "🎉" };
    await local.run("updateNewsItem", { newsItemId, ...given, deliverSilently: "true" });
    expect(sentBody()).toEqual({
      ...kept(),
      title: "A",
      sender_id: 991267646,
      labels: ["B"],
      reactions: ["🎉"],
      deliver_silently: true,
    });
  });

  it("shows a draft to customers only when Live is chosen", async () => {
    const draft = { newsItemId: seeded.draftNewsItem.id };
    await local.run("updateNewsItem", { ...draft, newsfeedIds: ["53"] });
    expect(item(draft.newsItemId).state).toBe("draft");
    await local.run("updateNewsItem", { ...draft, state: "Live" });
    expect(sentBody()).toMatchObject({
      state: "live",
      newsfeed_assignments: [{ newsfeed_id: 53 }],
    });
    const { display, inputs = [] } = component.actions.updateNewsItem ?? {};
    expect(inputs.find(({ key }) => key === "state")?.default).toBeFalsy();
    expect(display?.description).toContain("State Live shows them a draft");
  });

  it("hides an item from customers when Draft is chosen", async () => {
    await local.run("updateNewsItem", { newsItemId, state: "draft" });
    expect(sentBody()).toMatchObject({ state: "draft" });
  });

  it("gives reactions back as they were read, those that are null too", async () => {
    const draft = { newsItemId: seeded.draftNewsItem.id };
    await local.run("updateNewsItem", { ...draft, title: "A" });
    expect(sentBody().reactions).toEqual([null, null, null, null]);
  });

  it("gives escaped names back as they were written", async () => {
    Object.assign(item(), { title: "R&amp;D", labels: ["Q&amp;A", "New"] });
    await local.run("updateNewsItem", { newsItemId, body: "<p>&amp;</p>" });
    expect(sentBody()).toMatchObject({
      title: "R&D",
      labels: ["Q&A", "New"],
      body: "<p>&amp;</p>",
    });
  });

  it("does without what Intercom leaves out of its answer", async () => {
    const answer = { id: "34", type: "news-item", title: null, labels: [null], reactions: null };
    local.intercom.faults.add({ status: 200, body: { ...answer, sender_id: 991267645 } });
    await local.run("updateNewsItem", { newsItemId, state: "draft" });
    expect(sentBody()).toEqual({ title: "", sender_id: 991267645, labels: [], state: "draft" });
  });

  it.each([
    ["labels", { labels: [] }],
    ["reactions", { reactions: [] }],
    ["newsfeed_assignments", { newsfeed_assignments: [] }],
  ])("empties %s when that is chosen", async (field, emptied) => {
    const before = kept();
    await local.run("updateNewsItem", { newsItemId, clearFields: [field] });
    expect(sentBody()).toEqual({ ...before, ...emptied });
    expect(item()).toMatchObject(emptied);
  });

  it("keeps the time at which an item came out in a newsfeed that it stays in", async () => {
    const [assignment] = item().newsfeed_assignments;
    await local.run("updateNewsItem", { newsItemId, newsfeedIds: ["54", "53"] });
    expect(sentBody().newsfeed_assignments).toEqual([{ newsfeed_id: 54 }, assignment]);
  });

  it("changes the time in the newsfeeds that an item has", async () => {
    await local.run("updateNewsItem", { newsItemId, publishedAt: PAST });
    expect(sentBody().newsfeed_assignments).toEqual([
      { newsfeed_id: 53, published_at: PAST_SECONDS },
    ]);
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [{ publishedAt: "2999-01-31" }, 'Published At: "2999-01-31" is in the future. Only Intercom'],
    [
      { labels: ["A"], clearFields: ["labels"] },
      "Labels is filled in and listed in Clear Fields: remove one.",
    ],
    [
      { publishedAt: PAST, clearFields: ["newsfeed_assignments"] },
      "Newsfeed IDs is filled in and listed in Clear Fields: remove one.",
    ],
    [
      { clearFields: ["body"] },
      'Clear Fields: "body" is not one of labels, reactions, newsfeed_assignments.',
    ],
  ])("refuses %j before any request", async (inputs, reason) => {
    const error = await local.fail("updateNewsItem", { newsItemId, ...inputs });
    expect(error.message).toContain(reason);
    expect(local.intercom.traffic).toEqual([]);
  });

  it.each([
    [
      { newsItemId: "33", newsfeedIds: ["53"], publishedAt: PAST },
      "Published At: Intercom ignores it for a draft.",
    ],
    [{ newsItemId: "33", publishedAt: PAST }, "Published At: the news item is in no newsfeed,"],
    [
      { newsItemId: "34", state: "draft", publishedAt: PAST },
      "Published At: Intercom ignores it for a draft.",
    ],
  ])("writes nothing by %j, once it knows the item", async (inputs, reason) => {
    const error = await local.fail("updateNewsItem", inputs);
    expect(error.message).toContain(reason);
    expect(local.requests()).toEqual([`GET /news/news_items/${inputs.newsItemId}`]);
  });

  it("says what may be unknown besides the item", async () => {
    const error = await local.fail("updateNewsItem", { newsItemId, newsfeedIds: ["404"] });
    expect(error.message).toContain("no newsfeed one of the Newsfeed IDs: Select Admin and");
    expect(error.message).toContain("or the news item was deleted in the meantime");
  });
});

describe("what is unknown", () => {
  it.each([
    ["getNewsItem", { newsItemId: "404" }, "No news item has this ID: Select News Item lists"],
    ["updateNewsItem", { newsItemId: "404", title: "A" }, "No news item has this ID: Select News"],
    ["deleteNewsItem", { newsItemId: "404" }, "No news item has this ID: Select News Item lists"],
    ["getNewsfeed", { newsfeedId: "404" }, "No newsfeed has this ID: Select Newsfeed lists them"],
    ["listNewsfeedItems", { newsfeedId: "404" }, "No newsfeed has this ID: Select Newsfeed lists"],
  ])("is reported by %s with where the IDs are", async (key, inputs, reason) => {
    const error = await local.fail(key, inputs);
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(reason);
  });
});

describe("Delete News Item", () => {
  it("returns Intercom's answer", async () => {
    expect(await local.run("deleteNewsItem", { newsItemId })).toEqual({
      id: newsItemId,
      object: "news-item",
      deleted: true,
    });
    expect([...local.intercom.workspace.newsItems.keys()]).toEqual([seeded.draftNewsItem.id]);
  });
});

it("offers no way to change newsfeeds, since Intercom has none", () => {
  const writing = Object.values(component.actions)
    .filter(({ key, performSafety }) => /newsfeed/i.test(key) && performSafety !== "SAFE")
    .map(({ key }) => key);
  expect(writing).toEqual([]);
  expect(component.actions.listNewsfeeds?.display.description).toContain("in Intercom itself only");
});

describe("pickers of news", () => {
  const pick = (key: string) =>
    runDataSource(key, { connection: accessTokenConnection(local.intercom) });

  it("offer news items by title and state, of every page", async () => {
    for (let number = 0; number < 30; number += 1) {
      local.intercom.workspace.addNewsItem({ title: `Item ${number}` });
    }
    const choices = await pick("selectNewsItem");
    expect(choices).toHaveLength(32);
    expect(choices).toContainEqual({ key: "34", label: "Dark mode is here (live)" });
    expect(choices).toContainEqual({ key: "33", label: "Opening hours in March (draft)" });
  });

  it("offer newsfeeds by name, of every page", async () => {
    for (let number = 0; number < 30; number += 1) local.intercom.workspace.addNewsfeed();
    const choices = await pick("selectNewsfeed");
    expect(choices).toHaveLength(32);
    expect(choices).toContainEqual({ key: "53", label: "Product updates" });
  });

  it.each([
    ["newsItemId", "selectNewsItem", ["getNewsItem", "updateNewsItem", "deleteNewsItem"]],
    ["newsfeedId", "selectNewsfeed", ["getNewsfeed", "listNewsfeedItems"]],
    ["newsfeedIds", "selectNewsfeed", ["createNewsItem", "updateNewsItem"]],
    ["senderId", "selectAdmin", ["createNewsItem", "updateNewsItem"]],
  ])("offer %s by %s", (input, dataSource, actions) => {
    for (const key of actions) {
      const found = component.actions[key]?.inputs.find((each) => each.key === input);
      expect([key, found?.dataSource]).toEqual([key, dataSource]);
    }
  });
});
