import { randomUUID } from "node:crypto";
import { bodySignatureOf, signatureOf } from "../../tools/intercom";
import type { Run } from "../../tools/platform/endpoint";
import type { ReceivedRequest } from "../../tools/platform/http";
import {
  type ConnectionValue,
  component,
  contextOf,
  oauthConnection,
  paramsFor,
  withoutBundleFrames,
} from "../../tools/platform/runner";
import {
  type FlowState,
  newFlow,
  runTrigger,
  type TriggerResult,
  type TriggerRun,
} from "../../tools/platform/triggers";

/** The client secret of the app. */
export const SECRET = "4f1c9a7e-0d2b-4c58-8e36-b5a9d7f2c013";

/** The topics of the triggers that take events of one kind, by their keys and labels. */
export const EVENT_TRIGGERS: [key: string, label: string, topics: string[]][] = [
  ["newConversation", "New Conversation", ["conversation.user.created"]],
  ["contactReplied", "Contact Replied", ["conversation.user.replied"]],
  ["teammateReplied", "Teammate Replied", ["conversation.admin.replied"]],
  ["conversationClosed", "Conversation Closed", ["conversation.admin.closed"]],
  ["conversationAssigned", "Conversation Assigned", ["conversation.admin.assigned"]],
  ["conversationRated", "Conversation Rated", ["conversation.rating.added"]],
  ["newContact", "New Contact", ["contact.user.created", "contact.lead.created"]],
  ["contactUpdated", "Contact Updated", ["contact.user.updated", "contact.lead.updated"]],
  ["contactTagged", "Contact Tagged", ["contact.user.tag.created", "contact.lead.tag.created"]],
  ["newCompany", "New Company", ["company.created"]],
  ["ticketCreated", "Ticket Created", ["ticket.created"]],
  ["ticketStateUpdated", "Ticket State Updated", ["ticket.state.updated"]],
  ["ticketClosed", "Ticket Closed", ["ticket.closed"]],
  ["noteAdded", "Note Added", ["conversation.admin.noted"]],
  ["eventTracked", "Event Tracked", ["event.created"]],
  ["contactUnsubscribed", "Contact Unsubscribed", ["contact.unsubscribed"]],
];

/** The keys of the triggers that take notifications. */
export const WEBHOOK_TRIGGERS = [
  ...EVENT_TRIGGERS.map(([key]) => key),
  "webhook",
  "contactWebhook",
  "companyWebhook",
  "conversationWebhook",
  "ticketWebhook",
  "workspaceWebhook",
];

/** A connection as triggers see it. They make no requests. */
export const appConnection = (clientSecret = SECRET) =>
  oauthConnection({ url: "https://intercom.example.com", token: "token" }, { clientSecret });

export interface WebhookFlow {
  run: Run;
  /** All that the trigger returned, in order. */
  results: TriggerResult[];
}

/** A webhook trigger of the bundle, as an endpoint runs it. */
export const webhookFlow = (
  inputs: Record<string, unknown> = {},
  { key = "webhook", ...options }: TriggerRun & { key?: string } = {},
): WebhookFlow => {
  const results: TriggerResult[] = [];
  const given = { connection: appConnection(), ...inputs };
  const run: Run = async (payload, flow) => {
    const result = await runTrigger(key, given, { ...options, flow, payload: { ...payload } });
    results.push(result);
    return result;
  };
  return { run, results };
};

/** A notification that no local Intercom sends. */
export const notificationOf = ({
  item = { type: "contact", id: "5ba682d23d7cf92bef87bfd4" },
  ...changes
}: Record<string, unknown> = {}) => ({
  type: "notification_event",
  app_id: "ecahpwf5",
  data: { type: "notification_event_data", item },
  links: {},
  id: `notif_${randomUUID()}`,
  topic: "contact.user.created",
  delivery_status: "pending",
  delivery_attempts: 1,
  delivered_at: 0,
  first_sent_at: 1_767_168_000,
  created_at: 1_767_168_000,
  self: null,
  ...changes,
});

/** The header that Intercom signs a body with. */
export const signedHeaders = (body: string | Buffer, secret = SECRET) => ({
  "X-Hub-Signature": signatureOf(body, secret),
});

/** The header that Intercom signs what it asks and tells of the installation with. */
export const bodySignedHeaders = (body: string | Buffer, secret = SECRET) => ({
  "X-Body-Signature": bodySignatureOf(body, secret),
});

export interface Deployed {
  /** The state of the flow afterwards. */
  flow: FlowState;
  logs: string[];
}

/** Deploys a flow with a webhook trigger of the bundle, as the platform does. */
export const deploy = async (
  key: string,
  inputs: Record<string, unknown> & { connection: ConnectionValue },
  { flow = newFlow(), ...context }: { flow?: FlowState; webhookUrls?: object } = {},
): Promise<Deployed> => {
  const { onInstanceDeploy, inputs: known } = component.triggers[key] ?? {};
  if (!onInstanceDeploy || !known) throw new Error(`"${key}" does nothing at a deployment.`);
  const logs: string[] = [];
  const result = await onInstanceDeploy(
    { ...contextOf({ logs }), ...flow, flow: { name: "Events" }, ...context },
    paramsFor(known, inputs),
  ).catch(withoutBundleFrames);
  Object.assign(flow.instanceState, JSON.parse(JSON.stringify(Object(result).instanceState ?? {})));
  return { flow, logs };
};

/** A request as if it had arrived. */
export const requestOf = (
  body: string | Buffer,
  headers: Record<string, string> = {},
  path = "",
): ReceivedRequest => ({
  method: "POST",
  url: new URL(path, "https://hooks.example.com/"),
  headers,
  body: Buffer.from(body),
});

/** All that an execution shows, as text, bytes included. */
export const everything = (value: unknown): string =>
  JSON.stringify(value, (_key, each) =>
    each?.type === "Buffer" ? Buffer.from(each.data).toString() : each,
  );
