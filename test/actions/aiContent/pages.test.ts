import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: pageId, externalId } = seeded.externalPage;
const { id: sourceId } = seeded.contentImportSource;
const PAGES = "/ai/external_pages";
const PAGE = { sourceId, externalId: "sso", title: "Single sign-on", html: "<p>Ask IT.</p>" };

const page = (id: string) => local.intercom.workspace.externalPages.get(id);
const newPage = () => [...local.intercom.workspace.externalPages.values()].at(-1);
const newer = () => ({ connection: accessTokenConnection(local.intercom, { apiVersion: "2.17" }) });
const methods = () => local.intercom.traffic.map(({ method }) => method);

const addPages = (count: number) => {
  for (let number = 0; number < count; number += 1) {
    local.intercom.workspace.addExternalPage({ source_id: Number(sourceId) });
  }
};

itSends(local, [
  ["listExternalPages", { page: "2", perPage: "1" }, `GET ${PAGES}?page=2&per_page=1`, undefined],
  ["getExternalPage", { pageId }, `GET ${PAGES}/7021`, undefined],
  [
    "upsertExternalPage",
    {
      ...PAGE,
      url: "https://help.example.com/sso",
      locale: "pt-BR",
      finAvailability: "No",
      copilotAvailability: "Leave unchanged",
      audienceIds: ["4101", "4102"],
    },
    `POST ${PAGES}`,
    {
      source_id: 33,
      external_id: "sso",
      title: "Single sign-on",
      html: "<p>Ask IT.</p>",
      url: "https://help.example.com/sso",
      locale: "pt-BR",
      ai_agent_availability: false,
      audience_ids: [4101, 4102],
    },
  ],
  ["deleteExternalPage", { pageId }, `DELETE ${PAGES}/7021`, undefined],
]);

describe("Upsert External Page", () => {
  it.each([{}, { finAvailability: "", copilotAvailability: null, locale: "" }])(
    "switches a new page on, which Intercom by itself does not (%j)",
    async (blank) => {
      await local.run("upsertExternalPage", { ...PAGE, ...blank });
      expect(local.lastRequest().json).toEqual({
        source_id: 33,
        external_id: "sso",
        title: "Single sign-on",
        html: "<p>Ask IT.</p>",
        locale: "en",
        ai_agent_availability: true,
        ai_copilot_availability: true,
      });
      expect(newPage()).toMatchObject({
        ai_agent_availability: true,
        ai_copilot_availability: true,
      });
    },
  );

  it("changes the page of the same External ID, and leaves its switches where that is chosen", async () => {
    Object.assign(page(pageId) ?? {}, { ai_copilot_availability: false });
    const count = local.intercom.workspace.externalPages.size;
    const result = await local.run("upsertExternalPage", {
      ...PAGE,
      externalId,
      finAvailability: "unchanged",
      copilotAvailability: "unchanged",
    });
    expect(result).toMatchObject({ id: pageId, title: "Single sign-on" });
    expect(page(pageId)).toMatchObject({
      ai_agent_availability: true,
      ai_copilot_availability: false,
    });
    expect(local.intercom.workspace.externalPages.size).toBe(count);
  });

  it("repeats the request after a lost answer, and there is one page", async () => {
    const count = local.intercom.workspace.externalPages.size;
    local.intercom.faults.add({ drop: "after", method: "POST" });
    await local.run("upsertExternalPage", PAGE);
    expect(methods()).toEqual(["POST", "POST"]);
    expect(local.intercom.workspace.externalPages.size).toBe(count + 1);
  });

  it("sends audiences only when given, and none for []", async () => {
    await local.run("upsertExternalPage", { ...PAGE, audienceIds: ["4101"] });
    await local.run("upsertExternalPage", PAGE);
    expect(local.lastRequest().json).not.toHaveProperty("audience_ids");
    expect(newPage()?.audienceIds).toEqual([4101]);
    await local.run("upsertExternalPage", { ...PAGE, audienceIds: "[]" });
    expect(newPage()?.audienceIds).toEqual([]);
  });

  it("takes any code of a language, and no name of one", async () => {
    await local.run("upsertExternalPage", { ...PAGE, locale: " zh-CN " });
    expect(newPage()?.locale).toBe("zh-CN");
    const { message } = await local.fail("upsertExternalPage", { ...PAGE, locale: "en, fr" });
    expect(message).toBe('Locale: "en, fr" is not the code of a language, such as en.');
    expect(local.requests()).toHaveLength(1);
  });

  it.each([
    [{ sourceId: "404" }, "No content import source has this ID: Select Content Import Source"],
    [{ audienceIds: ["404"] }, "Audience IDs: no audience has one of these IDs: Select Audience"],
  ])("says which ID is unknown (%j)", async (inputs, advice) => {
    const error = await local.fail("upsertExternalPage", { ...PAGE, ...inputs });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(`${advice} lists them.`);
  });

  it("names both IDs where Intercom does not say which", async () => {
    local.intercom.faults.add({ status: 404, code: "not_found", message: "Resource Not Found" });
    const error = await local.fail("upsertExternalPage", { ...PAGE, audienceIds: ["4101"] });
    expect(error.message).toContain(
      "Content Import Source ID or Audience IDs: one of these IDs is unknown.",
    );
  });
});

