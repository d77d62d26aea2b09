import MiniSearch from "minisearch";
import type { Part } from "../common/types";

export interface Filter {
  text: string;
  kind: string;
  resource: string;
  access: string;
}

/** Other words for what the labels say. */
const SYNONYMS: Record<string, string[]> = {
  add: ["create", "attach"],
  assign: ["manage"],
  attach: ["add"],
  change: ["update"],
  customer: ["contact"],
  detach: ["remove"],
  edit: ["update"],
  fetch: ["get", "list"],
  find: ["get", "search", "list"],
  lead: ["contact"],
  look: ["find", "search"],
  lookup: ["find", "search"],
  mail: ["email"],
  make: ["create"],
  message: ["reply", "email", "conversation"],
  modify: ["update"],
  new: ["create"],
  person: ["contact"],
  query: ["search"],
  read: ["get"],
  remove: ["delete", "detach"],
  respond: ["reply"],
  retrieve: ["get"],
  teammate: ["admin"],
  user: ["contact"],
  write: ["send", "create"],
};

const FILLERS = new Set([
  "a",
  "an",
  "the",
  "to",
  "of",
  "in",
  "for",
  "with",
  "and",
  "by",
  "on",
  "i",
]);

const stem = (term: string) => (term.length > 3 ? term.replace(/(?<=[^s])s$/, "") : term);

const processTerm = (term: string): string | null => {
  const lower = term.toLowerCase();
  return FILLERS.has(lower) ? null : stem(lower);
};

const words = (key: string) => key.replace(/([a-z])([A-Z])/g, "$1 $2");

const idOf = ({ kind, key }: Part) => `${kind}/${key}`;

/** "needs: read tic" asks for a permission by a piece of its name. */
const NEEDS = /^needs:\s*(?=\S)/i;

/** @returns the parts that need the permission that a text names; undefined when it names none */
const byPermission = (parts: Part[], text: string): Part[] | undefined => {
  const sought = text.trim().replace(NEEDS, "").toLowerCase();
  const isPiece = NEEDS.test(text.trim());
  const fits = (name: string) =>
    isPiece ? name.toLowerCase().includes(sought) : name.toLowerCase() === sought;
  const found = parts.filter(({ permissions }) => permissions.some(fits));
  return isPiece || found.length > 0 ? found : undefined;
};

/** Finds parts by what somebody types, or by the permission that they need. */
export const createFinder = (parts: Part[]) => {
  const byId = new Map(parts.map((part) => [idOf(part), part]));
  const index = new MiniSearch<{ id: string }>({
    fields: ["label", "words", "description", "resource", "inputs"],
    processTerm,
  });
  index.addAll(
    parts.map((part) => ({
      id: idOf(part),
      label: part.label,
      words: `${words(part.key)} ${part.key}`,
      description: part.description,
      resource: words(part.resource),
      inputs: part.inputs.map(({ label }) => label).join(" "),
    })),
  );
  const ranked = (text: string): Part[] => {
    if (!text.trim()) return parts;
    const needing = byPermission(parts, text);
    if (needing) return needing;
    const given = text.split(/[\s,.]+/).map((term) => stem(term.toLowerCase()));
    const synonyms = given.flatMap((term) => SYNONYMS[term] ?? []).join(" ");
    const found = index.search({
      combineWith: "OR",
      queries: [
        {
          queries: [text],
          prefix: (term) => term.length > 2,
          fuzzy: (term) => (term.length > 4 ? 0.2 : false),
          boost: { label: 4, words: 2, description: 1, resource: 0.5, inputs: 0.2 },
        },
        ...(synonyms
          ? [
              {
                queries: [synonyms],
                boost: { label: 1, words: 0.5, description: 0.2, inputs: 0.01 },
              },
            ]
          : []),
      ],
      boostDocument: (id) => (String(id).startsWith("action/") ? 1.3 : 1),
    });
    return found.flatMap(({ id }) => byId.get(id) ?? []);
  };
  return ({ text, kind, resource, access }: Filter): Part[] =>
    ranked(text).filter(
      (part) =>
        (!kind || part.kind === kind) &&
        (!resource || part.resource === resource) &&
        (!access || part.access === access),
    );
};
