import { dataSource, type Element } from "@prismatic-io/spectral";
import type { Access } from "../../client/access";
import { problemOf } from "../../client/apiProblem";
import { type ClientOptions, createClient } from "../../client/createClient";
import { hasNext } from "../../client/pagination/next";
import { isTransient } from "../../client/retry";
import type { Client, List } from "../../client/types";
import { type idInput, textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { isRecord } from "../../values/objects";
import { unescapeHtml } from "../../values/unescapeHtml";

/** Few, since somebody waits for the list. */
const MAX_REQUESTS = 5;
const MAX_WAIT_MS = 10_000;
/** So that a page which takes too long can be asked for again, with fewer records. */
const ATTEMPT_TIMEOUT_MS = 4_000;

/** How a picklist, a form or a map reads while somebody waits for it. */
export const whileSomebodyWaits = (access: Access): ClientOptions => ({
  ...access,
  timeoutMs: ATTEMPT_TIMEOUT_MS,
  deadlineMs: MAX_WAIT_MS,
});

/** An ID to choose, as Intercom answers it, and a label for it. */
interface Choice {
  key: string | number | null | undefined;
  label: string;
}

interface PicklistOptions<Item> {
  /** Begins with a verb, such as "Select Contact". */
  label: string;
  description: string;
  access: Access;
  /** What the records depend on: required inputs, which the action has under the same keys. */
  needs?: Record<string, ReturnType<typeof idInput<true>>>;
  /** Pages of the records to choose from. */
  pages: (
    client: Client,
    text: string | undefined,
    needed: Record<string, string>,
  ) => AsyncGenerator<List<Item>> | Promise<List<Item>[]>;
  /** Intercom searches for the text; otherwise the labels are searched here. */
  isSearched?: boolean;
  toElement: (item: Item) => Choice;
  example: Element;
}

/**
 * @param parts names and identifiers of a record, the most descriptive one first
 * @returns the first part that is known, with the others in brackets, as a person reads them
 */
export const labelOf = (...parts: unknown[]): string => {
  const [first = "", ...others] = parts
    .filter((part) => typeof part === "string" || typeof part === "number")
    .map((part) => unescapeHtml(String(part)).trim())
    .filter(Boolean);
  return others.length ? `${first} (${others.join(", ")})` : first;
};

/** Entries that can be chosen; one without a name shows its ID. */
export const choicesOf = (choices: Choice[]): Element[] =>
  choices.flatMap(({ key, label }) => {
    const id = String(key ?? "");
    return id ? { key: id, label: label || id } : [];
  });

/** Adds the key to labels that stand more than once. */
const withUniqueLabels = (elements: Element[]): Element[] => {
  const counts = new Map<string | undefined, number>();
  for (const { label } of elements) counts.set(label, (counts.get(label) ?? 0) + 1);
  return elements.map(({ key, label }) => ({
    key,
    label: (counts.get(label) ?? 0) > 1 ? `${label} [${key}]` : label,
  }));
};

const matchesSearch =
  (text = "") =>
  ({ key, label = key }: Element): boolean =>
    `${label} ${key}`.toLowerCase().includes(text.toLowerCase());

const goesOn = ({ pages }: List<unknown>) => isRecord(pages) && hasNext(pages) === true;

/** The last entry, where not all records could be read. */
const moreOf = (total: number, read: number): Element => ({
  key: "",
  label:
    total > read
      ? `… ${total} in all, ${read} of them read: narrow the list with Search, or enter the ID`
      : `… more than the ${read} that were read: narrow the list with Search, or enter the ID`,
});

/** A list to choose an ID from. Where not all records could be read, the last entry says so. */
export const picklist = <Item>({
  label,
  description,
  access,
  needs,
  pages,
  isSearched = false,
  toElement,
  example,
}: PicklistOptions<Item>) =>
  dataSource({
    display: { label, description },
    dataSourceType: "picklist",
    inputs: {
      connection,
      ...(needs as object),
      search: textInput({
        label: "Search",
        example: "a",
        comments:
          "Offers only entries that contain this text; capital letters do not matter. Helps where there are too many to list.",
      }),
    },
    perform: async (context, { connection, search, ...needed }) => {
      const client = createClient(connection, context, whileSomebodyWaits(access));
      const found: Choice[] = [];
      let requests = 0;
      let isCutShort = false;
      let total = 0;
      try {
        for await (const list of await pages(client, search, needed)) {
          found.push(...list.data.map(toElement));
          requests += 1;
          total = Math.max(total, list.total_count ?? 0);
          isCutShort = requests >= MAX_REQUESTS && (total > found.length || goesOn(list));
          if (requests >= MAX_REQUESTS) break;
        }
      } catch (error) {
        const problem = problemOf(error);
        // What was read until the time was up is worth showing.
        if (found.length === 0 || !problem || !isTransient(problem)) throw error;
        isCutShort = true;
      }
      const elements = choicesOf(found);
      const shown = withUniqueLabels(
        isSearched ? elements : elements.filter(matchesSearch(search)),
      );
      return { result: isCutShort ? [...shown, moreOf(total, found.length)] : shown };
    },
    examplePayload: { result: [example] },
  });
