import { type Installation, type IntercomOptions, startRegion } from "../../tools/intercom";
import { payloadOf, type Run } from "../../tools/platform/endpoint";
import { type Listener, listen } from "../../tools/platform/http";
import { type Queue, QueuedInstance, type Steps } from "../../tools/platform/queuedInstance";
import { type ConnectionValue, oauthConnection, runAction } from "../../tools/platform/runner";
import { runTrigger } from "../../tools/platform/triggers";
import { Sight } from "./customerSight";
import { eventOf } from "./events";
import { startRouter, startSharedUrl } from "./manyCustomers";
import { deploy, SECRET } from "./webhooks";

/** A workspace that has the app, and the instance that is deployed for it. */
export interface Customer {
  /** Of the workspace; also the external ID of the customer. */
  id: string;
  installation: Installation;
  instance: QueuedInstance;
  /** The URL of this instance alone. */
  url: string;
  sight: Sight;
}

/** How the customers of an app are deployed. */
export interface Deployment {
  count: number;
  /** Behind the URL of the app. */
  behind: "a shared endpoint" | "a router";
  queue: Queue;
  /** What every run waits for between its two requests. */
  between?: (customer: string) => Promise<void>;
}

export interface Customers {
  all: Customer[];
  /** The URL of the app. */
  url: string;
  /** Deactivates the instance of a customer. */
  switchOff(customer: string): void;
  stop(): Promise<void>;
}

const optionsOf = (_: unknown, number: number): IntercomOptions => {
  const digits = String(number).padStart(2, "0");
  return {
    appId: `workspace-${digits}`,
    token: `tkn-${digits}b7e19cd2480a`,
    startAt: Date.parse("2026-03-02T09:30:00Z"),
    frozen: true,
    appVersion: "2.16",
  };
};

const fill = ({ workspace, settings }: Installation) => {
  // A slow machine is no reason to deliver again.
  settings.webhookTimeLimitMs = 60_000;
  for (const name of ["Ada", "Bo", "Cy"]) {
    workspace.addContact({ role: "user", name: `${name} of ${workspace.app.id_code}` });
  }
};

/** Reads the user of an event and writes a note about it. */
const stepsOf =
  (connection: ConnectionValue, sight: Sight, between: () => Promise<void>): Steps =>
  async (outcome) => {
    sight.add(outcome);
    if (outcome.branch !== "New user") return;
    const { item, notification_id } = eventOf(outcome);
    const logs: string[] = [];
    const run = { debug: true, logs };
    try {
      const inputs = { connection, id: item.id };
      const contact = await runAction<{ name: string }>("getContact", inputs, run);
      await between();
      const body = `${contact.data.name}: ${notification_id}`;
      sight.add([contact, await runAction("createContactNote", { ...inputs, body }, run)]);
    } catch (error) {
      sight.addError(error);
    }
    sight.addLogs(logs);
  };

/**
 * Deploys one flow for many customers of one app, and subscribes their workspaces: all with one URL
 * and one client secret, on one host of Intercom and in this process.
 */
export const startCustomers = async ({
  count,
  behind,
  queue,
  between = async () => undefined,
}: Deployment): Promise<Customers> => {
  const region = await startRegion(Array.from({ length: count }, optionsOf));
  const listeners: Listener[] = [];
  const opened = async (opening: Promise<Listener>) => {
    const listener = await opening;
    listeners.push(listener);
    return listener;
  };

  const start = async (installation: Installation): Promise<Customer> => {
    fill(installation);
    const id = installation.workspace.app.id_code;
    const { token } = installation;
    const connection = oauthConnection({ url: region.url, token }, { clientSecret: SECRET });
    const topics = [{ key: "New user", value: "contact.user.created" }];
    const { flow } = await deploy("webhook", { connection, topics });
    const inputs = { connection, topics, allowDuplicates: queue === "deduplicated" };
    const trigger: Run = (payload, state) =>
      runTrigger("webhook", inputs, { flow: state, payload: { ...payload } });
    const sight = new Sight();
    const steps = stepsOf(connection, sight, () => between(id));
    const instance = new QueuedInstance(trigger, steps, queue, flow);
    const { url } = await opened(listen((request) => instance.execute(payloadOf(request))));
    return { id, installation, instance, url, sight };
  };

  const all = await Promise.all(region.installations.map(start));
  const instances = new Map(all.map(({ id, instance }) => [id, instance]));
  const urls = new Map(all.map(({ id, url }) => [id, url]));
  const { url } = await opened(
    behind === "a router" ? startRouter(urls) : startSharedUrl(instances),
  );
  for (const { installation } of all) {
    await installation.webhooks.subscribe({ url, topics: "all", secret: SECRET });
  }
  return {
    all,
    url,
    switchOff: (customer) => {
      instances.delete(customer);
      urls.delete(customer);
    },
    stop: async () => {
      for (const listener of listeners) await listener.stop();
      await region.stop();
    },
  };
};
