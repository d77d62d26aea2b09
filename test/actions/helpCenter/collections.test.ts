import { seeded } from "../../../tools/intercom";
import { component } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: collectionId } = seeded.collection;
const { id: childId } = seeded.childCollection;
const FRENCH = { fr: { name: "Premiers pas", description: "Les premiers jours." } };

const collection = (id: string) => local.intercom.workspace.collections.get(id);

itSends(local, [
  [
    "listCollections",
    { page: "2", perPage: "10" },
    "GET /help_center/collections?page=2&per_page=10",
    undefined,
  ],
  ["getCollection", { collectionId }, "GET /help_center/collections/159", undefined],
  [
    "createCollection",
    {
      name: "First steps",
      description: "The first days",
      parentId: collectionId,
      helpCenterId: "7",
      translatedContent: JSON.stringify(FRENCH),
    },
    "POST /help_center/collections",
    // The ID of a collection is text, that of a help center a number.
    {
      name: "First steps",
      description: "The first days",
      parent_id: "159",
      help_center_id: 7,
      translated_content: FRENCH,
    },
  ],
  [
    "updateCollection",
    { collectionId: childId, parentId: "161", translatedContent: FRENCH },
    "PUT /help_center/collections/160",
    { parent_id: "161", translated_content: FRENCH },
  ],
  [
    "deleteCollection",
    { collectionId, confirmDeletion: "true" },
    "DELETE /help_center/collections/159",
    undefined,
  ],
]);

interface Collections {
  data: { id: string; name: string }[];
  pages: Record<string, unknown>;
}

describe("List Collections", () => {
  const addMany = (count: number) => {
    for (let number = 0; number < count; number += 1) {
      local.intercom.workspace.addCollection({ name: `Collection ${number}` });
    }
  };

  it("fetches every page, although no page says which one is next", async () => {
    addMany(97);
    const { data } = await local.run<Collections>("listCollections", {
      fetchAll: "true",
      perPage: "20",
    });
    expect(new Set(data.map(({ id }) => id)).size).toBe(100);
    const pages = local.intercom.traffic.map(({ query }) => query.page);
    expect(pages.sort()).toEqual(["1", "2", "3", "4", "5"]);
    expect(local.intercom.traffic[0]?.responseJson).toMatchObject({
      pages: { type: "pages", page: 1, per_page: 20, total_pages: 5 },
    });
    expect(local.intercom.traffic[0]?.responseBody).not.toContain('"next"');
  });

  it("reads as much at once as Intercom allows", async () => {
    addMany(250);
    const { data } = await local.run<Collections>("listCollections", { fetchAll: "true" });
    expect(data).toHaveLength(253);
    expect(local.intercom.traffic.map(({ query }) => query.per_page)).toEqual(["250", "250"]);
  });

  it("returns one page as Intercom answers it, the latest change first", async () => {
    const { data, ...list } = await local.run<Collections>("listCollections", { perPage: "2" });
    expect(data.map(({ name }) => name)).toEqual(["Billing", "Setup"]);
    expect(list).toEqual({
      type: "list",
      total_count: 3,
      pages: { type: "pages", page: 1, per_page: 2, total_pages: 2 },
    });
  });

  it("refuses more per page than there may be before any request", async () => {
    const error = await local.fail("listCollections", { perPage: "251" });
    expect(error.message).toContain('Per Page: "251" is not a whole number from 1 to 250.');
    expect(local.intercom.traffic).toEqual([]);
  });
});

describe("Get Collection", () => {
  it("returns one inside of another as Intercom answers it, without a help center", async () => {
    const child = await local.run("getCollection", { collectionId: childId });
    expect(child).toMatchObject({ id: childId, parent_id: collectionId, help_center_id: null });
  });

  it("returns the languages of a multilingual help center", async () => {
    expect(await local.run("getCollection", { collectionId })).toMatchObject({
      default_locale: "en",
      translated_content: {
        type: "group_translated_content",
        fr: { type: "group_content", name: "Guides pratiques" },
      },
    });
  });
});

