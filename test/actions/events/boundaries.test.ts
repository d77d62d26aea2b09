import { seeded } from "../../../tools/intercom";
import { useIntercom } from "../../support/intercom";

const local = useIntercom();

const { id, externalId } = seeded.contact;
const event = { eventName: "invited-friend", createdAt: "1769850000", id };

describe("Track Event", () => {
  it("takes ten details", async () => {
    const keys = Array.from({ length: 10 }, (_, index) => [`key${index}`, index]);
    const metadata = Object.fromEntries(keys);
    await local.run("trackEvent", { ...event, metadata });
    expect(local.lastRequest().json).toMatchObject({ metadata });
  });

  it("refuses a fraction of a cent before any request", async () => {
    const metadata = { price: { amount: 9.5, currency: "eur" } };
    const error = await local.fail("trackEvent", { ...event, metadata });
    expect(error).toMatchObject({ name: "InputError" });
    expect(error.message).toMatch(/^Metadata "price": /);
    expect(local.requests()).toEqual([]);
  });
});

describe("Create Event Summary", () => {
  const summary = { userId: externalId, eventName: "invited-friend", count: "1" };

  it("takes a first and last time that are the same", async () => {
    const times = { first: "1769850000", last: "1769850000" };
    await local.run("createEventSummary", { ...summary, ...times });
    expect(local.requests()).toEqual(["POST /events/summaries"]);
  });

  it("refuses a last time before the first", async () => {
    const times = { first: "1769850000", last: "1769849999" };
    const error = await local.fail("createEventSummary", { ...summary, ...times });
    expect(error.message).toMatch(/^Last: /);
    expect(local.requests()).toEqual([]);
  });
});

describe("List Events", () => {
  const LINK = "https://api.intercom.io/events?type=user&before=1&per_page=7";
  const page = (events: object[], next: string | null) =>
    local.intercom.faults.add({ path: "/events", status: 200, body: { events, pages: { next } } });
  const sizes = () => local.intercom.traffic.map(({ query }) => query.per_page);

  it("keeps the page size of the link", async () => {
    page([], null);
    await local.run("listEvents", { id, nextPage: LINK });
    page([{ event_name: "a" }], LINK);
    page([], null);
    await local.run("listEvents", { id, fetchAll: true });
    expect(sizes()).toEqual(["7", undefined, "7"]);
  });
});
