import { seeded } from "../../../tools/intercom";
import { accessTokenConnection, component, runDataSource } from "../../../tools/platform/runner";
import { useIntercom } from "../../support/intercom";
import { itSends } from "../../support/requests";

const local = useIntercom();

const { id: helpCenterId, url } = seeded.helpCenter;
const { id: redirectId } = seeded.helpCenterRedirect;
const REDIRECTS = "/help_center/help_centers/7/redirects";

const NEW = {
  helpCenterId,
  fromUrl: `${url}/en/old-page`,
  locale: "en",
  targetType: "article",
  targetId: seeded.helpCenterArticle.id,
};

const SENT = {
  from_url: "https://help.example.com/en/old-page",
  locale: "en",
  target_type: "article",
  target_id: "125",
};

itSends(local, [
  ["listHelpCenters", {}, "GET /help_center/help_centers", undefined],
  ["getHelpCenter", { helpCenterId }, "GET /help_center/help_centers/7", undefined],
  [
    "listHelpCenterRedirects",
    { helpCenterId, page: "1", perPage: "5" },
    `GET ${REDIRECTS}?page=1&per_page=5`,
    undefined,
  ],
  ["createHelpCenterRedirect", NEW, `POST ${REDIRECTS}`, SENT],
  ["getHelpCenterRedirect", { helpCenterId, redirectId }, `GET ${REDIRECTS}/26`, undefined],
  ["deleteHelpCenterRedirect", { helpCenterId, redirectId }, `DELETE ${REDIRECTS}/26`, undefined],
]);

describe("List Help Centers", () => {
  it("returns them all by one request without pages, as Intercom answers it", async () => {
    local.intercom.workspace.addHelpCenter({ id: "8", display_name: "Second" });
    expect(await local.run("listHelpCenters")).toMatchObject({
      type: "list",
      data: [
        { id: "7", display_name: "Blue Sun Help Center", default: true, locales: ["en", "fr"] },
        { id: "8", display_name: "Second", default: false },
      ],
    });
    expect(local.intercom.traffic.map(({ url }) => url)).toEqual(["/help_center/help_centers"]);
  });
});

describe("Create Help Center Redirect", () => {
  it("returns the language that Intercom took in place of a missing one", async () => {
    const redirect = await local.run("createHelpCenterRedirect", { ...NEW, locale: "fr" });
    expect(local.lastRequest().json).toMatchObject({ locale: "fr" });
    expect(redirect).toMatchObject({ type: "help_center_redirect", locale: "en" });
  });

  it("takes choices by their labels, and leads to a collection", async () => {
    const targetId = seeded.childCollection.id;
    const inputs = { ...NEW, locale: "French", targetType: "Collection", targetId };
    await local.run("createHelpCenterRedirect", inputs);
    expect(local.lastRequest().json).toEqual({
      ...SENT,
      locale: "fr",
      target_type: "collection",
      target_id: "160",
    });
  });

  it.each(["/en/old-page", "help.example.com/en/old-page", "ftp://help.example.com/a", "old page"])(
    "refuses the incomplete address %s before any request",
    async (fromUrl) => {
      const error = await local.fail("createHelpCenterRedirect", { ...NEW, fromUrl });
      expect(error.message).toBe(
        `From URL: "${fromUrl}" is not a URL that begins with https:// or http://.`,
      );
      expect(local.intercom.traffic).toEqual([]);
    },
  );

  it.each([
    [{ targetType: "section" }, 'Target Type: "section" is not one of Article, Collection.'],
    [{ locale: "xx" }, 'Locale: "xx" is not one of Arabic, Bulgarian,'],
    [
      { targetId: "how-to-start" },
      'Target ID: "how-to-start" is not the ID of an article or collection, a whole number. List Articles and List Collections return it as id.',
    ],
  ])("refuses %j before any request", async (inputs, reason) => {
    const error = await local.fail("createHelpCenterRedirect", { ...NEW, ...inputs });
    expect(error.message).toContain(reason);
    expect(local.intercom.traffic).toEqual([]);
  });

  it("says what to do where the address has a redirect", async () => {
    await local.run("createHelpCenterRedirect", NEW);
    const error = await local.fail("createHelpCenterRedirect", NEW);
    expect(error).toMatchObject({ status: 409, code: "resource_conflict" });
    expect(error.message).toContain(
      "List Help Center Redirects has the redirect of this From URL: redirects cannot be changed, so delete it before creating another one.",
    );
    expect(local.intercom.workspace.helpCenterRedirects.size).toBe(2);
  });

  it("says where an address must lie that is not one of the help center", async () => {
    const fromUrl = "https://elsewhere.example.com/old-page";
    const error = await local.fail("createHelpCenterRedirect", { ...NEW, fromUrl });
    expect(error).toMatchObject({ status: 422, code: "data_invalid" });
    expect(error.message).toContain(
      "From URL must begin with the address of the help center, which Get Help Center shows as url.",
    );
  });

  it("says which targets there are for one of another help center", async () => {
    const other = local.intercom.workspace.addHelpCenter();
    const { id } = local.intercom.workspace.addCollection({
      name: "Elsewhere",
      help_center_id: other.id,
    });
    const inputs = { ...NEW, targetType: "collection", targetId: id };
    const error = await local.fail("createHelpCenterRedirect", inputs);
    expect(error).toMatchObject({ status: 422, code: "data_invalid" });
    expect(error.message).toContain("Target ID must be that of an article or collection, as");
    expect(error.message).not.toContain("From URL");
  });

  it("gives no advice on other refusals", async () => {
    local.intercom.faults.add({ status: 422, code: "data_invalid", message: "locale is invalid" });
    const error = await local.fail("createHelpCenterRedirect", NEW);
    expect(error.message).toMatch(/"locale is invalid" \(HTTP 422, request \w+\)$/);
  });

  it("is not repeated when its answer is lost", async () => {
    local.intercom.faults.add({ status: 503, times: 1 });
    await local.fail("createHelpCenterRedirect", NEW);
    expect(local.requests()).toEqual([`POST ${REDIRECTS}`]);
  });

  it("says that there is no way to change one", () => {
    const { description } = component.actions.createHelpCenterRedirect?.display ?? {};
    expect(description).toContain("A redirect cannot be changed: delete it and create another one");
    expect(component.actions).not.toHaveProperty("updateHelpCenterRedirect");
  });
});

