import { createHmac } from "node:crypto";
import type { Clock } from "../clock";
import type { Settings } from "../settings";
import type { FinConversation, FinStatus } from "../workspace/finAgent";
import { sendRequest } from "./sendRequest";

// https://developers.intercom.com/docs/guides/fin-agent-api

/** The value of `X-Fin-Agent-API-Webhook-Signature`. */
export const finSignatureOf = (body: string | Buffer, secret: string): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** The one address that a Fin Agent reports to, apart from the webhooks of any app. */
export interface FinEndpoint {
  url: string;
  secret: string;
}

/** What Fin reports of its conversations. Nothing is sent before `deliver` is called. */
export class FinEvents {
  private endpoint: FinEndpoint | undefined;
  private queue: object[] = [];
  private messages = 98_700;

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
  ) {}

  /** Enters the endpoint in the settings of the Fin Agent. */
  configure(endpoint: FinEndpoint): void {
    this.endpoint = endpoint;
  }

  /** Queues any event. */
  send(event: object): void {
    this.queue.push(event);
  }

  /** Fin answers with a part of its reply; more may follow. */
  reply(conversation: FinConversation, body: string): void {
    conversation.status = "replying";
    this.messages += 1;
    const message = {
      id: String(this.messages),
      author: "fin",
      body,
      timestamp_ms: this.nowAsText(),
    };
    this.send({ ...this.about(conversation, "fin_replied"), message, status: "replying" });
  }

  /** Fin reaches a status. */
  reach(conversation: FinConversation, status: FinStatus, more: object = {}): void {
    conversation.status = status;
    this.send({ ...this.about(conversation, "fin_status_updated"), status, ...more });
  }

  /** Fin asks for a rating. */
  askForRating(conversation: FinConversation): void {
    conversation.survey = { isOpen: true, rating: null, remark: null };
    const options = [
      { key: "good", emoji: "\u{1F603}", label: "Great" },
      { key: "amazing", emoji: "\u{1F929}", label: "Amazing" },
    ];
    this.send({ ...this.about(conversation, "csat_requested"), csat: { options } });
  }

  /** Sends all that is queued, one by one. @returns the statuses that were answered */
  async deliver(): Promise<number[]> {
    const { endpoint } = this;
    if (!endpoint) throw new Error("The Fin Agent has no webhook URL.");
    const statuses: number[] = [];
    for (const event of this.queue.splice(0)) {
      const body = JSON.stringify(event);
      const { status } = await sendRequest({
        method: "POST",
        url: endpoint.url,
        headers: {
          "Content-Type": "application/json",
          "X-Fin-Agent-API-Webhook-Signature": finSignatureOf(body, endpoint.secret),
        },
        body,
        timeLimitMs: this.settings.webhookTimeLimitMs,
      });
      statuses.push(status);
    }
    return statuses;
  }

  clear(): void {
    this.endpoint = undefined;
    this.queue = [];
  }

  private about({ id, userId }: FinConversation, event_name: string) {
    return {
      event_name,
      conversation_id: id,
      user_id: userId,
      created_at_ms: this.nowAsText(),
    };
  }

  private nowAsText(): string {
    return new Date(this.clock.now()).toISOString();
  }
}
