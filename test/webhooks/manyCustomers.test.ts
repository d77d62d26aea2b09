import { type LocalIntercom, startIntercom } from "../../tools/intercom";
import { startEndpoint } from "../../tools/platform/endpoint";
import { failureOf, oauthConnection, runAction } from "../../tools/platform/runner";
import { startRouter, startSharedEndpoint } from "../support/manyCustomers";
import { useOpened } from "../support/opened";
import { forward, startProxy } from "../support/proxy";
import { deploy, SECRET, type WebhookFlow, webhookFlow } from "../support/webhooks";

const opened = useOpened();

const TOPICS = [{ key: "New user", value: "contact.user.created" }];
const APP_IDS = ["serenity", "persephone", "miranda"];

interface Customer {
  /** As Identify Admin tells it. */
  id: string;
  intercom: LocalIntercom;
  flow: WebhookFlow;
  act<Data>(key: string, inputs?: Record<string, unknown>): Promise<Data>;
}

/** A workspace that has the app, and the instance that is deployed for it. */
const startCustomer = async (appId: string): Promise<Customer> => {
  const intercom = await opened(startIntercom({ appId, seed: true, appVersion: "2.16" }));
  const connection = oauthConnection(intercom, { clientSecret: SECRET });
  const act = async <Data>(key: string, inputs = {}) =>
    (await runAction<Data>(key, { connection, ...inputs })).data;
  const { app } = await act<{ app: { id_code: string } }>("identifyAdmin");
  return { id: app.id_code, intercom, act, flow: webhookFlow({ connection, topics: TOPICS }) };
};

let customers: Customer[];
beforeEach(async () => {
  customers = await Promise.all(APP_IDS.map(startCustomer));
});

const uninstall = ({ intercom }: Customer) =>
  intercom.tokens.set(intercom.token, { state: "revoked", permissions: "all" });

const subscribeAll = async (url: string) => {
  for (const { intercom } of customers) {
    await intercom.webhooks.subscribe({ url, topics: "all", secret: SECRET });
  }
};

/** Creates a user in each workspace. @returns the statuses of the deliveries */
const createEverywhere = async () => {
  const statuses: number[] = [];
  for (const { id, intercom, act } of customers) {
    const email = `${intercom.workspace.contacts.size}@${id}.example.com`;
    await act("createContact", { role: "user", email, name: `of ${id}` });
    statuses.push(...(await intercom.webhooks.deliver()).map(({ status }) => status));
  }
  return statuses;
};

/** Branches, workspaces and contacts of what a flow was told. */
const told = ({ flow }: Customer) =>
  flow.results.map(({ branch, payload }) => {
    const { app_id, item } = Object(payload.body.data);
    return [branch, app_id, item?.name];
  });
const own = ({ id }: Customer) => ["New user", id, `of ${id}`];

it("Identify Admin returns the ID that notifications carry", () => {
  expect(customers.map(({ id }) => id)).toEqual(APP_IDS);
});

describe("a shared endpoint", () => {
  const share = async (known: Customer[]) => {
    const shared = await opened(
      startSharedEndpoint(Object.fromEntries(known.map(({ id, flow }) => [id, flow.run]))),
    );
    await subscribeAll(shared.url);
    return shared;
  };

  it("brings each customer its own events and no others", async () => {
    await share(customers);
    expect(await createEverywhere()).toEqual([200, 200, 200]);
    expect(await createEverywhere()).toEqual([200, 200, 200]);
    for (const customer of customers)
      expect(told(customer)).toEqual([own(customer), own(customer)]);
  });

  it("executes nothing for a workspace that nobody registered", async () => {
    const [first, second, unregistered] = customers as [Customer, Customer, Customer];
    await share([first, second]);
    expect(await createEverywhere()).toEqual([200, 200, 404]);
    expect(customers.map((each) => told(each).length)).toEqual([1, 1, 0]);
    expect(unregistered.intercom.webhooks.active).toBe(true);
  });

  it("lets nobody speak for another customer", async () => {
    const [first, second] = customers as [Customer, Customer];
    const { url } = await share(customers);
    // Whoever changes the workspace in a genuine notification breaks its signature.
    const proxy = await opened(
      startProxy((request) => {
        const body = String(request.body).replace(first.id, second.id);
        return forward({ ...request, body: Buffer.from(body) }, url);
      }),
    );
    await first.intercom.webhooks.subscribe({ url: proxy.url, topics: "all", secret: SECRET });
    first.intercom.webhooks.send("contact.user.created", { type: "contact", name: "forged" });
    expect(await first.intercom.webhooks.deliver()).toMatchObject([{ status: 401 }]);
    expect(told(first)).toEqual([]);
    expect(told(second)).toEqual([["No Event", undefined, undefined]]);
  });

  it("remembers the notifications of each customer apart", async () => {
    await share(customers);
    for (const { intercom } of customers) {
      const item = { type: "contact" };
      intercom.webhooks.send("contact.user.created", item, { id: "notif_1" });
      intercom.webhooks.send("contact.user.created", item, { id: "notif_1" });
      await intercom.webhooks.deliver();
    }
    for (const { flow } of customers) {
      expect(flow.results.map(({ branch }) => branch)).toEqual(["New user", "No Event"]);
    }
  });
});

