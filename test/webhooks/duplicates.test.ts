import { payloadOf, type Run, startEndpoint } from "../../tools/platform/endpoint";
import { component, contextOf } from "../../tools/platform/runner";
import { newFlow, runTrigger, type TriggerResult } from "../../tools/platform/triggers";
import { useIntercom } from "../support/intercom";
import { useOpened } from "../support/opened";
import { forward, startProxy } from "../support/proxy";
import {
  appConnection,
  everything,
  notificationOf,
  requestOf,
  SECRET,
  signedHeaders,
  webhookFlow,
} from "../support/webhooks";

const MINUTE = 60_000;
const MARKER = "Zo\u00eb was here";
const MOST_REMEMBERED = 500;

const local = useIntercom({ appVersion: "2.16" });
const opened = useOpened();

const INPUTS = {
  connection: appConnection(),
  topics: [{ key: "New user", value: "contact.user.created" }],
};

const createContact = () =>
  local.run("createContact", { role: "user", email: "jayne@example.com", name: MARKER });

const subscribe = (url: string) =>
  local.intercom.webhooks.subscribe({ url, topics: "all", secret: SECRET });

/** Delivers what is due after a while. @returns what became of it */
const after = async (ms: number) => {
  local.intercom.clock.advance(ms);
  return (await local.intercom.webhooks.deliver()).map(({ status, outcome }) => [status, outcome]);
};

const genuine = (changes: Record<string, unknown>) => {
  const body = JSON.stringify(notificationOf(changes));
  return { payload: { ...payloadOf(requestOf(body, signedHeaders(body))) } };
};

const duplicate = (id: unknown) => ({
  branch: "No Event",
  response: { statusCode: 200 },
  payload: {
    headers: {},
    rawBody: { data: "" },
    body: {
      data: {
        reason: "The notification was delivered before.",
        duplicate: true,
        notification_id: id,
      },
    },
  },
});

describe("a repeated delivery", () => {
  it("is the first one for a flow that was down", async () => {
    const { run, results } = webhookFlow(INPUTS);
    let isDown = false;
    const failing: Run = async (payload, flow) => {
      if (isDown) throw new Error("Out of order");
      return run(payload, flow);
    };
    const endpoint = await opened(startEndpoint(failing));
    await subscribe(endpoint.url);
    isDown = true;
    await createContact();
    expect(await after(0)).toEqual([[500, "retry"]]);
    isDown = false;
    expect(await after(MINUTE - 5_000)).toEqual([]);
    expect(await after(5_000)).toEqual([[200, "delivered"]]);
    expect(results.slice(1)).toMatchObject([
      {
        branch: "New user",
        payload: { body: { data: { delivery_attempts: 2, item: { name: MARKER } } } },
      },
    ]);
  });

  it("is the first one after damage on the way", async () => {
    const { run, results } = webhookFlow(INPUTS);
    const endpoint = await opened(startEndpoint(run));
    let isDamaging = true;
    const proxy = await opened(
      startProxy((request) => {
        const body = isDamaging ? request.body.subarray(0, -1) : request.body;
        return forward({ ...request, body }, endpoint.url);
      }),
    );
    await subscribe(proxy.url);
    await createContact();
    expect(await after(0)).toEqual([[401, "retry"]]);
    isDamaging = false;
    expect(await after(MINUTE)).toEqual([[200, "delivered"]]);
    expect(results.map(({ branch }) => branch)).toEqual(["No Event", "New user"]);
  });

  it("is a duplicate when only the answer was lost", async () => {
    const { run, results } = webhookFlow(INPUTS);
    const endpoint = await opened(startEndpoint(run));
    let isLosing = true;
    const proxy = await opened(
      startProxy(async (request) => {
        const answer = await forward(request, endpoint.url);
        return isLosing ? { ...answer, statusCode: 502 } : answer;
      }),
    );
    await subscribe(proxy.url);
    await createContact();
    expect(await after(0)).toEqual([[502, "retry"]]);
    isLosing = false;
    expect(await after(MINUTE)).toEqual([[200, "delivered"]]);
    const [first, second] = results;
    expect(first).toMatchObject({ branch: "New user" });
    const { notification_id } = Object(first?.payload.body.data);
    expect(second).toMatchObject(duplicate(notification_id));
    expect(everything(second)).not.toContain(MARKER);
  });
});

describe("the same notification twice", () => {
  it("is one event and a duplicate that shows nothing of it", async () => {
    const { run, results } = webhookFlow(INPUTS);
    const endpoint = await opened(startEndpoint(run));
    await subscribe(endpoint.url);
    results.length = 0;
    const { webhooks } = local.intercom;
    const item = { type: "contact", name: MARKER };
    const id = webhooks.send("contact.user.created", item);
    webhooks.send("contact.user.created", item, { id });
    const other = webhooks.send("contact.user.created", item);
    expect(await webhooks.deliver()).toMatchObject(Array(3).fill({ status: 200 }));
    const [first, second, third] = results;
    expect(first).toMatchObject({ branch: "New user" });
    expect(second).toMatchObject(duplicate(id));
    expect(everything(second)).not.toContain(MARKER);
    expect(second?.instanceState).toBeUndefined();
    // Another notification that says the same is another event.
    expect(third).toMatchObject({
      branch: "New user",
      payload: { body: { data: { notification_id: other, item } } },
    });
  });

  it("is recognized by its ID alone", async () => {
    const flow = newFlow();
    const receive = (changes: Record<string, unknown>) =>
      runTrigger("webhook", INPUTS, { flow, ...genuine(changes) });
    await receive({ id: "notif_1" });
    expect(await receive({ id: "notif_1", delivery_attempts: 2 })).toMatchObject(
      duplicate("notif_1"),
    );
    expect(await receive({ id: "notif_10" })).toMatchObject({ branch: "New user" });
    expect(await receive({ id: "Notif_1" })).toMatchObject({ branch: "New user" });
  });

  it("is not remembered of requests that were refused", async () => {
    const flow = newFlow();
    const { payload } = genuine({ id: "notif_1" });
    const forged = { ...payload, headers: signedHeaders("{}") };
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const result = await runTrigger("webhook", INPUTS, { flow, payload: forged });
      expect(result).toMatchObject({ response: { statusCode: 401 } });
    }
    expect(flow.instanceState).toEqual({});
    expect(await runTrigger("webhook", INPUTS, { flow, payload })).toMatchObject({
      branch: "New user",
    });
  });
});

