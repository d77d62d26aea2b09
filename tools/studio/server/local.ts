import { type LocalIntercom, seedWorkspace } from "../../intercom";
import type { FaultKind, FaultOrder, LocalState } from "../common/types";

type Json = Record<string, unknown>;
type Store = ReadonlyMap<unknown, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The records of a list by their places, the first one as 1, since they have no IDs. */
const storeOf = (value: unknown): Store | undefined => {
  if (value instanceof Map) return value;
  return Array.isArray(value) ? new Map(value.map((each, index) => [index + 1, each])) : undefined;
};

/** Every table of the workspace by its name: whatever holds records, by their IDs or in a list. */
const tables = ({ workspace }: LocalIntercom): Map<string, Store> => {
  const named = Object.entries({ ...workspace, conversations: workspace.conversations.all });
  return new Map(
    named.flatMap(([name, value]): [string, Store][] => {
      const store = storeOf(value);
      return store ? [[name, store]] : [];
    }),
  );
};

/** A record as JSON: maps and sets as objects and lists, and nothing twice inside of itself. */
const asJson = (value: unknown, above: unknown[] = []): unknown => {
  if (typeof value !== "object" || value === null) return value;
  if (above.includes(value)) return "…";
  const inside = [...above, value];
  if (value instanceof Map) {
    return Object.fromEntries([...value].map(([key, each]) => [String(key), asJson(each, inside)]));
  }
  if (value instanceof Set) return [...value].map((each) => asJson(each, inside));
  if (Array.isArray(value)) return value.map((each) => asJson(each, inside));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, asJson(each, inside)]),
  );
};

export const localState = (intercom: LocalIntercom): LocalState => {
  const { latencyMs, quota, indexDelaySeconds, virtualContacts } = intercom.settings;
  return {
    now: intercom.clock.now(),
    settings: { latencyMs, quota, indexDelaySeconds, virtualContacts },
    pendingFaults: intercom.faults.pending,
    tables: [...tables(intercom)]
      .map(([name, { size }]) => ({ name, count: size }))
      .sort((one, other) => one.name.localeCompare(other.name)),
  };
};

/** The rows of a table, newest last; undefined when there is no such table. */
export const rowsOf = (intercom: LocalIntercom, name: string): unknown[] | undefined => {
  const table = tables(intercom).get(name);
  return table && [...table].map(([id, record]) => ({ id: String(id), record: asJson(record) }));
};

/**
 * Changes fields of a record by hand, as JSON; what is no JSON in it stays.
 * @throws Error when there is no such record, or a field that it does not have
 */
export const changeRow = (
  intercom: LocalIntercom,
  { name, id, fields }: { name: string; id: string; fields: Json },
): void => {
  const table = tables(intercom).get(name);
  const record = [...(table ?? [])].find(([key]) => String(key) === id)?.[1];
  if (!isRecord(record)) throw new Error("There is no such record.");
  const shown = asJson(record) as Json;
  for (const [field, value] of Object.entries(fields)) {
    if (JSON.stringify(shown[field]) === JSON.stringify(value)) continue;
    if (!Object.hasOwn(record, field)) throw new Error(`The record has no field "${field}".`);
    const present = record[field];
    if (present instanceof Map || present instanceof Set) {
      throw new Error(`"${field}" holds references, which actions change.`);
    }
    record[field] = value;
  }
};

const EFFECTS: Record<FaultKind, object> = {
  "429": { status: 429 },
  "503": { status: 503 },
  drop: { drop: "before" },
  dropAfter: { drop: "after" },
  html: { html: true },
  slow: { delayMs: 5000 },
  empty: { emptyBody: true },
};

/** Lets the next requests go wrong. */
export const addFault = (
  intercom: LocalIntercom,
  { kind, times, method, path }: FaultOrder,
): void => {
  const effect = EFFECTS[kind] as { status: number };
  if (!effect) throw new Error(`There is no fault "${kind}".`);
  intercom.faults.add({
    ...effect,
    times: Math.min(Math.max(Math.round(times) || 1, 1), 1000),
    ...(method && { method }),
    ...(path && { path }),
  });
};

const SETTINGS = ["latencyMs", "quota", "indexDelaySeconds", "virtualContacts"] as const;

/** Takes the settings that the page may change. */
export const changeSettings = (intercom: LocalIntercom, given: Json): void => {
  for (const name of SETTINGS) {
    const value = given[name];
    if (typeof value === "number" && Number.isFinite(value) && value >= 0) {
      intercom.settings[name] = value;
    }
  }
  // The traffic of very many contacts would fill the memory.
  intercom.settings.rememberedExchanges = 200;
};

/** The sample data as at the start; settings, faults and clock as well. */
export const seedAgain = (intercom: LocalIntercom): void => {
  intercom.reset();
  seedWorkspace(intercom.workspace);
  changeSettings(intercom, {});
};
