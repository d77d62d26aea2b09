import { createHmac, randomUUID } from "node:crypto";
import type { Clock } from "../clock";
import type { Settings } from "../settings";
import { type ReceivedAnswer, sendRequest } from "./sendRequest";

// https://developers.intercom.com/docs/webhooks/webhook-notifications

const MINUTE_MS = 60_000;
const RETRY_AFTER_MS = MINUTE_MS;
const MAX_THROTTLING_MS = 120 * MINUTE_MS;

/** The webhook settings of an app: one URL for all workspaces that have it. */
export interface Subscription {
  url: string;
  topics: readonly string[] | "all";
  /** The client secret of the app. */
  secret: string;
}

/** What a notification can be given that does not come from a change in the workspace. */
export interface Origin {
  /** For a notification that is sent twice. */
  id?: string | null;
  /** Seconds since 1970. */
  created_at?: number;
}

/** One attempt to deliver a notification. */
export interface Delivery {
  /** Of the notification; a ping has none. */
  id: string | null;
  topic: string;
  attempt: number;
  /** 0 when no answer came in time. */
  status: number;
  outcome: "delivered" | "retry" | "failed" | "throttled" | "dropped" | "disabled";
}

interface Notification {
  id: string | null;
  topic: string;
  item: object;
  created_at: number;
  dueAtMs: number;
  attempts: number;
  failures: number;
  firstSentAtMs: number | null;
  throttledForMs: number;
}

/** The value of `X-Hub-Signature`. */
export const signatureOf = (body: string | Buffer, secret: string): string =>
  `sha1=${createHmac("sha1", secret).update(body).digest("hex")}`;

/** The value of `X-Body-Signature`. */
export const bodySignatureOf = (body: string | Buffer, secret: string): string =>
  createHmac("sha256", secret).update(body).digest("hex");

const newId = () => `notif_${randomUUID()}`;

/** The webhooks of an app in one workspace. Nothing is sent before `deliver` is called. */
export class Webhooks {
  /** Every attempt, in order. */
  readonly log: Delivery[] = [];
  private subscription: Subscription | undefined;
  private queue: Notification[] = [];

  constructor(
    private readonly clock: Clock,
    private readonly settings: Settings,
    private readonly app: { id_code: string },
  ) {}

  /** Saves the subscription of the app; refused unless the URL answers a HEAD request with 200. */
  async subscribe(subscription: Subscription): Promise<void> {
    const { url } = subscription;
    const timeLimitMs = this.settings.webhookTimeLimitMs;
    const { status } = await sendRequest({ method: "HEAD", url, timeLimitMs });
    if (status !== 200) throw new Error(`${url} answered the HEAD request with ${status}.`);
    this.subscription = subscription;
  }

  /** False before anything is subscribed to, and after an answer of 410. */
  get active(): boolean {
    return this.subscription !== undefined;
  }

  /** How many notifications wait to be sent, now or later. */
  get pending(): number {
    return this.queue.length;
  }

  /**
   * Queues a notification about a change, if its topic is subscribed to.
   * @param present the item as an API version shows it
   * @param at when it happens, in seconds; later than now for what takes a while
   */
  notify(topic: string, present: (version: string) => object, at = this.clock.seconds()): void {
    const topics = this.subscription?.topics ?? [];
    if (topics !== "all" && !topics.includes(topic)) return;
    this.add(topic, present(this.settings.appVersion), { created_at: at });
  }

  /** Queues a notification of any topic and item. @returns its id */
  send(topic: string, item: object, { id = newId(), ...origin }: Origin = {}): string | null {
    if (!this.active) throw new Error("There is no subscription to webhooks.");
    this.add(topic, structuredClone(item), { id, ...origin });
    return id;
  }

  /** Queues a ping, which Intercom sends at any time and without an id. */
  ping(): void {
    this.send("ping", { type: "ping", message: "something something interzen" }, { id: null });
  }

