import { seeded } from "../../tools/intercom";

/** What an event is about. */
export interface Item {
  id: string;
  [field: string]: unknown;
}

/** What a flow receives of a notification. */
export interface Event {
  topic: string;
  item: Item;
  notification: Record<string, unknown>;
  [field: string]: unknown;
}

/** @returns the event in the result of a trigger */
export const eventOf = (result?: { payload: { body: { data: unknown } } }) =>
  result?.payload.body.data as Event;

/** A contact of whom most is known. */
export const FULL_CONTACT = {
  role: "user",
  email: "jayne@example.com",
  external_id: "c-77",
  name: "Jayne Cobb",
  phone: "+353871234567",
  avatar: "https://example.com/128.png",
  signed_up_at: "2025-01-31",
  last_seen_at: "2025-01-31",
  ownerId: seeded.admin.id,
};

/** A company of which most is known. */
export const FULL_COMPANY = {
  company_id: "c-7",
  name: "Niska",
  remote_created_at: "2025-01-31",
  plan: "Enterprise",
  size: 10,
  website: "https://niska.example.com",
  industry: "Salvage",
  monthly_spend: 100,
};

/** Types by path, as far as there are values; entries of a list count as one. */
const typesOf = (value: unknown, path = ""): Map<string, string> => {
  if (value === null) return new Map();
  if (typeof value !== "object") return new Map([[path, typeof value]]);
  const isList = Array.isArray(value);
  const inside = Object.entries(value).flatMap(([key, each]) => [
    ...typesOf(each, `${path}.${isList ? "each" : key}`),
  ]);
  return new Map([[path, isList ? "list" : "object"], ...inside]);
};

/**
 * Expects that an example shows the fields that arrive, each with the type it arrives with.
 * @param least how many of them have a value in both
 */
export const expectTrueExample = (shown: Event, arrived: Event, least: number): void => {
  expect(Object.keys(shown)).toEqual(Object.keys(arrived));
  expect(Object.keys(shown.notification)).toEqual(Object.keys(arrived.notification));
  expect(Object.keys(shown.item).filter((field) => !(field in arrived.item))).toEqual([]);
  const real = typesOf(arrived);
  const common = [...typesOf(shown)].filter(([path]) => real.has(path));
  expect(common).toEqual(common.map(([path]) => [path, real.get(path)]));
  expect(common.length).toBeGreaterThan(least);
};

/** Expects that what an example shows beside the notification is what stands in it. */
export const expectConsistent = ({ notification, ...shown }: Event): void => {
  expect(notification).toMatchObject({
    id: shown.notification_id,
    topic: shown.topic,
    app_id: shown.app_id,
    created_at: shown.created_at,
    data: { item: shown.item },
  });
};
