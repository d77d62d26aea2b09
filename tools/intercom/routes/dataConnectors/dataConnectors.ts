import { presentDataConnector, presentListedDataConnector } from "../../present/dataConnectors";
import { flag, isObject, type Json, list, oneOf, pick, text } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { needs, queryValue, type Routes, route } from "../../server/route";
import type { DataConnector, DataConnectorFields } from "../../workspace/dataConnectors";
import type { Workspace } from "../../workspace/workspace";
import { connectorOf, cursorList } from "./shared";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/data-connectors

const READ = "Read data connectors";
const WRITE = "Read and write data connectors";

const refused = (message: string, code = "parameter_invalid") => new ApiError(422, code, message);

const AUDIENCES = ["leads", "users", "visitors"];
const METHODS = ["get", "post", "put", "delete", "patch"];
const INPUT_TYPES = ["string", "integer", "decimal", "boolean"];

const CHECKS = {
  name: text,
  description: text,
  http_method: oneOf(...METHODS),
  url: text,
  body: text,
  headers: list,
  direct_fin_usage: flag,
  audiences: list,
  data_inputs: list,
  customer_authentication: flag,
  bypass_authentication: flag,
  validate_missing_attributes: flag,
  mock_response: isObject,
  token_ids: list,
};

const isHeader = (value: unknown) => isObject(value) && text(value.name) && text(value.value);

const isDataInput = (value: unknown, mustDescribe: boolean) =>
  isObject(value) &&
  text(value.name) &&
  (value.type === undefined || oneOf(...INPUT_TYPES)(value.type)) &&
  (value.required === undefined || flag(value.required)) &&
  (value.default_value === undefined || text(value.default_value)) &&
  (mustDescribe ? Boolean(value.description) : true);

const listIn = (body: Json, field: string): unknown[] => {
  const value = body[field];
  return Array.isArray(value) ? value : [];
};

const readFields = (body: Json, isUpdate: boolean): Partial<DataConnectorFields> => {
  if (body.http_method !== undefined && !CHECKS.http_method(body.http_method)) {
    throw refused("Http Method isn't an option");
  }
  for (const [field, check] of Object.entries(CHECKS)) {
    if (body[field] !== undefined && !check(body[field])) throw refused(`${field} is invalid`);
  }
  if (listIn(body, "audiences").some((each) => !AUDIENCES.includes(String(each)))) {
    throw refused(`Invalid audiences. Must be a subset of: ${AUDIENCES.join(", ")}`);
  }
  if (!listIn(body, "headers").every(isHeader)) throw refused("Invalid headers");
  if (!listIn(body, "token_ids").every(text)) throw refused("Invalid token_ids");
  const dataInputs = listIn(body, "data_inputs");
  if (!dataInputs.every((each) => isDataInput(each, isUpdate))) {
    throw refused("Invalid data_inputs");
  }
  return {
    ...pick(body, Object.keys(CHECKS)),
    ...(body.data_inputs !== undefined && {
      data_inputs: dataInputs.map((each) => ({
        type: "string",
        description: null,
        required: false,
        default_value: "",
        ...Object(each),
      })),
    }),
  };
};

const inUse = (what: string) =>
  new ApiError(
    409,
    "data_connector_in_use",
    `Data connector is in use by other resources and cannot be ${what}`,
  );

const setState = (connector: DataConnector, state: unknown) => {
  if (state === "draft" && connector.inUse) throw inUse("set to draft");
  if (state === "draft" || state === "live") connector.state = state;
};

const changed = (connector: DataConnector, workspace: Workspace) => {
  connector.updated_at = workspace.clock.seconds();
  if (connector.state === "live") connector.live = { ...connector };
  return presentDataConnector(connector, connector);
};

export const dataConnectorRoutes: Routes = {
  "GET /data_connectors": needs(READ, (call) =>
    cursorList(
      call,
      [...call.workspace.dataConnectors.values()],
      ({ updated_at }) => updated_at,
      { scope: "data_connectors", default: 20, max: 50 },
      (connector) => presentListedDataConnector(connector, connector),
    ),
  ),

  "POST /data_connectors": route({ permission: WRITE, status: 201 }, ({ workspace, body }) => {
    if (typeof body.name !== "string" || body.name.trim() === "") {
      throw refused("Name is required", "parameter_not_found");
    }
    const fields = readFields(body, false);
    return changed(workspace.addDataConnector({ ...fields, name: body.name }), workspace);
  }),

  // A connector that has never been live has no other version than its draft.
  "GET /data_connectors/:id": needs(READ, (call) => {
    const version = queryValue(call.query.state_version) ?? "live";
    if (version !== "live" && version !== "draft") {
      throw invalid("Invalid state_version. Must be one of: live, draft");
    }
    const connector = connectorOf(call, call.params.id);
    if (version === "draft") return presentDataConnector(connector, connector);
    if (!connector.live) {
      throw new ApiError(404, "data_connector_not_found", "Data connector not found");
    }
    return presentDataConnector(connector, connector.live);
  }),

  "PATCH /data_connectors/:id": needs(WRITE, (call) => {
    const { workspace, body } = call;
    const connector = connectorOf(call, call.params.id);
    if (body.state !== undefined && !oneOf("draft", "live")(body.state)) {
      throw refused("Invalid state. Must be one of: draft, live");
    }
    const fields = readFields(body, true);
    setState(connector, body.state);
    return changed(Object.assign(connector, fields), workspace);
  }),

  "DELETE /data_connectors/:id": needs(WRITE, (call) => {
    const connector = connectorOf(call, call.params.id);
    if (connector.inUse) throw inUse("deleted");
    if (connector.state !== "draft") {
      throw new ApiError(409, "conflict", "Data connector must be in draft state to be deleted");
    }
    call.workspace.dataConnectors.delete(connector.id);
    return { id: connector.id, object: "data_connector", deleted: true };
  }),
};