describe("a router", () => {
  /** The URL of each customer's own endpoint. */
  const endpoints = async () => {
    const urls = new Map<string, string>();
    for (const { id, flow } of customers) {
      urls.set(id, (await opened(startEndpoint(flow.run))).url);
    }
    return urls;
  };

  it("that passes the bytes on brings each customer its own events", async () => {
    const urls = await endpoints();
    await subscribeAll((await opened(startRouter(urls))).url);
    expect(await createEverywhere()).toEqual([200, 200, 200]);
    for (const customer of customers) expect(told(customer)).toEqual([own(customer)]);
  });

  it("that sends to the wrong customer cannot be recognized by the signature, but by app_id", async () => {
    const [first, second] = customers as [Customer, Customer];
    const urls = await endpoints();
    urls.set(first.id, urls.get(second.id) ?? "");
    await subscribeAll((await opened(startRouter(urls))).url);
    await createEverywhere();
    expect(told(first)).toEqual([]);
    expect(told(second)).toEqual([own(first), own(second)]);
  });

  it("that sends to the wrong customer is noticed by an instance that was deployed", async () => {
    const [first, second] = customers as [Customer, Customer];
    const { flow } = await deploy("webhook", { connection: oauthConnection(second.intercom) });
    const { url } = await opened(startEndpoint((payload) => second.flow.run(payload, flow)));
    await subscribeAll(
      (
        await opened(
          startRouter(
            new Map([
              [first.id, url],
              [second.id, url],
            ]),
          ),
        )
      ).url,
    );
    await createEverywhere();
    expect(told(second)).toEqual([["No Event", undefined, undefined], own(second)]);
  });

  it.each([
    ["prints it again", (body: object) => JSON.stringify(body, null, 2)],
    ["sorts it", (body: object) => JSON.stringify(Object.fromEntries(Object.entries(body).sort()))],
    ["ends it with a line", (body: object) => `${JSON.stringify(body)}\n`],
  ])("that %s is refused", async (_what, rewrite) => {
    const router = await opened(startRouter(await endpoints()));
    const rewriting = await opened(
      startProxy((request) => {
        const body = Buffer.from(rewrite(JSON.parse(String(request.body))));
        return forward({ ...request, body }, router.url);
      }),
    );
    await subscribeAll(rewriting.url);
    expect(await createEverywhere()).toEqual([401, 401, 401]);
    for (const customer of customers) {
      expect(told(customer)).toEqual([["No Event", undefined, undefined]]);
    }
  });
});

describe("a customer that uninstalls the app", () => {
  it("loses its connection, and the others keep receiving", async () => {
    const [gone, ...others] = customers as [Customer, Customer, Customer];
    const shared = await opened(
      startSharedEndpoint(Object.fromEntries(customers.map(({ id, flow }) => [id, flow.run]))),
    );
    await subscribeAll(shared.url);
    expect(await createEverywhere()).toEqual([200, 200, 200]);

    uninstall(gone);
    const error = await failureOf(gone.act("listContacts"));
    expect(error).toMatchObject({ name: "ConnectionError" });
    expect(JSON.stringify(error)).not.toContain(SECRET);
    customers = others;
    expect(await createEverywhere()).toEqual([200, 200]);
    for (const customer of others) expect(told(customer)).toEqual([own(customer), own(customer)]);
    expect(told(gone)).toEqual([own(gone)]);
  });

  it("is taken out of the router by the uninstall URL", async () => {
    const [gone, other] = customers as [Customer, Customer];
    const urls = new Map<string, string>();
    for (const { id, flow } of [gone, other]) {
      urls.set(id, (await opened(startEndpoint(flow.run))).url);
    }
    await subscribeAll((await opened(startRouter(urls))).url);
    const { run } = webhookFlow({}, { key: "appUninstalled" });
    const uninstallUrl = await opened(
      startEndpoint(async (payload, flow) => {
        const outcome = await run(payload, flow);
        const { app_id } = Object(outcome.payload.body.data);
        if (outcome.branch === "App Uninstalled") urls.delete(app_id);
        return outcome;
      }),
    );
    const forged = { method: "POST", body: JSON.stringify({ app_id: other.id }) };
    expect((await fetch(uninstallUrl.url, forged)).status).toBe(401);
    const { webhooks } = gone.intercom;
    expect((await webhooks.tellUninstall(uninstallUrl.url, SECRET)).status).toBe(200);
    expect(await createEverywhere()).toEqual([404, 200, 404]);
    expect([told(gone), told(other)]).toEqual([[], [own(other)]]);
  });
});