describe("Create Collection", () => {
  it("leaves it to Intercom to choose the default help center", async () => {
    local.intercom.workspace.addHelpCenter({ id: "8" });
    const created = await local.run("createCollection", { name: "First steps" });
    expect(local.lastRequest().json).toEqual({ name: "First steps" });
    expect(created).toMatchObject({ help_center_id: 7, parent_id: null });
  });

  it("creates in another help center", async () => {
    local.intercom.workspace.addHelpCenter({ id: "8" });
    const inputs = { name: "First steps", helpCenterId: "8" };
    expect(await local.run("createCollection", inputs)).toMatchObject({ help_center_id: 8 });
  });

  it("creates inside of another collection", async () => {
    const inputs = { name: "First steps", parentId: childId };
    expect(await local.run("createCollection", inputs)).toMatchObject({
      parent_id: childId,
      help_center_id: null,
    });
  });

  it("is not repeated when its answer is lost, since that could make two", async () => {
    local.intercom.faults.add({ status: 503, times: 1 });
    const error = await local.fail("createCollection", { name: "First steps" });
    expect(error.message).toContain("Whether Intercom carried the request out is unknown");
    expect(local.requests()).toHaveLength(1);
  });

  it("needs a name, without which Intercom would refuse it", async () => {
    const error = await local.fail("createCollection", {
      name: " ",
      description: "The first days",
    });
    expect(error.message).toContain("Name is required and was left blank.");
    expect(local.intercom.traffic).toEqual([]);
    const refused = await local.fail("rawRequest", {
      method: "POST",
      url: "/help_center/collections",
      data: '{"description":"The first days"}',
    });
    expect(refused.message).toContain(
      'parameter_not_found, "Name is a required parameter." (HTTP 400',
    );
  });

  it.each([
    [{ parentId: "404" }, "No collection has this Parent Collection ID: Select Collection and"],
    [{ helpCenterId: "404" }, "No help center has this Help Center ID: Select Collection and"],
    [
      { parentId: "404", helpCenterId: "7" },
      "No collection has this Parent Collection ID, or no help center has this Help Center ID: Select Collection and Select Help Center list them.",
    ],
  ])("says of %j which ID is unknown", async (inputs, reason) => {
    const error = await local.fail("createCollection", { name: "First steps", ...inputs });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain(reason);
  });
});