describe("the memory", () => {
  it("returns nothing of what else is in the state of the flow", async () => {
    const others = { bookmark: "2026-01-31", intercomWorkspace: "ecahpwf5" };
    const flow = { instanceState: { ...others } };
    const result = await runTrigger("webhook", INPUTS, { flow, ...genuine({ id: "notif_1" }) });
    expect(Object.keys(result.instanceState ?? {})).toEqual(["intercomNotifications"]);
    expect(flow.instanceState).toMatchObject(others);
  });

  it("lasts ten minutes", async () => {
    const flow = newFlow();
    const now = jest.spyOn(Date, "now");
    const start = 1_790_000_000_000;
    const receiveAt = async (ms: number, id: string) => {
      now.mockReturnValue(start + ms);
      return (await runTrigger("webhook", INPUTS, { flow, ...genuine({ id }) })).branch;
    };
    expect(await receiveAt(0, "notif_1")).toBe("New user");
    expect(await receiveAt(10 * MINUTE, "notif_1")).toBe("No Event");
    expect(await receiveAt(10 * MINUTE + 1, "notif_1")).toBe("New user");
    expect(await receiveAt(20 * MINUTE, "notif_2")).toBe("New user");
    expect(await receiveAt(20 * MINUTE + 2, "notif_3")).toBe("New user");
    expect(flow.instanceState).toEqual({
      intercomNotifications: [
        { id: "notif_2", receivedAt: start + 20 * MINUTE },
        { id: "notif_3", receivedAt: start + 20 * MINUTE + 2 },
      ],
    });
    now.mockRestore();
  });

  it("can be switched off", async () => {
    const flow = newFlow();
    for (let delivery = 0; delivery < 2; delivery += 1) {
      const inputs = { ...INPUTS, allowDuplicates: "true" };
      const result = await runTrigger("webhook", inputs, { flow, ...genuine({ id: "notif_1" }) });
      expect(result).toMatchObject({ branch: "New user" });
      expect(result.instanceState).toBeUndefined();
    }
  });

  it("holds nothing of an event without an ID", async () => {
    const flow = newFlow();
    for (let delivery = 0; delivery < 2; delivery += 1) {
      const result = await runTrigger("webhook", INPUTS, { flow, ...genuine({ id: null }) });
      expect(result).toMatchObject({
        branch: "New user",
        payload: { body: { data: { notification_id: null } } },
      });
      expect(flow.instanceState).toEqual({});
    }
  });

  it("understands no IDs without a time, as they were kept before", async () => {
    const flow = { instanceState: { intercomNotifications: ["notif_1"] } };
    const run = () => runTrigger("webhook", INPUTS, { flow, ...genuine({ id: "notif_1" }) });
    expect(await run()).toMatchObject({ branch: "New user" });
    expect(await run()).toMatchObject(duplicate("notif_1"));
  });

  it.each([null, "text", { notif_1: true }, 7])(
    "goes on from a broken state: %j",
    async (value) => {
      const flow = newFlow();
      await runTrigger("webhook", INPUTS, { flow, ...genuine({ id: "notif_1" }) });
      const [key = ""] = Object.keys(flow.instanceState);
      flow.instanceState = { [key]: value };
      const run = () => runTrigger("webhook", INPUTS, { flow, ...genuine({ id: "notif_1" }) });
      expect(await run()).toMatchObject({ branch: "New user" });
      expect(await run()).toMatchObject(duplicate("notif_1"));
    },
  );

  it("holds the latest 500 and survives restarts", async () => {
    const { perform } = component.triggers.webhook ?? {};
    let state: Record<string, unknown> = {};
    const receive = async (number: number) => {
      const { payload } = genuine({ id: `notif_00000000-0000-4000-8000-${1e11 + number}` });
      const context = { ...contextOf({}), instanceState: state };
      const result = (await perform?.(context, payload, INPUTS)) as unknown as TriggerResult;
      state = { ...state, ...result.instanceState };
      return result.branch;
    };
    const restart = () => {
      state = JSON.parse(JSON.stringify(state));
    };
    const isFull = () => {
      const lists = Object.values(state);
      expect(lists).toHaveLength(1);
      expect(lists[0]).toHaveLength(MOST_REMEMBERED);
      expect(JSON.stringify(state).length).toBeLessThan(64 * 1024);
    };

    for (let number = 0; number < MOST_REMEMBERED; number += 1) {
      expect(await receive(number)).toBe("New user");
      if (number % 100 === 0) restart();
    }
    isFull();
    expect(await receive(0)).toBe("No Event");
    for (let number = MOST_REMEMBERED; number < MOST_REMEMBERED + 100; number += 1) {
      expect(await receive(number)).toBe("New user");
    }
    restart();
    isFull();
    for (const number of [100, 101, MOST_REMEMBERED, MOST_REMEMBERED + 99]) {
      expect(await receive(number)).toBe("No Event");
    }
    expect(await receive(99)).toBe("New user");
  });
});
