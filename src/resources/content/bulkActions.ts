import { InputError } from "../../values/inputError";
import { hasAnyValue, isRecord } from "../../values/objects";
import { choice, idOf, isBlank, WHOLE_NUMBER } from "../../values/readers";

/** Kinds of content by the names that Intercom gives them here. */
const TYPES = {
  article: "Article",
  article_content: "Article Content",
  content_snippet: "Content Snippet",
  external_content: "External Content",
  file_source_content: "File",
  internal_article: "Internal Article",
} as const;

type Type = keyof typeof TYPES;
const TYPE_NAMES = Object.keys(TYPES) as Type[];

/** Choices of a kind of content. */
export const CONTENT_TYPES = TYPE_NAMES.map((value) => ({ label: TYPES[value], value }));

const REMOVABLE: Type[] = [
  "article_content",
  "content_snippet",
  "file_source_content",
  "internal_article",
];

/**
 * What can be done, and with which kinds of content: Intercom drops others, and still answers 202.
 * https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content/bulkcontentactions
 */
const ACTIONS = {
  publish: { label: "Publish", types: ["article_content"] },
  unpublish: { label: "Unpublish", types: ["article_content"] },
  delete: { label: "Delete", types: REMOVABLE },
  set_availability: { label: "Set Availability", types: [...REMOVABLE, "external_content"] },
  set_audience: { label: "Set Audience", types: [...REMOVABLE, "external_content"] },
  update_tags: {
    label: "Update Tags",
    types: ["article", "external_content", ...REMOVABLE.slice(1)],
  },
} satisfies Record<string, { label: string; types: Type[] }>;

type Action = keyof typeof ACTIONS;

/** Choices of what to do. */
export const BULK_ACTIONS = (Object.keys(ACTIONS) as Action[]).map((value) => ({
  label: ACTIONS[value].label,
  value,
}));

/** The most pieces of content, and tags, of one request. */
const MAX_ITEMS = 1_000;
const MAX_TAGS = 100;

export interface BulkAction {
  action: Action;
  items?: unknown[];
  contentType?: Type;
  contentIds: string[];
  finAvailability?: boolean;
  copilotAvailability?: boolean;
  salesAgentAvailability?: boolean;
  addSegmentIds: number[];
  removeSegmentIds: number[];
  removeAllSegments: boolean;
  addTagIds: number[];
  removeTagIds: number[];
  confirmDeletion: boolean;
}

const typeOf = (label: string, value: unknown): Type => {
  if (isBlank(value)) throw new InputError(`${label}: its type is missing.`);
  // Search Content filters by this word.
  return value === "snippet" ? "content_snippet" : choice(TYPE_NAMES)(`${label}, type`, value);
};

const reasonAgainst = (type: Type, action: Action): string | undefined => {
  const { label, types }: { label: string; types: Type[] } = ACTIONS[action];
  if (types.includes(type)) return undefined;
  if (type === "article") {
    return `${label} takes the languages of an article, each as article_content with its own ID, not the article. Search Content returns them in data[].contents[].id.`;
  }
  if (type === "article_content" && action === "update_tags") {
    return `${label} takes an article as a whole, as article with the ID of the article, not one of its languages.`;
  }
  const names = types.map((each) => TYPES[each]).join(", ");
  return `${label} does not take ${TYPES[type]}, which Intercom would leave out in silence. It takes ${names}.`;
};

/** @throws InputError for content that the action does not take */
const readItem = (label: string, action: Action, item: unknown) => {
  if (!isRecord(item)) {
    throw new InputError(
      `${label} must be an object with type and id, such as {"type":"content_snippet","id":"38"}.`,
    );
  }
  const type = typeOf(label, item.type);
  const reason = reasonAgainst(type, action);
  if (reason) throw new InputError(`${label}: ${reason}`);
  if (isBlank(item.id)) throw new InputError(`${label}: its id is missing.`);
  return { type, id: idOf(TYPES[type].toLowerCase(), WHOLE_NUMBER)(`${label}, id`, item.id) };
};