describe("Update External Page", () => {
  const update = (inputs: Record<string, unknown>) =>
    local.run("updateExternalPage", { pageId, ...inputs });

  it("keeps what is not given, above all the link", async () => {
    await update({ title: "Passwords" });
    expect(methods()).toEqual(["GET", "PUT"]);
    expect(local.lastRequest().json).toEqual({
      title: "Passwords",
      html: "<p>Click on Forgot password.</p>",
      url: "https://help.example.com/password",
      locale: "en",
      source_id: 33,
      external_id: externalId,
      fin_availability: true,
      ai_agent_availability: true,
      ai_copilot_availability: true,
      ai_sales_agent_availability: false,
    });
    expect(page(pageId)).toMatchObject({ url: "https://help.example.com/password" });
  });

  it("changes each field that is given", async () => {
    const { id } = local.intercom.workspace.addContentImportSource({
      url: "https://wiki.example.com",
    });
    await update({
      html: "<p>New</p>",
      url: "https://help.example.com/new",
      locale: "fr",
      externalId: "new",
      sourceId: id,
      audienceIds: ["4102"],
    });
    expect(page(pageId)).toMatchObject({
      title: "Reset a password",
      html: "<p>New</p>",
      url: "https://help.example.com/new",
      locale: "fr",
      external_id: "new",
      source_id: Number(id),
      audienceIds: [4102],
    });
  });

  it("changes a page without a link, for which a replacement needs one", async () => {
    const { id } = seeded.otherExternalPage;
    await update({ pageId: id, title: "Bills" });
    expect(methods()).toEqual(["GET", "POST"]);
    expect(page(id)?.title).toBe("Bills");
    expect(page(id)?.url).toBeUndefined();
  });

  it("moves a page without a link, which the other way would make another page", async () => {
    const { id } = seeded.otherExternalPage;
    const count = local.intercom.workspace.externalPages.size;
    await update({ ...newer(), pageId: id, externalId: "bills" });
    expect(methods()).toEqual(["GET", "PUT"]);
    expect(page(id)?.external_id).toBe("bills");
    expect(local.intercom.workspace.externalPages.size).toBe(count);
  });

  it("sets no switch that Intercom does not show", async () => {
    const { ai_agent_availability, ai_copilot_availability, ...older } = await local.run(
      "getExternalPage",
      { pageId },
    );
    local.intercom.traffic.length = 0;
    local.intercom.faults.add({ method: "GET", status: 200, body: older });
    await update({ title: "Passwords" });
    expect(methods()).toEqual(["GET", "PUT"]);
    expect(Object.keys(Object(local.lastRequest().json))).not.toContain("fin_availability");
  });

  it.each([
    ["2.16", "true", "false", ["GET", "PUT", "POST"]],
    ["2.16", "false", "true", ["GET", "PUT", "POST"]],
    ["2.16", "false", "false", ["GET", "PUT"]],
    ["2.17", "true", "false", ["GET", "PUT"]],
    ["2.17", "false", "true", ["GET", "PUT"]],
  ])(
    "sets both switches as chosen, whatever a version calls them (%s: %s, %s)",
    async (apiVersion, finAvailability, copilotAvailability, sent) => {
      const connection = accessTokenConnection(local.intercom, { apiVersion });
      const result = await update({ connection, finAvailability, copilotAvailability });
      const switches = {
        ai_agent_availability: finAvailability === "true",
        ai_copilot_availability: copilotAvailability === "true",
      };
      expect(result).toMatchObject(switches);
      expect(page(pageId)).toMatchObject(switches);
      expect(methods()).toEqual(sent);
    },
  );

  it.each(["2.16", "2.17"])("leaves a page off that is off (%s)", async (apiVersion) => {
    const off = { ai_agent_availability: false, ai_copilot_availability: false };
    Object.assign(page(pageId) ?? {}, off);
    const connection = accessTokenConnection(local.intercom, { apiVersion });
    await update({ connection, title: "Passwords" });
    expect(page(pageId)).toMatchObject({ ...off, title: "Passwords" });
  });

  it("keeps the switch of the sales agent", async () => {
    Object.assign(page(pageId) ?? {}, { ai_sales_agent_availability: true });
    await update({ ...newer(), title: "Passwords" });
    expect(page(pageId)?.ai_sales_agent_availability).toBe(true);
  });

  it("reports that Intercom changes no page which came otherwise", async () => {
    const error = await local.fail("updateExternalPage", {
      pageId: seeded.crawledPage.id,
      title: "Hooks",
    });
    expect(error).toMatchObject({ status: 400, field: "source_id" });
  });

  it("sends nothing when there is nothing to change", async () => {
    const error = await local.fail("updateExternalPage", { pageId });
    expect(error.message).toBe("There is nothing to change: every field was left blank.");
    expect(local.requests()).toEqual([]);
  });
});

