import { dataSource, type Element } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import { createClient } from "./client";
import { connection, pickerSearch } from "./inputs/common";
import type { List } from "./types";

/** Most requests one picker makes, since somebody waits for it. */
const MAX_REQUESTS = 5;

interface Picker<Item> {
  /** Begins with a verb, such as "Select Contact". */
  label: string;
  description: string;
  /** Pages of the records to choose from. */
  pages: (
    client: AxiosInstance,
    text?: string,
  ) => AsyncGenerator<List<Item>> | Promise<List<Item>[]>;
  /** Intercom itself finds what contains the text; otherwise other labels are left out. */
  isSearched?: boolean;
  toElement: (item: Item) => Element;
  example: Element;
}

/** Tells records of equal names apart. @returns the parts that are known, most telling first */
export const labelOf = (...parts: (string | null | undefined)[]): string => {
  const [first, ...others] = parts.filter(Boolean);
  return others.length ? `${first} (${others.join(", ")})` : (first ?? "");
};

/** Adds the ID to labels that stand more than once. */
const toldApart = (elements: Element[]): Element[] => {
  const counts = new Map<string | undefined, number>();
  for (const { label } of elements) counts.set(label, (counts.get(label) ?? 0) + 1);
  return elements.map(({ key, label }) => ({
    key,
    label: (counts.get(label) ?? 0) > 1 ? `${label} [${key}]` : label,
  }));
};

const containing =
  (text = "") =>
  ({ key, label = key }: Element): boolean =>
    `${label} ${key}`.toLowerCase().includes(text.toLowerCase());

/** A list to choose an ID from. A longer list than it may fetch says so in a last entry. */
export const picker = <Item>({
  label,
  description,
  pages,
  isSearched = false,
  toElement,
  example,
}: Picker<Item>) =>
  dataSource({
    display: { label, description },
    dataSourceType: "picklist",
    inputs: { connection, search: pickerSearch },
    perform: async (context, { connection: workspace, search }) => {
      const found: Element[] = [];
      let requests = 0;
      let more: string | undefined;
      for await (const list of await pages(createClient(workspace, context), search)) {
        found.push(...list.data.map(toElement));
        requests += 1;
        if (requests < MAX_REQUESTS) continue;
        if ((list.total_count ?? 0) > found.length) {
          more = `… ${list.total_count} in all, ${found.length} of them read: narrow the list with Search, or enter the ID`;
        }
        break;
      }
      const shown = toldApart(isSearched ? found : found.filter(containing(search)));
      return { result: more ? [...shown, { key: "", label: more }] : shown };
    },
    examplePayload: { result: [example] },
  });
