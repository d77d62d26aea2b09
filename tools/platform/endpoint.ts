import { randomUUID } from "node:crypto";
import type { HttpResponse, TriggerPayload } from "@prismatic-io/spectral";
import { headerOf, jsonResponse, type Listener, listen, type ReceivedRequest } from "./http";

/** What a trigger makes of a request. */
export interface Outcome {
  payload: { body: { data: unknown } };
  response?: HttpResponse;
  branch?: string;
  instanceState?: Record<string, unknown>;
}

/** Runs a trigger, with the state of its flow. */
export type Run = (
  payload: TriggerPayload,
  flow: { instanceState: Record<string, unknown> },
) => Promise<Outcome>;

export interface Execution {
  branch: string | undefined;
  data: unknown;
}

/** Form in which the platform hands over the bytes it received; a trigger must take either. */
export type RawBody = "string" | "buffer";

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** The payload that the platform makes of a request. */
export const payloadOf = (
  { url, headers, body }: ReceivedRequest,
  rawBody: RawBody = "string",
): TriggerPayload => {
  const contentType = headerOf(headers, "content-type");
  const text = body.toString();
  const nobody = { id: "", externalId: "", name: "" };
  return {
    headers,
    queryParameters: Object.fromEntries(url.searchParams),
    rawBody: { data: rawBody === "buffer" ? body : text, contentType },
    body: { data: parsed(text), contentType },
    pathFragment: url.pathname.slice(1),
    webhookUrls: { flow: url.origin },
    webhookApiKeys: {},
    invokeUrl: url.href,
    executionId: randomUUID(),
    customer: nobody,
    instance: { id: "", name: "" },
    user: { ...nobody, email: "" },
    integration: { id: "", name: "", externalVersion: "", versionSequenceId: "" },
    flow: { id: "", name: "", stableId: "" },
    startedAt: new Date().toISOString(),
    globalDebug: false,
  };
};

/** One deployed flow: what it executed, and the state it keeps between executions. */
export class Instance {
  readonly executions: Execution[] = [];
  // As text, as if it were in a database: what is no JSON does not survive.
  private stored = "{}";

  constructor(private readonly trigger: Run) {}

  get instanceState(): Record<string, unknown> {
    return JSON.parse(this.stored);
  }

  async execute(payload: TriggerPayload): Promise<HttpResponse> {
    const outcome = await this.trigger(payload, { instanceState: this.instanceState });
    this.stored = JSON.stringify({ ...this.instanceState, ...outcome.instanceState });
    this.executions.push({ branch: outcome.branch, data: outcome.payload.body.data });
    return outcome.response ?? jsonResponse(200, { executionId: payload.executionId });
  }
}

export interface Endpoint extends Listener, Pick<Instance, "executions" | "instanceState"> {}

/** A model of the URL of one flow: every request, whatever its method, executes the trigger. */
export const startEndpoint = async (trigger: Run, rawBody?: RawBody): Promise<Endpoint> => {
  const instance = new Instance(trigger);
  const listener = await listen((request) => instance.execute(payloadOf(request, rawBody)));
  return {
    ...listener,
    executions: instance.executions,
    get instanceState() {
      return instance.instanceState;
    },
  };
};
