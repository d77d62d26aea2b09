import { numberedPagesOf } from "../client/pagination/numbered";
import type { Client, List } from "../client/types";
import { labelOf, MAX_REQUESTS, picklist } from "../resources/common/picklist";
import { readHelpCenter } from "../resources/helpCenter/access";
import { COLLECTION_LIST, type Collection } from "../resources/helpCenter/collections";
import { getHelpCenters } from "../resources/helpCenter/helpCenters";

/** A collection and those around it, from the outside in; shorter where one of them is unknown. */
const pathOf = (
  collection: Collection,
  known: ReadonlyMap<string, Collection>,
  inside: Collection[] = [],
): Collection[] => {
  const path = [collection, ...inside];
  const parent = known.get(String(collection.parent_id ?? ""));
  return parent && !path.includes(parent) ? pathOf(parent, known, path) : path;
};

interface Placed extends Collection {
  path: string;
  helpCenter?: string;
}

/** Says where collections are, which takes the others: parents stand anywhere in the list. */
const placing = async (client: Client, collections: Collection[]) => {
  const known = new Map(collections.map((each) => [each.id, each]));
  const helpCenterIdOf = (each: Collection) => pathOf(each, known)[0]?.help_center_id;
  const names = new Map<string, string>();
  const areSeveral = new Set(collections.map(helpCenterIdOf).filter(Boolean)).size > 1;
  if (areSeveral) {
    // The IDs do when the time is up.
    const { data } = await getHelpCenters(client).catch(() => ({ data: [] }));
    for (const { id, display_name } of data) names.set(String(id), display_name);
  }
  return (each: Collection): Placed => {
    const path = pathOf(each, known);
    const steps = path.map(({ id, name }) => name?.trim() || id);
    // What is around the outermost one was not read.
    if (path[0]?.parent_id) steps.unshift("…");
    const id = areSeveral && helpCenterIdOf(each);
    const helpCenter = id ? (names.get(String(id)) ?? `help center ${id}`) : undefined;
    return { ...each, path: steps.join(" > "), helpCenter };
  };
};

async function* placedPages(client: Client): AsyncGenerator<List<Placed>> {
  const read: List<Collection>[] = [];
  let failure: unknown;
  try {
    for await (const page of numberedPagesOf<Collection>(client, COLLECTION_LIST)) {
      read.push(page);
      if (read.length === MAX_REQUESTS) break;
    }
  } catch (error) {
    failure = error;
  }
  const toPlaced = await placing(
    client,
    read.flatMap(({ data }) => data),
  );
  for (const page of read) yield { ...page, data: page.data.map(toPlaced) };
  if (failure) throw failure;
}

export const selectCollection = picklist<Placed>({
  label: "Select Collection",
  description:
    "List collections with those around them, and with the help center where there are several.",
  access: readHelpCenter,
  pages: placedPages,
  toElement: ({ id, path, helpCenter }) => ({ key: id, label: labelOf(path, helpCenter) }),
  example: { key: "160", label: "Guides > Setup" },
});
