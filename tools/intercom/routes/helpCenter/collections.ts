import { presentCollection } from "../../present/helpCenter";
import { checkFields, integer, isObject, type Json, nullable, pick, text } from "../../server/body";
import { invalid, resourceNotFound } from "../../server/errors";
import { countedPage, readPage, readPerPage } from "../../server/paging";
import { type Call, needs, queryValue, type Routes } from "../../server/route";
import { type Collection, defaultHelpCenter, withAncestors } from "../../workspace/helpCenter";
import { absent, collectionOf } from "./records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/help-center/listallcollections

/** Names and descriptions by language; the languages that are left out stay. */
const readTranslations = (given: unknown, present: Collection["translations"] = {}) => {
  const { type: _, ...languages } = isObject(given) ? given : {};
  const texts = Object.entries(languages).map(([locale, content]) => {
    if (content !== null && !isObject(content)) throw invalid("translated_content is invalid");
    checkFields(content ?? {}, { name: text, description: text });
    return [locale, pick(content ?? {}, ["name", "description"])] as const;
  });
  const filled = texts.filter(([, content]) => Object.keys(content).length > 0);
  return { ...present, ...Object.fromEntries(filled) };
};

/** A collection that another one may be in: a known one, and none inside of that other one. */
const checkParent = (call: Call, parentId: unknown, child?: Collection) => {
  if (parentId == null) return;
  const parent = collectionOf(call, parentId);
  if (child && withAncestors(call.workspace, parent).includes(child)) {
    throw invalid("parent_id is invalid", "parent_id");
  }
};

const checkBody = (body: Json) => {
  checkFields(body, {
    name: text,
    description: text,
    translated_content: nullable(isObject),
    parent_id: nullable(text),
    help_center_id: nullable(integer),
  });
  if (typeof body.name === "string" && body.name.trim() === "") throw invalid("name is invalid");
};

const create = (call: Call) => {
  const { workspace, body } = call;
  if (body.name === undefined) throw absent("Name is a required parameter.");
  checkBody(body);
  checkParent(call, body.parent_id);
  const helpCenter =
    body.help_center_id == null
      ? defaultHelpCenter(workspace)
      : workspace.helpCenters.get(String(body.help_center_id));
  if (!helpCenter) throw resourceNotFound();
  const parent_id = body.parent_id == null ? null : String(body.parent_id);
  const collection = workspace.addCollection({
    name: String(body.name),
    description: String(body.description ?? ""),
    parent_id,
    help_center_id: parent_id ? null : helpCenter.id,
    translations: readTranslations(body.translated_content),
  });
  return presentCollection(collection, workspace);
};

const update = (call: Call) => {
  const { workspace, body } = call;
  const collection = collectionOf(call);
  checkBody(body);
  checkParent(call, body.parent_id, collection);
  const outermost = withAncestors(workspace, collection).at(-1);
  Object.assign(collection, pick(body, ["name", "description", "parent_id"]), {
    translations: readTranslations(body.translated_content, collection.translations),
    updated_at: workspace.clock.seconds(),
  });
  // It stays in its help center.
  collection.help_center_id = collection.parent_id ? null : (outermost?.help_center_id ?? null);
  return presentCollection(collection, workspace);
};

export const collectionRoutes: Routes = {
  "GET /help_center/collections": needs("Read and list articles", ({ workspace, query }) => {
    const all = [...workspace.collections.values()].sort((a, b) => b.updated_at - a.updated_at);
    const { items, ...rest } = countedPage(all, {
      page: readPage(queryValue(query.page)),
      perPage: readPerPage(queryValue(query.per_page), { default: 20, max: 250 }),
    });
    return { type: "list", data: items.map((each) => presentCollection(each, workspace)), ...rest };
  }),

  "POST /help_center/collections": needs("Read and write articles", create),

  "GET /help_center/collections/:collection_id": needs("Read and list articles", (call) =>
    presentCollection(collectionOf(call), call.workspace),
  ),

  "PUT /help_center/collections/:collection_id": needs("Read and write articles", update),

  // Nobody documents what becomes of what is in it: here it stays as it is.
  "DELETE /help_center/collections/:collection_id": needs("Read and write articles", (call) => {
    const { id } = collectionOf(call);
    call.workspace.collections.delete(id);
    return { id, object: "collection", deleted: true };
  }),
};
