import { seeded } from "../../tools/intercom";
import { accessTokenConnection, runDataSource } from "../../tools/platform/runner";
import { useIntercom } from "../support/intercom";
import { UNKNOWN_ID } from "../support/unknown";

const local = useIntercom();

const { id } = seeded.contact;
const path = `/contacts/${id}/subscriptions`;
const optIn = seeded.optInSubscription.id;
const optOut = seeded.optOutSubscription.id;

const choices = () => [...(local.intercom.workspace.contacts.get(id)?.subscriptionIds ?? [])];
const choose = (typeId: string) =>
  local.intercom.workspace.contacts.get(id)?.subscriptionIds.add(typeId);
const writes = () => local.requests().filter((request) => !request.startsWith("GET"));

describe("List Subscription Types", () => {
  it("returns all of them", async () => {
    const list = await local.run("listSubscriptionTypes");
    expect(local.lastRequest()).toMatchObject({ method: "GET", path: "/subscription_types" });
    expect(list).toMatchObject({ type: "list", data: [{ id: optIn }, { id: optOut }] });
  });

  it("does not take an answer without a list for an empty list", async () => {
    const headers = { "retry-after": "0" };
    local.intercom.faults.add({ status: 200, body: { type: "list" }, headers, times: 99 });
    const error = await local.fail("listSubscriptionTypes");
    expect(error.message).toMatch(/^Intercom answered List Subscription Types unreadably/);
  });
});

describe("List Contact Subscriptions", () => {
  it("returns those the contact has made a choice about", async () => {
    const list = await local.run("listContactSubscriptions", { id });
    expect(local.lastRequest()).toMatchObject({ method: "GET", path, query: {} });
    expect(list.data).toMatchObject([{ type: "subscription", id: optIn, consent_type: "opt_in" }]);
  });

  it("fails for an unknown contact", async () => {
    const error = await local.fail("listContactSubscriptions", { id: UNKNOWN_ID });
    expect(error).toMatchObject({ status: 404, code: "not_found" });
  });
});

describe("Subscribe Contact", () => {
  const subscribe = (typeId: string) =>
    local.run("subscribeContact", { id, subscriptionTypeId: typeId });

  it("opts in where the type asks for consent", async () => {
    local.intercom.workspace.contacts.get(id)?.subscriptionIds.clear();
    expect(await subscribe(optIn)).toMatchObject({ type: "subscription", id: optIn });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path,
      query: {},
      json: { id: optIn, consent_type: "opt_in" },
    });
    expect(choices()).toEqual([optIn]);
  });

  it("takes an opt-out back: adding such a type would unsubscribe the contact", async () => {
    choose(optOut);
    expect(await subscribe(optOut)).toMatchObject({ type: "subscription", id: optOut });
    expect(local.lastRequest()).toMatchObject({ method: "DELETE", path: `${path}/${optOut}` });
    expect(choices()).toEqual([optIn]);
  });

  it("changes nothing for a contact that never opted out", async () => {
    expect(await subscribe(optOut)).toMatchObject({ id: optOut });
    expect(writes()).toEqual([]);
  });

  it("fails for an unknown contact, and for an unknown type", async () => {
    const unknown = await local.fail("subscribeContact", {
      id: UNKNOWN_ID,
      subscriptionTypeId: optIn,
    });
    expect(unknown).toMatchObject({ status: 404, code: "not_found" });
    const error = await local.fail("subscribeContact", { id, subscriptionTypeId: "1" });
    expect(error.message).toBe(
      'Subscription Type ID: there is no subscription type "1". Subscription types: Product news (37846), Announcements (37847).',
    );
  });
});

describe("Unsubscribe Contact", () => {
  const unsubscribe = (typeId: string) =>
    local.run("unsubscribeContact", { id, subscriptionTypeId: typeId });

  it("opts out where the type asks for no consent", async () => {
    expect(await unsubscribe(optOut)).toMatchObject({ type: "subscription", id: optOut });
    expect(local.lastRequest()).toEqual({
      method: "POST",
      path,
      query: {},
      json: { id: optOut, consent_type: "opt_out" },
    });
    expect(choices()).toEqual([optIn, optOut]);
  });

  it("takes an opt-in back, and does nothing the second time", async () => {
    expect(await unsubscribe(optIn)).toMatchObject({ id: optIn });
    expect(local.lastRequest()).toMatchObject({ method: "DELETE", path: `${path}/${optIn}` });
    expect(await unsubscribe(optIn)).toMatchObject({ id: optIn });
    expect(writes()).toHaveLength(1);
    expect(choices()).toEqual([]);
  });

  it("fails for an unknown contact", async () => {
    const inputs = { id: UNKNOWN_ID, subscriptionTypeId: optIn };
    expect(await local.fail("unsubscribeContact", inputs)).toMatchObject({ status: 404 });
  });
});

describe("the picker of subscription types", () => {
  it("offers every type by name, with its kind of consent", async () => {
    const connection = accessTokenConnection(local.intercom);
    expect(await runDataSource("selectSubscriptionType", { connection })).toEqual([
      { key: optIn, label: "Product news (opt-in)" },
      { key: optOut, label: "Announcements (opt-out)" },
    ]);
  });
});