describe("List Help Center Redirects", () => {
  it("fetches every page of this help center, although no page says which one is next", async () => {
    const { workspace } = local.intercom;
    const target = { target_type: "article", target_id: "125" } as const;
    for (let number = 0; number < 499; number += 1) {
      const from_url = `${url}/en/${number}`;
      workspace.addHelpCenterRedirect({ ...target, from_url, help_center_id: helpCenterId });
    }
    workspace.addHelpCenterRedirect({
      ...target,
      from_url: "https://a.example",
      help_center_id: "8",
    });
    const { data } = await local.run<{ data: { from_url: string }[] }>("listHelpCenterRedirects", {
      helpCenterId,
      fetchAll: "true",
    });
    expect(new Set(data.map(({ from_url }) => from_url)).size).toBe(500);
    expect(local.intercom.traffic.map(({ query }) => query)).toEqual([
      { page: "1", per_page: "250" },
      { page: "2", per_page: "250" },
    ]);
  });
});

describe("Delete Help Center Redirect", () => {
  it("returns Intercom's answer, and finds nothing the second time", async () => {
    const inputs = { helpCenterId, redirectId };
    expect(await local.run("deleteHelpCenterRedirect", inputs)).toEqual({
      id: redirectId,
      object: "help_center_redirect",
      deleted: true,
    });
    const error = await local.fail("deleteHelpCenterRedirect", inputs);
    expect(error.message).toContain(
      "No redirect of this help center has this ID: Select Help Center Redirect lists them.",
    );
  });
});

describe("an unknown help center", () => {
  it.each([
    ["getHelpCenter", {}],
    ["listHelpCenterRedirects", {}],
    ["createHelpCenterRedirect", { ...NEW }],
  ])("is reported by %s with where the IDs are", async (key, inputs) => {
    const error = await local.fail(key, { ...inputs, helpCenterId: "404" });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
    expect(error.message).toContain("No help center has this ID: Select Help Center lists them.");
  });

  it("may be why a redirect is unknown", async () => {
    const error = await local.fail("getHelpCenterRedirect", { helpCenterId: "404", redirectId });
    expect(error.message).toContain("No redirect of this help center has this ID");
  });
});

describe("Select Help Center Redirect", () => {
  const pick = (inputs: Record<string, unknown> = {}) =>
    runDataSource("selectHelpCenterRedirect", {
      connection: accessTokenConnection(local.intercom),
      helpCenterId,
      ...inputs,
    });

  it("offers the redirects of the help center by their addresses", async () => {
    expect(await pick()).toEqual([
      { key: "26", label: "https://help.example.com/en/legacy-page (article 125)" },
    ]);
    expect(await pick({ search: "LEGACY" })).toHaveLength(1);
    expect(await pick({ search: "other" })).toEqual([]);
  });

  it("has a readable label for a path and for a record of nulls", async () => {
    const record = { from_url: null, locale: null, target_type: null, target_id: null };
    const data = [{ ...record, id: "17" }, null, { ...record, id: "18", from_url: "/old" }];
    local.intercom.faults.add({ status: 200, body: { data, pages: {} } });
    expect(await pick()).toEqual([
      { key: "17", label: "17" },
      { key: "18", label: "/old" },
    ]);
  });

  it("says where not all could be read", async () => {
    for (let number = 0; number < 1250; number += 1) {
      local.intercom.workspace.addHelpCenterRedirect({
        from_url: `${url}/en/${number}`,
        help_center_id: helpCenterId,
        target_type: "article",
        target_id: "125",
      });
    }
    const entries = await pick();
    expect(local.requests()).toHaveLength(5);
    expect(entries.at(-1)?.label).toMatch(/^… 1251 in all, 1250 of them read/);
  });

  it("needs a help center", async () => {
    await expect(pick({ helpCenterId: "" })).rejects.toThrow(/Help Center ID is required/);
  });
});