const readItems = ({ action, items = [], contentType, contentIds }: BulkAction) => {
  if (contentIds.length > 0 !== (contentType !== undefined)) {
    throw new InputError("Content Type and Content IDs go together: fill in both, or neither.");
  }
  const count = items.length + contentIds.length;
  if (count === 0) {
    throw new InputError("Content IDs or Items: at least one piece of content is needed.");
  }
  if (count > MAX_ITEMS) {
    throw new InputError(`Content IDs and Items: ${count} are more than ${MAX_ITEMS}.`);
  }
  return [
    ...contentIds.map((id, index) =>
      readItem(`Content IDs, row ${index + 1}`, action, { type: contentType, id }),
    ),
    ...items.map((item, index) => readItem(`Items, item ${index + 1}`, action, item)),
  ];
};

/** @throws InputError for an ID that is both added and removed */
const checkApart = (thing: string, added: number[], removed: number[]) => {
  const both = added.find((id) => removed.includes(id));
  if (both === undefined) return;
  throw new InputError(`Add ${thing} IDs and Remove ${thing} IDs both have ${both}.`);
};

const givenIds = (ids: number[]) => (ids.length > 0 ? ids : undefined);

const availabilityOf = (given: BulkAction) => ({
  ai_agent: given.finAvailability,
  copilot: given.copilotAvailability,
  sales_agent: given.salesAgentAvailability,
});

const audienceOf = ({ addSegmentIds, removeSegmentIds, removeAllSegments }: BulkAction) => {
  if (removeAllSegments && addSegmentIds.length + removeSegmentIds.length > 0) {
    throw new InputError(
      "Remove All Segments goes alone: Intercom does not say what it does first.",
    );
  }
  checkApart("Segment", addSegmentIds, removeSegmentIds);
  return {
    add_segment_ids: givenIds(addSegmentIds),
    remove_segment_ids: givenIds(removeSegmentIds),
    remove_all: removeAllSegments || undefined,
  };
};

const tagsOf = ({ addTagIds, removeTagIds }: BulkAction) => {
  checkApart("Tag", addTagIds, removeTagIds);
  const { size } = new Set([...addTagIds, ...removeTagIds]);
  if (size > MAX_TAGS) {
    throw new InputError(`Add Tag IDs and Remove Tag IDs: ${size} tags are more than ${MAX_TAGS}.`);
  }
  return { add_tag_ids: givenIds(addTagIds), remove_tag_ids: givenIds(removeTagIds) };
};

/** What three of the actions need besides the content, with the inputs that say it. */
const DETAILS = {
  set_availability: {
    name: "availability",
    read: availabilityOf,
    labels: "Available to Fin, Available to Copilot or Available to Sales Agent",
  },
  set_audience: {
    name: "audience",
    read: audienceOf,
    labels: "Add Segment IDs, Remove Segment IDs or Remove All Segments",
  },
  update_tags: { name: "tags", read: tagsOf, labels: "Add Tag IDs or Remove Tag IDs" },
} as const;

/** @throws InputError when the action lacks its inputs, or has those of another one */
const readDetails = (given: BulkAction) => {
  const { label } = ACTIONS[given.action];
  const body: Record<string, object> = {};
  for (const [action, { name, read, labels }] of Object.entries(DETAILS)) {
    const details = read(given);
    if (action === given.action) {
      if (!hasAnyValue(details)) throw new InputError(`${label} needs ${labels}.`);
      body[name] = details;
    } else if (hasAnyValue(details)) {
      const other = ACTIONS[action as keyof typeof DETAILS].label;
      throw new InputError(`${labels}: only ${other} takes them, not ${label}.`);
    }
  }
  return body;
};

/**
 * @returns the body of a bulk action
 * @throws InputError for what Intercom would drop or refuse, and for a deletion without confirmation
 */
export const bulkActionBody = (given: BulkAction) => {
  const content_ids = readItems(given);
  const body = { action: given.action, content_ids, ...readDetails(given) };
  if (given.action === "delete" && !given.confirmDeletion) {
    const what = content_ids.length === 1 ? "this content" : `all ${content_ids.length} pieces`;
    throw new InputError(`Confirm Deletion: turn it on to delete ${what} for good.`);
  }
  return body;
};
