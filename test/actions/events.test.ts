import { seeded } from "../../tools/intercom";
import { useIntercom } from "../support/intercom";

const local = useIntercom();

const { id, externalId, email } = seeded.contact;
const event = { eventName: "invited-friend", createdAt: "2026-01-31T09:00:00Z" };
const ONE_OF_THREE = "Fill in exactly one of Contact ID, User ID and Email:";

const eventsOf = (contactId: string) =>
  local.intercom.workspace.events.filter((each) => each.contactId === contactId);

describe("Track Event", () => {
  it("sends the event, and returns what was accepted although Intercom answers nothing", async () => {
    const tracked = await local.run("trackEvent", {
      ...event,
      id,
      metadata: { invite_code: "ADDAFRIEND", load: 3.67 },
    });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/events",
      query: {},
      json: {
        event_name: "invited-friend",
        created_at: 1769850000,
        id,
        metadata: { invite_code: "ADDAFRIEND", load: 3.67 },
      },
    });
    expect(local.intercom.traffic.at(-1)).toMatchObject({ status: 202, responseBody: "" });
    expect(tracked).toMatchObject({ accepted: true, created_at: 1769850000, id });
  });

  it.each([
    [{ userId: externalId }, { user_id: externalId }],
    [{ email }, { email }],
  ])("names the contact by %j", async (subject, sent) => {
    await local.run("trackEvent", { ...event, ...subject });
    expect(local.lastRequest().json).toEqual({
      event_name: "invited-friend",
      created_at: 1769850000,
      ...sent,
    });
    expect(eventsOf(id).at(-1)?.created_at).toBe(1769850000);
  });

  it.each([
    [{}, "all were left blank"],
    [{ id, email }, "2 are filled in"],
  ])("refuses %j before any request", async (subject, count) => {
    const error = await local.fail("trackEvent", { ...event, ...subject });
    expect(error.message).toBe(`${ONE_OF_THREE} ${count}.`);
    expect(local.requests()).toEqual([]);
  });

  it("happens now when no time is given", async () => {
    jest.spyOn(Date, "now").mockReturnValue(1_772_443_800_999);
    await local.run("trackEvent", { eventName: "invited-friend", id });
    expect(local.lastRequest().json).toMatchObject({ created_at: 1_772_443_800 });
  });

  it("keeps that time when the answer is lost, so that Intercom counts the event once", async () => {
    const before = eventsOf(id).length;
    local.intercom.faults.add({ path: "/events", drop: "after", times: 2 });
    await local.run("trackEvent", { eventName: "invited-friend", id });
    const times = local.intercom.traffic.map(({ json }) => json as { created_at: number });
    expect(times).toHaveLength(3);
    expect(new Set(times.map(({ created_at }) => created_at)).size).toBe(1);
    expect(eventsOf(id)).toHaveLength(before + 1);
  });

  it("takes links, money and times as details", async () => {
    const article = { url: "https://example.com/ab1de.html", value: "Manual" };
    const price = { amount: 34999, currency: "eur" };
    const metadata = { article, price, contact_date: "2026-01-31T09:00:00Z" };
    await local.run("trackEvent", { ...event, id, metadata: JSON.stringify(metadata) });
    expect(local.lastRequest().json).toMatchObject({
      metadata: { article, price, contact_date: 1769850000 },
    });
  });

  it.each([
    [{ list: [1] }, /^Metadata "list": Intercom takes text, numbers/],
    [{ nothing: null }, /^Metadata "nothing": Intercom takes/],
    [{ deep: { url: "https://example.com" } }, /^Metadata "deep": Intercom takes/],
    [{ price: { amount: "3.5", currency: "eur" } }, /^Metadata "price": Intercom takes/],
    [{ contact_date: "soon" }, /^Metadata "contact_date": "soon" is not a time/],
    [
      Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index])),
      /^Metadata: Intercom keeps 10 keys of an event and 11 were given\.$/,
    ],
  ])("refuses the details %j before any request", async (metadata, message) => {
    const error = await local.fail("trackEvent", { ...event, id, metadata });
    expect(error.message).toMatch(message);
    expect(local.requests()).toEqual([]);
  });

  it("finds a lead by Intercom's ID only", async () => {
    await local.run("trackEvent", { ...event, id: seeded.lead.id });
    const error = await local.fail("trackEvent", { ...event, email: seeded.lead.email });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });

  it("names the missing permission", async () => {
    local.intercom.tokens.set(local.intercom.token, {
      state: "ok",
      permissions: new Set(["Read events"]),
    });
    const error = await local.fail("trackEvent", { ...event, id });
    expect(error.message).toContain('lacks the permission "Write events"');
  });
});

