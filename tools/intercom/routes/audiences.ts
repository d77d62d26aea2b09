import { presentAudience } from "../present/audiences";
import { checkFields, isObject, type Json, list, pick, text } from "../server/body";
import { ApiError, resourceNotFound } from "../server/errors";
import { readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes, route } from "../server/route";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/audiences

const refused = (message: string) => new ApiError(422, "validation_error", message);

const audienceOf = ({ workspace, params }: Call) => {
  const audience = workspace.audiences.get(params.id ?? "");
  if (!audience) throw resourceNotFound();
  return audience;
};

const FIELDS = ["name", "predicates", "role_predicates"];

const readFields = (body: Json) => {
  checkFields(body, { name: text, predicates: list, role_predicates: list });
  if (typeof body.name === "string" && body.name.trim() === "") {
    throw refused("Name must not be blank");
  }
  for (const predicate of [body.predicates ?? [], body.role_predicates ?? []].flat()) {
    if (!isObject(predicate)) throw refused("Predicates are invalid");
  }
  return pick(body, FIELDS);
};

export const audienceRoutes: Routes = {
  // Where the list stands is said beside it: there are no "pages".
  "GET /audiences": needs("Read audiences", ({ workspace, query }) => {
    const page = readPage(queryValue(query.page));
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 50 });
    const all = [...workspace.audiences.values()];
    return {
      type: "list",
      data: all.slice((page - 1) * perPage, page * perPage).map(presentAudience),
      total_count: all.length,
      page,
      per_page: perPage,
      total_pages: Math.ceil(all.length / perPage),
    };
  }),

  "GET /audiences/:id": needs("Read audiences", (call) => presentAudience(audienceOf(call))),

  "POST /audiences": route(
    { permission: "Write audiences", status: 201 },
    ({ workspace, body }) => {
      if (body.name === undefined) throw refused("Name is required");
      const { name, ...fields } = readFields(body);
      return presentAudience(workspace.addAudience({ name: String(name), ...fields }));
    },
  ),

  "PUT /audiences/:id": needs("Write audiences", (call) => {
    const audience = audienceOf(call);
    const updated_at = call.workspace.clock.seconds();
    return presentAudience(Object.assign(audience, readFields(call.body), { updated_at }));
  }),

  "DELETE /audiences/:id": route({ permission: "Write audiences", status: 204 }, (call) => {
    call.workspace.audiences.delete(audienceOf(call).id);
    return undefined;
  }),
};
