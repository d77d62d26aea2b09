import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { itSends } from "../support/requests";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const NAMES = ["Active", "VIP customers"];

itSends(local, [
  ["listSegments", {}, "GET /segments", undefined],
  ["getSegment", { id: seeded.segment.id }, `GET /segments/${seeded.segment.id}`, undefined],
  ["listSegments", { includeCount: true }, "GET /segments?include_count=true", undefined],
  [
    "listContactSegments",
    { id: seeded.contact.id },
    `GET /contacts/${seeded.contact.id}/segments`,
    undefined,
  ],
  [
    "listCompanySegments",
    { id: seeded.company.id },
    `GET /companies/${seeded.company.id}/segments`,
    undefined,
  ],
]);

describe("List Segments", () => {
  it("returns all segments", async () => {
    const { segments } = await local.run<{ segments: { name: string; count?: number }[] }>(
      "listSegments",
    );
    expect(segments.map(({ name }) => name)).toEqual(NAMES);
    expect(segments[0]).not.toHaveProperty("count");
  });

  it("counts their contacts when asked to", async () => {
    const list = await local.run("listSegments", { includeCount: true });
    expect(list.segments).toMatchObject([{ count: 2 }, { count: 1 }]);
  });

  it("does not take an answer without a list for an empty list", async () => {
    local.intercom.faults.add({
      path: "/segments",
      status: 200,
      body: { type: "segment.list" },
      headers: { "retry-after": "0" },
      times: 99,
    });
    const error = await local.fail("listSegments");
    expect(error.message).toMatch(/^Intercom answered List Segments unreadably/);
  });
});

describe("Get Segment", () => {
  it("returns one segment", async () => {
    const { id, name } = seeded.segment;
    expect(await local.run("getSegment", { id })).toMatchObject({ type: "segment", id, name });
  });

  it("fails for an unknown one", async () => {
    expect(await local.fail("getSegment", { id: UNKNOWN_ID })).toMatchObject({
      status: 404,
      code: "not_found",
    });
  });
});

describe("List Contact Segments", () => {
  it("returns the segments of the contact, by rule too", async () => {
    const list = await local.run("listContactSegments", { id: seeded.contact.id });
    expect(list.data).toMatchObject(NAMES.map((name) => ({ name })));
  });

  it("fails for an archived contact", async () => {
    const error = await local.fail("listContactSegments", { id: seeded.archivedContact.id });
    expect(error.message).toContain("No active contact has this ID");
  });
});

describe("List Company Segments", () => {
  it("returns the segments of the company", async () => {
    const { workspace } = local.intercom;
    const { id } = workspace.addCompany({ segmentIds: [seeded.segment.id] });
    const list = await local.run("listCompanySegments", { id });
    expect(list.data).toMatchObject([{ id: seeded.segment.id }]);
  });

  it("takes the ID that Intercom gave the company, not its own", async () => {
    const error = await local.fail("listCompanySegments", { id: seeded.company.companyId });
    expect(error.message).toMatch(/^Company ID: "6" is not the ID of a company, 24 letters and /);
    expect(local.requests()).toEqual([]);
  });
});

describe("the picker of segments", () => {
  it("offers every segment by name", async () => {
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectSegment", { connection })).toEqual([
      { key: seeded.segment.id, label: "Active (user)" },
      { key: "655b2d3a9f1e4c0012345679", label: "VIP customers (contact)" },
    ]);
  });
});