describe("List Events", () => {
  interface Events {
    events: { event_name: string; created_at: number }[];
    pages: { next?: string | null };
  }

  it("returns the events of a contact, encoding the email address", async () => {
    local.intercom.workspace.addContact({ email: "wash+test@example.com" });
    const none = await local.run<Events>("listEvents", { email: "wash+test@example.com" });
    expect(none.events).toEqual([]);
    expect(local.intercom.traffic.at(-1)?.url).toContain("email=wash%2Btest");
    const { events } = await local.run<Events>("listEvents", { id });
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/events",
      query: { type: "user", intercom_user_id: id },
      json: undefined,
    });
    expect(events.map(({ event_name }) => event_name)).toEqual([
      "invited-friend",
      "placed-order",
      "invited-friend",
    ]);
  });

  it("goes on by the parameters of the link, never to the host it names", async () => {
    const before = local.intercom.clock.now() - 86_400_000 * 10;
    const { events } = await local.run<Events>("listEvents", {
      userId: externalId,
      perPage: "1",
      nextPage: `https://elsewhere.example/events?type=user&intercom_user_id=1&before=${before}&per_page=7`,
    });
    expect(local.lastRequest().query).toEqual({
      type: "user",
      user_id: externalId,
      before: String(before),
      per_page: "1",
    });
    expect(events).toHaveLength(1);
  });

  it("fetches everything, page by page", async () => {
    const now = local.intercom.clock.seconds();
    for (let number = 1; number <= 40; number += 1) {
      local.intercom.workspace.addEvent({
        contactId: seeded.otherContact.id,
        event_name: "clicked",
        created_at: now - number,
      });
    }
    const list = await local.run<Events>("listEvents", {
      id: seeded.otherContact.id,
      fetchAll: "true",
    });
    expect(new Set(list.events.map(({ created_at }) => created_at)).size).toBe(40);
    expect(list.pages).toEqual({ next: null });
    expect(local.requests()).toHaveLength(3);
  });

  it("does not go round in circles", async () => {
    local.intercom.faults.add({
      path: "/events",
      status: 200,
      body: {
        type: "event.list",
        events: [{ type: "event", event_name: "a", created_at: 1 }],
        pages: { next: "https://api.intercom.io/events?before=1" },
      },
      times: 9,
    });
    const error = await local.fail("listEvents", { id, fetchAll: "true" });
    expect(error.message).toContain("Intercom answered with the same next page twice.");
  });

  it.each(["nothing", "https://api.intercom.io/events?type=user"])(
    "refuses the link %j, which names no next page",
    async (nextPage) => {
      const error = await local.fail("listEvents", { id, nextPage });
      expect(error.message).toMatch(/^Next Page: it is not the link of a next page/);
      expect(local.requests()).toEqual([]);
    },
  );

  it.each([
    [{}, "all were left blank"],
    [{ userId: externalId, email }, "2 are filled in"],
  ])("refuses %j before any request", async (subject, count) => {
    const error = await local.fail("listEvents", subject);
    expect(error.message).toBe(`${ONE_OF_THREE} ${count}.`);
  });

  it("does not take an answer without a list for an empty list", async () => {
    local.intercom.faults.add({
      status: 200,
      body: { type: "event.list" },
      headers: { "retry-after": "0" },
      times: 99,
    });
    const error = await local.fail("listEvents", { id });
    expect(error.message).toMatch(/^Intercom answered List Events unreadably/);
  });
});

describe("event summaries", () => {
  const summary = {
    userId: externalId,
    eventName: "read-manual",
    count: "3",
    first: "2025-12-31T09:00:00Z",
    last: "2026-01-31T09:00:00Z",
  };

  it("are sent as one object", async () => {
    const created = await local.run("createEventSummary", summary);
    const body = {
      user_id: externalId,
      event_summaries: {
        event_name: "read-manual",
        count: 3,
        first: 1767171600,
        last: 1769850000,
      },
    };
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path: "/events/summaries",
      query: {},
      json: body,
    });
    expect(created).toEqual({ accepted: true, ...body });
  });

  it("are not sent twice when the answer is lost, since they may add up", async () => {
    local.intercom.faults.add({ path: "/events/summaries", drop: "after" });
    await local.fail("createEventSummary", summary);
    expect(local.requests()).toHaveLength(1);
  });

  it("are refused when they end before they begin", async () => {
    const error = await local.fail("createEventSummary", { ...summary, last: "1" });
    expect(error.message).toBe(
      "Last: 1970-01-01T00:00:01Z lies before First, 2025-12-31T09:00:00Z.",
    );
    expect(local.requests()).toEqual([]);
  });

  it("count events of any age", async () => {
    await local.run("createEventSummary", summary);
    const { events } = await local.run<{ events: { name: string; count: number }[] }>(
      "getEventSummary",
      { email },
    );
    expect(local.lastRequest()).toEqual({
      method: "GET",
      path: "/events",
      query: { type: "user", email, summary: "true" },
      json: undefined,
    });
    expect(events.map(({ name, count }) => [name, count])).toEqual([
      ["invited-friend", 3],
      ["placed-order", 1],
      ["read-manual", 3],
    ]);
  });

  it("fail for an unknown user", async () => {
    expect(await local.fail("getEventSummary", { userId: "none" })).toMatchObject({ status: 404 });
    expect(await local.fail("createEventSummary", { ...summary, userId: "none" })).toMatchObject({
      status: 404,
    });
  });
});
