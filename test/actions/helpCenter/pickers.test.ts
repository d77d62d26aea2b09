import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const pick = (key: string, inputs: Record<string, unknown> = {}) =>
  runDataSource(key, { connection: accessTokenConnection(local.intercom), ...inputs });

const labels = async (inputs: Record<string, unknown> = {}) =>
  Object.fromEntries(
    (await pick("selectCollection", inputs)).map(({ key, label }) => [key, label]),
  );

describe("Select Collection", () => {
  it("shows where a collection is", async () => {
    const { workspace } = local.intercom;
    const { id } = workspace.addCollection({ name: "R&D", parent_id: seeded.childCollection.id });
    expect(await labels()).toEqual({
      159: "Guides",
      160: "Guides > Setup",
      161: "Billing",
      [id]: "Guides > Setup > R&D",
    });
    expect(local.requests()).toEqual(["GET /help_center/collections"]);
  });

  it("names the help center where there are several, also of those inside of others", async () => {
    const { workspace } = local.intercom;
    const other = workspace.addHelpCenter({ id: "8", display_name: "Partners" });
    const parent = workspace.addCollection({ name: "Guides", help_center_id: other.id });
    const child = workspace.addCollection({ name: "Setup", parent_id: parent.id });
    expect(await labels()).toEqual({
      159: "Guides (Blue Sun Help Center)",
      160: "Guides > Setup (Blue Sun Help Center)",
      161: "Billing (Blue Sun Help Center)",
      [parent.id]: "Guides (Partners)",
      [child.id]: "Guides > Setup (Partners)",
    });
    expect(local.requests()).toEqual([
      "GET /help_center/collections",
      "GET /help_center/help_centers",
    ]);
    expect(await labels({ search: "setup (partners" })).toEqual({
      [child.id]: "Guides > Setup (Partners)",
    });
  });

  it("shows the IDs of help centers whose names cannot be read", async () => {
    const { workspace, faults } = local.intercom;
    workspace.addCollection({ id: "200", name: "Partners", help_center_id: "8" });
    faults.add({ status: 503, headers: { "retry-after": "30" }, skip: 1 });
    expect(await labels()).toMatchObject({
      160: "Guides > Setup (help center 7)",
      200: "Partners (help center 8)",
    });
  });

  it("finds parents on other pages", async () => {
    const { workspace, clock } = local.intercom;
    const now = clock.seconds();
    for (let number = 0; number < 260; number += 1) {
      workspace.addCollection({ name: `Collection ${number}`, created_at: now - 10 * number });
    }
    const { id } = workspace.addCollection({ name: "Inner", parent_id: seeded.collection.id });
    expect(await labels()).toMatchObject({ [id]: "Guides > Inner" });
    expect(local.requests()).toHaveLength(2);
  });

  it("says that a parent is unknown rather than showing its collection at the top", async () => {
    local.intercom.workspace.collections.delete(seeded.collection.id);
    expect(await labels()).toEqual({ 160: "… > Setup", 161: "Billing" });
  });

  it("ends where collections are inside of each other", async () => {
    const { collections } = local.intercom.workspace;
    const body = {
      data: [
        { id: "1", name: "A", parent_id: "2", help_center_id: null },
        { id: "2", name: "B", parent_id: "1", help_center_id: null },
      ],
      pages: {},
    };
    local.intercom.faults.add({ status: 200, body });
    expect(Object.keys(await labels())).toEqual(["1", "2"]);
    expect(collections.size).toBe(3);
  });

  it("shows what was read before Intercom failed, and says that there is more", async () => {
    for (let number = 0; number < 260; number += 1) {
      local.intercom.workspace.addCollection({ name: `Collection ${number}` });
    }
    local.intercom.faults.add({
      status: 503,
      times: 20,
      skip: 1,
      headers: { "retry-after": "30" },
    });
    const entries = await pick("selectCollection");
    expect(entries).toHaveLength(251);
    expect(entries.at(-1)?.label).toMatch(/^… 263 in all, 250 of them read/);
  });

  it("reads five pages at most", async () => {
    for (let number = 0; number < 1300; number += 1) {
      local.intercom.workspace.addCollection({ name: `Collection ${number}` });
    }
    const entries = await pick("selectCollection");
    expect(local.requests()).toHaveLength(5);
    expect(entries).toHaveLength(1251);
    expect(entries.at(-1)).toMatchObject({ key: "" });
  });
});

describe("Select Help Center", () => {
  it("offers help centers by name", async () => {
    local.intercom.workspace.addHelpCenter({ id: "8", display_name: "", identifier: "partners" });
    expect(await pick("selectHelpCenter")).toEqual([
      { key: "7", label: "Blue Sun Help Center (blue-sun)" },
      { key: "8", label: "partners" },
    ]);
  });
});

it.each([
  ["collectionId", "selectCollection", ["getCollection", "updateCollection", "deleteCollection"]],
  ["parentId", "selectCollection", ["createCollection", "updateCollection"]],
  [
    "helpCenterId",
    "selectHelpCenter",
    ["createCollection", "getHelpCenter", "listHelpCenterRedirects", "createHelpCenterRedirect"],
  ],
  ["redirectId", "selectHelpCenterRedirect", ["getHelpCenterRedirect", "deleteHelpCenterRedirect"]],
])("%s is offered by %s", (input, dataSource, actions) => {
  for (const key of actions) {
    const found = component.actions[key]?.inputs.find((each) => each.key === input);
    expect([key, found?.dataSource]).toEqual([key, dataSource]);
  }
});