describe("Delete External Page", () => {
  it("returns the page as Intercom does, without its HTML", async () => {
    const result = await local.run("deleteExternalPage", { pageId });
    expect(result).toMatchObject({ type: "external_page", id: pageId, html: "" });
    expect(page(pageId)?.isDeleted).toBe(true);
  });

  it("says that an earlier attempt may have done it", async () => {
    local.intercom.faults.add({ drop: "after", method: "DELETE" });
    const error = await local.fail("deleteExternalPage", { pageId });
    expect(error.message).toContain("An earlier attempt, whose answer was lost, may have done it.");
  });
});

describe("an unknown page", () => {
  it.each([
    ["getExternalPage", {}],
    ["updateExternalPage", { title: "x" }],
    ["deleteExternalPage", {}],
  ])("is reported by %s with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, { pageId: "404", ...inputs });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain(
      "No external page has this ID: it is unknown or deleted. Select External Page lists them.",
    );
  });

  it("is refused before any request when its ID is that of its system", async () => {
    const { message } = await local.fail("getExternalPage", { pageId: externalId });
    expect(message).toBe(
      'External Page ID: "reset-password" is not the ID of an external page, a whole number. Select External Page lists them.',
    );
    expect(local.requests()).toEqual([]);
  });
});

interface Pages {
  data: { id: string }[];
  total_count: number;
}

describe("List External Pages", () => {
  const list = (inputs: Record<string, unknown>) => local.run<Pages>("listExternalPages", inputs);

  it("fetches 10,000 pages, of which the last lie within Intercom's ceiling", async () => {
    addPages(10_000 - 3);
    const { data, total_count } = await list({ fetchAll: "true" });
    expect(new Set(data.map(({ id }) => id)).size).toBe(10_000);
    expect(total_count).toBe(10_000);
    expect(local.intercom.traffic.every(({ status }) => status === 200)).toBe(true);
  });

  it("fails instead of leaving pages out, and fetches as many as there can be", async () => {
    addPages(10_000);
    const { message } = await local.fail("listExternalPages", { fetchAll: "true" });
    expect(message).toBe(
      "Fetch All: Intercom counts 10003 external pages and lists only the first 10000, with 125 per page: 3 would be missing. Max Records limits the list to those that it has.",
    );
    expect(local.requests()).toHaveLength(1);
    const { data } = await list({ fetchAll: "true", maxRecords: "10000" });
    expect(data).toHaveLength(10_000);
    const beyond = { fetchAll: "true", maxRecords: "500", page: "80" };
    expect((await local.fail("listExternalPages", beyond)).message).toContain("3 would be missing");
    const fewer = await list({ fetchAll: "true", maxRecords: "200", page: "2", perPage: "100" });
    expect(fewer.data).toHaveLength(200);
  });

  it("knows that other sizes of a page reach less far", async () => {
    addPages(9_920);
    const inputs = { fetchAll: "true", perPage: "150" };
    expect((await local.fail("listExternalPages", inputs)).message).toContain(
      "counts 9923 external pages and lists only the first 9900, with 150 per page: 23 would be",
    );
  });

  it.each([
    { page: "81", perPage: "125" },
    { page: "5002", perPage: "1" },
  ])("explains the refusal of a page beyond the ceiling (%j)", async (inputs) => {
    const error = await local.fail("listExternalPages", inputs);
    expect(error).toMatchObject({ status: 400 });
    expect(error.message).toContain(
      "Intercom lists the first 10000 external pages and has no way to list more: Page times Per Page must not exceed that.",
    );
  });
});

describe("Select External Page", () => {
  it("offers pages by title and External ID, and says that there are more", async () => {
    addPages(750);
    const connection = accessTokenConnection(local.intercom);
    const choices = await runDataSource("selectExternalPage", { connection });
    expect(choices).toHaveLength(751);
    expect(choices.at(-1)?.label).toContain("753 in all, 750 of them read");
    const found = await runDataSource("selectExternalPage", { connection, search: "Page 7101" });
    expect(found).toContainEqual({ key: "7101", label: "Page 7101 (page-7101)" });
  });
});