  /** Sends, one by one, all that is due when it is called. @returns the attempts */
  async deliver(): Promise<Delivery[]> {
    const now = this.clock.now();
    const due = this.queue.filter(({ dueAtMs }) => dueAtMs <= now);
    this.queue = this.queue.filter(({ dueAtMs }) => dueAtMs > now);
    const deliveries: Delivery[] = [];
    for (const notification of due.sort((one, other) => one.dueAtMs - other.dueAtMs)) {
      if (this.subscription) deliveries.push(await this.attempt(notification, this.subscription));
    }
    this.log.push(...deliveries);
    return deliveries;
  }

  /** Tells the Uninstall URL of the app that this workspace uninstalled it. */
  tellUninstall(url: string, secret: string): Promise<ReceivedAnswer> {
    return this.sendSigned(url, secret, { app_id: this.app.id_code });
  }

  /** Asks whether the app works in this workspace, which Intercom does at least once a day. */
  checkHealth(url: string, secret: string): Promise<ReceivedAnswer> {
    return this.sendSigned(url, secret, { workspace_id: this.app.id_code });
  }

  clear(): void {
    this.subscription = undefined;
    this.queue = [];
    this.log.length = 0;
  }

  private add(topic: string, item: object, { id = newId(), created_at }: Origin): void {
    const createdAt = created_at ?? this.clock.seconds();
    this.queue.push({
      id,
      topic,
      item,
      created_at: createdAt,
      dueAtMs: createdAt * 1000,
      attempts: 0,
      failures: 0,
      firstSentAtMs: null,
      throttledForMs: 0,
    });
  }

  private sendSigned(url: string, secret: string, content: object): Promise<ReceivedAnswer> {
    const body = JSON.stringify(content);
    return sendRequest({
      method: "POST",
      url,
      headers: {
        "Content-Type": "application/json",
        "X-Body-Signature": bodySignatureOf(body, secret),
      },
      body,
      timeLimitMs: this.settings.webhookTimeLimitMs,
    });
  }

  private async attempt(
    notification: Notification,
    { url, secret }: Subscription,
  ): Promise<Delivery> {
    notification.attempts += 1;
    notification.firstSentAtMs ??= this.clock.now();
    const body = JSON.stringify(this.envelope(notification));
    const { status } = await sendRequest({
      method: "POST",
      url,
      headers: {
        "Content-Type": "application/json",
        "User-Agent": "intercom-parrot-service-client/1.0",
        "X-Hub-Signature": signatureOf(body, secret),
      },
      body,
      timeLimitMs: this.settings.webhookTimeLimitMs,
    });
    const { id, topic, attempts: attempt } = notification;
    return { id, topic, attempt, status, outcome: this.conclude(notification, status) };
  }

  private envelope({ id, topic, item, created_at, attempts, firstSentAtMs }: Notification) {
    return {
      type: "notification_event",
      app_id: this.app.id_code,
      data: { type: "notification_event_data", item },
      links: {},
      id,
      topic,
      delivery_status: id === null ? null : "pending",
      delivery_attempts: attempts,
      delivered_at: 0,
      first_sent_at: Math.floor((firstSentAtMs ?? 0) / 1000),
      created_at,
      self: null,
    };
  }

  private conclude(notification: Notification, status: number): Delivery["outcome"] {
    if (status >= 200 && status < 300) return "delivered";
    if (status === 410) {
      this.subscription = undefined;
      this.queue = [];
      return "disabled";
    }
    if (status === 429) return this.throttle(notification);
    notification.failures += 1;
    if (notification.failures > 1) return "failed";
    this.requeue(notification, RETRY_AFTER_MS);
    return "retry";
  }

  /** Waits twice as long each time; Intercom documents the first and the last delay only. */
  private throttle(notification: Notification): Delivery["outcome"] {
    notification.throttledForMs = Math.max(MINUTE_MS, notification.throttledForMs * 2);
    const sentForMs = this.clock.now() - (notification.firstSentAtMs ?? 0);
    if (sentForMs + notification.throttledForMs > MAX_THROTTLING_MS) return "dropped";
    this.requeue(notification, notification.throttledForMs);
    return "throttled";
  }

  private requeue(notification: Notification, delayMs: number): void {
    notification.dueAtMs = this.clock.now() + delayMs;
    this.queue.push(notification);
  }
}
