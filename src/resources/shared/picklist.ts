import { dataSource, type Element } from "@prismatic-io/spectral";
import type { Access } from "../../client/access";
import { createClient } from "../../client/createClient";
import type { Client, List } from "../../client/types";
import { textInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";

/** Few, since somebody waits for the list. */
const MAX_REQUESTS = 5;

interface PicklistOptions<Item> {
  /** Begins with a verb, such as "Select Contact". */
  label: string;
  description: string;
  access: Access;
  /** Pages of the records to choose from. */
  pages: (client: Client, text?: string) => AsyncGenerator<List<Item>> | Promise<List<Item>[]>;
  /** Intercom searches for the text; otherwise the labels are searched here. */
  isSearched?: boolean;
  toElement: (item: Item) => Element;
  example: Element;
}

/**
 * @param parts names and identifiers of a record, the most descriptive one first
 * @returns the first part that is known, with the others in brackets
 */
export const labelOf = (...parts: (string | null | undefined)[]): string => {
  const [first, ...others] = parts.filter(Boolean);
  return others.length ? `${first} (${others.join(", ")})` : (first ?? "");
};

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

/** A list to choose an ID from. Where not all records could be read, the last entry says so. */
export const picklist = <Item>({
  label,
  description,
  access,
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
      search: textInput({
        label: "Search",
        example: "a",
        comments:
          "Offers only entries that contain this text; capital letters do not matter. Helps where there are too many to list.",
      }),
    },
    perform: async (context, { connection, search }) => {
      const found: Element[] = [];
      let requests = 0;
      let more: string | undefined;
      for await (const list of await pages(createClient(connection, context, access), search)) {
        found.push(...list.data.map(toElement));
        requests += 1;
        if (requests < MAX_REQUESTS) continue;
        if ((list.total_count ?? 0) > found.length) {
          more = `… ${list.total_count} in all, ${found.length} of them read: narrow the list with Search, or enter the ID`;
        }
        break;
      }
      const shown = withUniqueLabels(isSearched ? found : found.filter(matchesSearch(search)));
      return { result: more ? [...shown, { key: "", label: more }] : shown };
    },
    examplePayload: { result: [example] },
  });
