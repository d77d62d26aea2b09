import { daysOf } from "../search/days";
import type { Workspace } from "./workspace";

/** What became of one outbound message at one person. */
export interface Delivery {
  receiptId: string;
  contactId: string;
  contentId: string;
  contentType: string;
  title: string;
  sentAtSeconds: number;
  openedAtSeconds: number | null;
  clickedAtSeconds: number | null;
}

/** Adds what became of a message. */
export const addDelivery = (
  workspace: Workspace,
  given: Pick<Delivery, "contactId"> & Partial<Delivery>,
): Delivery => {
  const delivery: Delivery = {
    receiptId: String(7001 + workspace.deliveries.length),
    contentId: "30041",
    contentType: "email",
    title: "New compressors",
    sentAtSeconds: workspace.clock.seconds(),
    openedAtSeconds: null,
    clickedAtSeconds: null,
    ...given,
  };
  workspace.deliveries.push(delivery);
  return delivery;
};

/** Rows of a table, the names of its columns first. */
export type Table = string[][];

const textOf = (value: unknown) => (value === null || value === undefined ? "" : String(value));

const receiptColumns = (workspace: Workspace, delivery: Delivery): [string, unknown][] => {
  const contact = workspace.contacts.get(delivery.contactId);
  const [company] = contact ? workspace.companiesOf(contact) : [];
  return [
    ["user_id", delivery.contactId],
    ["user_external_id", contact?.external_id],
    ["company_id", company?.id ?? -1],
    ["email", contact?.email],
    ["name", contact?.name],
    ["ruleset_id", "12345"],
    ["content_id", delivery.contentId],
    ["content_type", delivery.contentType],
    ["content_title", delivery.title],
    ["receipt_id", delivery.receiptId],
    ["received_at", delivery.sentAtSeconds],
  ];
};

const eventColumns = (delivery: Delivery, name: string, at: number): [string, unknown][] => [
  ["user_id", delivery.contactId],
  ["content_id", delivery.contentId],
  ["receipt_id", delivery.receiptId],
  [name, at],
];

const tableOf = (rows: [string, unknown][][]): Table => [
  (rows[0] ?? []).map(([name]) => name),
  ...rows.map((row) => row.map(([, value]) => textOf(value))),
];

/**
 * The statistics of the messages that were sent in a period, both of its days included. Of their
 * events only those in the period count, and a statistic without rows is left out.
 */
export const messageStatistics = (
  workspace: Workspace,
  fromSeconds: number,
  toSeconds: number,
): Map<string, Table> => {
  const dayOf = daysOf(workspace.settings.timezone);
  const begins = dayOf(fromSeconds).startSeconds;
  const ends = dayOf(toSeconds).endSeconds;
  const isInside = (at: number | null): at is number => at !== null && at >= begins && at < ends;
  const sent = workspace.deliveries.filter(({ sentAtSeconds }) => isInside(sentAtSeconds));
  const events = (field: "openedAtSeconds" | "clickedAtSeconds", name: string) =>
    sent.flatMap((delivery) => {
      const at = delivery[field];
      return isInside(at) ? [eventColumns(delivery, name, at)] : [];
    });
  const tables: [string, [string, unknown][][]][] = [
    ["receipts", sent.map((delivery) => receiptColumns(workspace, delivery))],
    ["opens", events("openedAtSeconds", "opened_at")],
    ["clicks", events("clickedAtSeconds", "clicked_at")],
  ];
  return new Map(
    tables.filter(([, rows]) => rows.length > 0).map(([name, rows]) => [name, tableOf(rows)]),
  );
};