describe("Update Collection", () => {
  it("leaves the parent where none is named", async () => {
    await local.run("updateCollection", { collectionId: childId, name: "Set-up" });
    expect(local.lastRequest().json).toEqual({ name: "Set-up" });
    expect(collection(childId)).toMatchObject({ name: "Set-up", parent_id: collectionId });
  });

  it("moves a collection to the top level of its help center when that is chosen", async () => {
    const inputs = { collectionId: childId, clearFields: ["parent_id"] };
    const moved = await local.run("updateCollection", inputs);
    expect(local.lastRequest().json).toEqual({ parent_id: null });
    expect(moved).toMatchObject({ parent_id: null, help_center_id: 7 });
  });

  it("never names a help center: collections stay in theirs", async () => {
    const { inputs } = component.actions.updateCollection ?? { inputs: [] };
    expect(inputs.map(({ key }) => key)).not.toContain("helpCenterId");
    await local.run("updateCollection", { collectionId, name: "Guide" });
    expect(local.lastRequest().json).toEqual({ name: "Guide" });
  });

  it("keeps the languages that are not named", async () => {
    const translatedContent = { de: { name: "Anleitungen" } };
    await local.run("updateCollection", { collectionId, translatedContent });
    expect(collection(collectionId)?.translations).toMatchObject({
      de: { name: "Anleitungen" },
      fr: { name: "Guides pratiques" },
    });
  });

  it("takes the languages back as Get Collection returned them", async () => {
    const { translated_content } = await local.run("getCollection", { collectionId });
    const translatedContent = { ...Object(translated_content), de: null };
    await local.run("updateCollection", { collectionId, translatedContent });
    expect(local.lastRequest().json).toEqual({ translated_content: translatedContent });
  });

  it.each([
    [{}, "There is nothing to change: every field was left blank."],
    [
      { parentId: "161", clearFields: ["parent_id"] },
      "Parent ID is filled in and listed in Clear Fields: remove one.",
    ],
    [{ clearFields: ["name"] }, 'Clear Fields: "name" is not one of parent_id.'],
    [
      { clearFields: ["custom_attributes.a"] },
      'Clear Fields: "custom_attributes.a" is not one of parent_id.',
    ],
    [{ parentId: collectionId }, "Parent Collection ID: a collection cannot be inside of itself."],
    [
      { translatedContent: '{"en-GB":{"name":"A"}}' },
      'Translated Content: "en-GB" is no language of help centers. Give a code such as fr or pt-BR.',
    ],
    [
      { translatedContent: '{"fr":"A"}' },
      "Translated Content, fr: it must be an object with name and description.",
    ],
    [
      { translatedContent: '{"fr":{"title":"A"}}' },
      'Translated Content, fr: "title" is not one of name, description.',
    ],
    [
      { translatedContent: '{"fr":{"name":["A"]}}' },
      'Translated Content, fr, name: "["A"]" is not text.',
    ],
  ])("refuses %j before any request", async (inputs, reason) => {
    const error = await local.fail("updateCollection", { collectionId, ...inputs });
    expect(error.message).toBe(reason);
    expect(local.intercom.traffic).toEqual([]);
  });

  it.each([
    [{ parentId: "405" }, "No collection has this Collection ID, or no collection has this Parent"],
    [{ name: "A" }, "No collection has this ID: Select Collection lists them."],
  ])("says which ID may be unknown, given %j", async (inputs, reason) => {
    const error = await local.fail("updateCollection", { collectionId: "404", ...inputs });
    expect(error).toMatchObject({ status: 404 });
    expect(error.message).toContain(reason);
  });
});

describe("Delete Collection", () => {
  it.each([{}, { confirmDeletion: "" }, { confirmDeletion: "false" }])(
    "deletes nothing by %j",
    async (inputs) => {
      const error = await local.fail("deleteCollection", { collectionId, ...inputs });
      expect(error.message).toContain("Confirm Deletion: it must be true to delete collection 159");
      expect(error.message).toContain("Intercom does not document what happens to the articles");
      expect(local.intercom.traffic).toEqual([]);
    },
  );

  it("says that nobody knows what becomes of what is in the collection", () => {
    const { display, inputs = [] } = component.actions.deleteCollection ?? {};
    expect(display?.description).toContain("does not document what happens to the articles");
    const confirm = inputs.find(({ key }) => key === "confirmDeletion");
    expect(confirm).toMatchObject({ default: "false", label: "Confirm Deletion" });
  });

  it("deletes once: a second time the collection is unknown", async () => {
    const inputs = { collectionId, confirmDeletion: "true" };
    expect(await local.run("deleteCollection", inputs)).toEqual({
      id: collectionId,
      object: "collection",
      deleted: true,
    });
    expect(collection(collectionId)).toBeUndefined();
    const error = await local.fail("deleteCollection", inputs);
    expect(error.message).toContain("No collection has this ID: Select Collection lists them.");
  });
});

describe("the ID of a collection", () => {
  it.each([
    ["Guides", 'Collection ID: "Guides" is not the ID of a collection, a whole number.'],
    [
      "https://help.example.com/en/collections/159",
      'Collection ID: "https://help.example.com/en/collections/159" is a URL; the ID of a collection is a whole number.',
    ],
  ])("is refused before any request when it is none (%s)", async (id, reason) => {
    const error = await local.fail("getCollection", { collectionId: id });
    expect(error.message).toBe(`${reason} Select Collection lists them.`);
    expect(local.intercom.traffic).toEqual([]);
  });
});
