import { dataSource, type Element } from "@prismatic-io/spectral";
import type { AxiosInstance } from "axios";
import { createClient } from "../client";
import { connection } from "../inputs/common";
import type { List } from "../types";

/** Most requests one picker makes, since somebody waits for it. */
const MAX_REQUESTS = 5;

interface Picker<Item> {
  /** Begins with a verb, such as "Select Contact". */
  label: string;
  description: string;
  /** Pages of the records to choose from. */
  pages: (client: AxiosInstance) => AsyncGenerator<List<Item>> | Promise<List<Item>[]>;
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

/** A list to choose an ID from. A longer list than it may fetch says so in a last entry. */
export const picker = <Item>({ label, description, pages, toElement, example }: Picker<Item>) =>
  dataSource({
    display: { label, description },
    dataSourceType: "picklist",
    inputs: { connection },
    perform: async (context, params) => {
      const result: Element[] = [];
      let requests = 0;
      for await (const list of await pages(createClient(params.connection, context))) {
        result.push(...list.data.map(toElement));
        requests += 1;
        if (requests < MAX_REQUESTS) continue;
        if ((list.total_count ?? 0) > result.length) {
          result.push({
            key: "",
            label: `… ${list.total_count} in all, the first ${result.length} shown: enter the ID of any other`,
          });
        }
        break;
      }
      return { result: toldApart(result) };
    },
    examplePayload: { result: [example] },
  });
