import { parseTopic, TOPICS } from "../../src/webhooks/topics";
import { sampleWorkspace } from "../intercom";
import { notificationOf } from "../intercom/notifications/composer";
import { exampleOf } from "../platform/examples";
import { ownBody, ownHeader } from "../platform/ownNotification";
import { topicsOf, triggerKindOf } from "../platform/parts";
import { accessTokenConnection, component, type PublishedTrigger } from "../platform/runner";
import { type PartRun, runPart } from "../platform/runPart";
import type { Notification } from "../platform/runTypes";
import { drainTrigger } from "../platform/triggers";
import type { Command } from "./command";
import { inputValues } from "./inputs";
import { notice } from "./output";
import { readState, writeState } from "./state";
import { connected } from "./workspace";

/** A webhook trigger sends nothing, so that its connection leads nowhere. */
const NOWHERE = accessTokenConnection({ url: "http://127.0.0.1", token: "none" });

interface TriggerCall {
  given: Command["given"];
  run: Omit<PartRun, "inputs" | "connection">;
  logs: string[];
}

/** What a webhook trigger takes besides its inputs. */
const REQUEST = [
  { key: "topic", label: "Topic", type: "string" },
  { key: "body", label: "Body", type: "string" },
];

/** Without a secret of its own, the example of one signs and checks. */
const withSecret = ({ inputs }: PublishedTrigger, given: Record<string, unknown>) => ({
  ...Object.fromEntries(
    inputs
      .filter(({ type }) => type === "password")
      .map((input) => [input.key, exampleOf(input)] as const),
  ),
  ...given,
});

/** Signed as Intercom signs it: the given body, a sample record of a topic, or the trigger's own example. */
const notificationFor = (
  trigger: PublishedTrigger,
  { topic, body }: Record<string, unknown>,
): Notification => {
  const [first] = topicsOf(trigger);
  const own = { header: ownHeader(trigger), signing: "right" as const };
  if (body !== undefined && topic !== undefined) {
    throw new Error("topic and body cannot be combined: the body has its topic.");
  }
  if (body !== undefined) return { ...own, body: String(body) };
  if (!first) {
    if (topic !== undefined) throw new Error(`${trigger.key} receives no topics.`);
    notice("Receiving the example of this trigger, signed.");
    return { ...own, body: ownBody(trigger) };
  }
  const name = topic === undefined ? first.name : parseTopic("topic", String(topic), TOPICS);
  notice(`Receiving ${name}, signed.`);
  return { ...own, body: JSON.stringify(notificationOf(sampleWorkspace(), name)) };
};

/** @returns the branch that a signed notification takes, what is answered, and what the flow gets */
const receive = async (trigger: PublishedTrigger, { given, run, logs }: TriggerCall) => {
  const isRequest = ([key]: [string, string]) => REQUEST.some((each) => each.key === key);
  const request = inputValues(REQUEST, given.filter(isRequest));
  const own = inputValues(
    trigger.inputs,
    given.filter((each) => !isRequest(each)),
  );
  const { state, branch, response, data } = await runPart(
    {
      ...run,
      connection: NOWHERE,
      inputs: withSecret(trigger, own),
      notification: notificationFor(trigger, request),
    },
    logs,
  );
  return { data: { branch, response, data }, state };
};

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? "" : "s"}`;

/** All batches: the initial sync, unless a sync before says what changed since. */
const sync = async (trigger: PublishedTrigger, { given, run, logs }: TriggerCall) => {
  const { key, debug, state } = run;
  const inputs = inputValues(trigger.inputs, given);
  const flow = { instanceState: state?.instanceState ?? {} };
  const { items, pages } = await connected((connection) =>
    drainTrigger(key, { connection, ...inputs }, { flow, logs, debug, initial: !state }),
  );
  const what = state ? "What changed" : "Initial sync";
  notice(`${what}: ${counted(items.length, "record")} in ${counted(pages, "page")}.`);
  return { data: items, state: { ...flow, paginationState: null } };
};

const poll = (trigger: PublishedTrigger, { given, run, logs }: TriggerCall) => {
  const inputs = inputValues(trigger.inputs, given);
  return connected((connection) => runPart({ ...run, inputs, connection }, logs));
};

const WAYS = { webhook: receive, sync, poll };

/**
 * Runs a trigger once by hand: one notification, one poll or one sync.
 * @param logs takes every line of the log
 * @returns what the flow gets; of a notification also its branch and what is answered
 */
export const runTriggerByHand = async (
  key: string,
  { given, state: file }: Pick<Command, "given" | "state">,
  { debug, logs }: { debug: boolean; logs: string[] },
): Promise<{ data: unknown }> => {
  const trigger = component.triggers[key];
  if (!trigger) throw new Error(`There is no trigger "${key}".`);
  const state = file === undefined ? undefined : readState(file, key);
  const run = { kind: "trigger", key, mode: "run", debug, state } as const;
  const { data, state: after } = await WAYS[triggerKindOf(trigger)](trigger, { given, run, logs });
  if (file !== undefined && after) {
    writeState(file, key, after);
    notice(`State saved in ${file}.`);
  }
  return { data };
};
