import { isObject, type Json } from "../../server/body";
import { ApiError } from "../../server/errors";
import { type Routes, route } from "../../server/route";
import { contentPath } from "../../workspace/content";
import type { Availability } from "../../workspace/internalArticles";
import type { Workspace } from "../../workspace/workspace";

const refused = (message: string) => new ApiError(422, "parameter_invalid", message);

const WHOLE = ["content_snippet", "file_source_content", "internal_article"];

/** The types of content that each action works on. */
const TYPES: Record<string, string[]> = {
  publish: ["article_content"],
  unpublish: ["article_content"],
  delete: ["article_content", ...WHOLE],
  set_availability: ["article_content", "external_content", ...WHOLE],
  set_audience: ["article_content", "external_content", ...WHOLE],
  update_tags: ["article", "external_content", ...WHOLE],
};
const ALL_TYPES = new Set(Object.values(TYPES).flat());

const MAX_ITEMS = 1_000;
const MAX_TAGS = 100;

interface Target {
  type: string;
  id: string;
}

const readTargets = (given: unknown): Target[] => {
  if (!Array.isArray(given) || given.length === 0) throw refused("content_ids is required");
  if (given.length > MAX_ITEMS) throw refused(`content_ids must have at most ${MAX_ITEMS} items`);
  return given.map((each) => {
    if (!isObject(each) || !ALL_TYPES.has(String(each.type)) || typeof each.id !== "string") {
      throw refused("content_ids is invalid");
    }
    return { type: String(each.type), id: each.id };
  });
};

const idsIn = (value: unknown, name: string): number[] => {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(Number.isInteger)) throw refused(`${name} is invalid`);
  return value;
};

/** What an action does to a piece of content, once its parameters are proven. */
type Change = (workspace: Workspace, target: Target) => void;

type Content = Availability & { audience_ids: number[] };

const articleOfContent = (workspace: Workspace, id: string) =>
  [...workspace.knowledgeItems.values()].find(({ contents }) =>
    contents.some((content) => content.id === id),
  );

/** The record that has the switches and audiences: one language of an article, or the whole. */
const contentOf = (workspace: Workspace, { type, id }: Target): Content | undefined => {
  if (type === "content_snippet") return workspace.contentSnippets.get(id);
  if (type === "internal_article") return workspace.internalArticles.get(id);
  if (type !== "article_content") return workspace.knowledgeItems.get(`${type} ${id}`);
  return articleOfContent(workspace, id)?.contents.find((content) => content.id === id);
};

const setState =
  (state: "published" | "draft"): Change =>
  (workspace, { id }) => {
    const content = articleOfContent(workspace, id)?.contents.find((each) => each.id === id);
    if (content) content.state = state;
  };

/** What an import source keeps up to date stays, although nothing says so. */
const remove: Change = (workspace, { type, id }) => {
  if (type === "content_snippet") workspace.contentSnippets.delete(id);
  else if (type === "internal_article") workspace.internalArticles.delete(id);
  else if (type === "file_source_content") workspace.knowledgeItems.delete(`${type} ${id}`);
  const article = articleOfContent(workspace, id);
  if (type !== "article_content" || !article || article.isSynced) return;
  article.contents = article.contents.filter((content) => content.id !== id);
};

const SWITCHES: Record<string, keyof Availability> = {
  ai_agent: "ai_chatbot_availability",
  copilot: "ai_copilot_availability",
  sales_agent: "ai_sales_agent_availability",
};

const setAvailability = ({ availability }: Json): Change => {
  if (!isObject(availability)) throw refused("availability is required");
  for (const [name, value] of Object.entries(availability)) {
    if (!SWITCHES[name] || typeof value !== "boolean") throw refused("availability is invalid");
  }
  return (workspace, target) => {
    const content = contentOf(workspace, target);
    for (const [name, value] of Object.entries(availability)) {
      if (content && SWITCHES[name]) content[SWITCHES[name]] = value === true;
    }
  };
};

const setAudience = ({ audience }: Json): Change => {
  if (!isObject(audience)) throw refused("audience is required");
  const added = idsIn(audience.add_segment_ids, "add_segment_ids");
  const removed = idsIn(audience.remove_segment_ids, "remove_segment_ids");
  return (workspace, target) => {
    const content = contentOf(workspace, target);
    if (!content) return;
    const kept = audience.remove_all === true ? [] : content.audience_ids;
    content.audience_ids = [...new Set([...kept.filter((id) => !removed.includes(id)), ...added])];
  };
};

const updateTags = ({ tags }: Json, workspace: Workspace): Change => {
  if (!isObject(tags)) throw refused("tags is required");
  const added = idsIn(tags.add_tag_ids, "add_tag_ids");
  const removed = idsIn(tags.remove_tag_ids, "remove_tag_ids");
  const all = new Set([...added, ...removed]);
  if (all.size === 0) throw refused("add_tag_ids or remove_tag_ids is required");
  if (all.size > MAX_TAGS) throw refused(`At most ${MAX_TAGS} tag IDs can be given`);
  const unknown = [...all].filter((id) => !workspace.tags.has(String(id)));
  if (unknown.length > 0) throw refused(`Tags not found or archived: ${unknown.join(", ")}`);
  return (_, target) => {
    const own = workspace.tagsOfContent(contentPath(target));
    for (const id of added) own.set(String(id), workspace.clock.seconds());
    for (const id of removed) own.delete(String(id));
  };
};

const changeOf = (body: Json, workspace: Workspace): Change => {
  if (body.action === "publish") return setState("published");
  if (body.action === "unpublish") return setState("draft");
  if (body.action === "delete") return remove;
  if (body.action === "set_availability") return setAvailability(body);
  if (body.action === "set_audience") return setAudience(body);
  return updateTags(body, workspace);
};

export const contentBulkRoutes: Routes = {
  // https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content/bulkcontentactions
  "POST /content/bulk_actions": route(
    { permission: "Write content", status: 202 },
    ({ workspace, body }) => {
      const types = TYPES[String(body.action)];
      if (!types) throw refused("action is invalid");
      const targets = readTargets(body.content_ids);
      const change = changeOf(body, workspace);
      // What the action does not take is dropped, and the answer is the same.
      for (const target of targets) if (types.includes(target.type)) change(workspace, target);
      return { type: "content_bulk_action", status: "queued" };
    },
  ),
};
