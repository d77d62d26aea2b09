import { presentCustomObject } from "../present/customObjects";
import { checkFields, flag, integer, isObject, number, text } from "../server/body";
import { ApiError, invalid, missing } from "../server/errors";
import { nextUrl, numberedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes } from "../server/route";
import { atLeast } from "../server/versions";
import {
  type CustomObjectAttribute,
  type CustomObjectInstance,
  type CustomObjectType,
  conversationReference,
  knownInstances,
} from "../workspace/customObjects";
import type { Workspace } from "../workspace/workspace";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/custom-object-instances

const ACCESS = "Read and write custom object instances";
const RESERVED_ID = "reference_not_found";

/** The name of the type is missing in what Intercom says. */
const typeOf = ({ workspace, params }: Call): CustomObjectType => {
  const type = workspace.customObjectTypes.get(params.type ?? "");
  if (!type) throw new ApiError(404, "not_found", "Custom object type `undefined` not found");
  return type;
};

const instancesOf = (call: Call): CustomObjectInstance[] => {
  const { identifier } = typeOf(call);
  return [...call.workspace.customObjectInstances.values()].filter(
    ({ type }) => type === identifier,
  );
};

const required = (instance: CustomObjectInstance | undefined): CustomObjectInstance => {
  if (!instance) throw new ApiError(404, "not_found", "Custom object instance not found");
  return instance;
};

const byId = (call: Call) =>
  required(instancesOf(call).find(({ id }) => id === call.params.instance_id));

const byExternalId = (call: Call, externalId: string | undefined) =>
  instancesOf(call).find(({ external_id }) => external_id !== null && external_id === externalId);

const deleteInstance = ({ workspace }: Call, { id, type }: CustomObjectInstance) => {
  workspace.customObjectInstances.delete(id);
  return { id, object: type, deleted: true };
};

/** What an attribute keeps of a value: a wrong option, id or time is dropped without a refusal. */
const keptValue = (
  name: string,
  { data_type, options = [], refersTo = "" }: CustomObjectAttribute,
  value: unknown,
  workspace: Workspace,
): unknown => {
  if (value === null) return null;
  switch (data_type) {
    case "list":
      return options.find(({ id, label }) => [id, label].includes(String(value)))?.label ?? null;
    case "reference":
      return knownInstances(workspace, refersTo, value);
    case "datetime":
      return timeOf(value);
    default: {
      const check = { string: text, integer, number, boolean: flag }[data_type];
      if (!check(value)) throw invalid(`${name} must be of type ${data_type}`, name);
      return value;
    }
  }
};

const timeOf = (value: unknown): number | null => {
  const seconds = typeof value === "string" ? Date.parse(value) / 1000 : value;
  return Number.isInteger(seconds) ? Number(seconds) : null;
};

const upsert = (call: Call) => {
  const { workspace, body } = call;
  const { identifier, attributes } = typeOf(call);
  checkFields(body, { external_id: text });
  if (body.external_id === RESERVED_ID) throw invalid("external_id is reserved", "external_id");
  if (body.custom_attributes != null) checkFields(body, { custom_attributes: isObject });
  const given = isObject(body.custom_attributes) ? body.custom_attributes : {};
  const kept = Object.entries(given).flatMap(([name, value]) => {
    const attribute = attributes[name];
    return attribute ? [[name, keptValue(name, attribute, value, workspace)]] : [];
  });
  const externalId = typeof body.external_id === "string" ? body.external_id : null;
  const instance =
    (externalId === null ? undefined : byExternalId(call, externalId)) ??
    workspace.addCustomObjectInstance({ type: identifier, external_id: externalId });
  for (const field of ["external_created_at", "external_updated_at"] as const) {
    if (body[field] !== undefined) instance[field] = timeOf(body[field]);
  }
  Object.assign(instance.custom_attributes, Object.fromEntries(kept));
  instance.updated_at = workspace.clock.seconds();
  return presentCustomObject(instance, workspace);
};

const idsIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** The ids of the instances that a contact or conversation refers to. */
const referencedBy = (
  attributes: Record<string, unknown> | undefined,
  isReference: (name: string) => boolean,
) =>
  Object.entries(attributes ?? {}).flatMap(([name, value]) =>
    isReference(name) ? idsIn(value) : [],
  );

const list = (call: Call) => {
  const { workspace, query, version, origin, path } = call;
  const externalId = queryValue(query.external_id);
  const contactId = queryValue(query.references_contact_id);
  const conversationId = queryValue(query.references_conversation_id);
  // Before 2.16 there was nothing but the look-up of one.
  if (!atLeast(version, "2.16")) {
    if (externalId === undefined) throw missing("external_id is required", "external_id");
    return presentCustomObject(required(byExternalId(call, externalId)), workspace);
  }
  const referenced =
    contactId !== undefined
      ? referencedBy(workspace.contacts.get(contactId)?.custom_attributes, (name) =>
          workspace.contactReferences.has(name),
        )
      : conversationId !== undefined
        ? referencedBy(
            workspace.conversations.all.get(conversationId)?.custom_attributes,
            (name) => conversationReference(workspace, name) !== undefined,
          )
        : undefined;
  const found = instancesOf(call)
    .filter(({ external_id }) => externalId === undefined || external_id === externalId)
    .filter(({ id }) => referenced === undefined || referenced.includes(id))
    .reverse();
  const page = readPage(queryValue(query.page));
  const perPage = readPerPage(queryValue(query.per_page), { default: 20, max: 150 });
  const next = (number: number) => nextUrl(origin, path, number, perPage);
  const { items, ...rest } = numberedPage(found, { page, perPage, next });
  return {
    type: "list",
    ...rest,
    data: items.map((instance) => presentCustomObject(instance, workspace)),
  };
};

export const customObjectRoutes: Routes = {
  "GET /custom_object_instances/:type": needs(ACCESS, list),

  "POST /custom_object_instances/:type": needs(ACCESS, upsert),

  "DELETE /custom_object_instances/:type": needs(ACCESS, (call) => {
    const externalId = queryValue(call.query.external_id);
    if (!externalId) throw missing("external_id is required", "external_id");
    return deleteInstance(call, required(byExternalId(call, externalId)));
  }),

  "GET /custom_object_instances/:type/:instance_id": needs(ACCESS, (call) =>
    presentCustomObject(byId(call), call.workspace),
  ),

  "DELETE /custom_object_instances/:type/:instance_id": needs(ACCESS, (call) =>
    deleteInstance(call, byId(call)),
  ),
};
