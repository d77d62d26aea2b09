import { presentContentSnippet } from "../present/contentSnippets";
import { checkFields, isObject, type Json, nullable, pick, text } from "../server/body";
import { ApiError } from "../server/errors";
import { readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, type Routes, route } from "../server/route";
import { type Block, contentSnippetPath } from "../workspace/contentSnippets";
import { paragraphsOf } from "../workspace/richText";
import { AVAILABILITY_FIELDS, checkContent, checkOneForm, readAudiences } from "./common/content";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/content-snippets

/** The refusals of these operations repeat no request id. */
const refused = (status: number, code: string, message: string) =>
  new ApiError(status, code, message, { withoutRequestId: true });

const MAX_TITLE = 255;

/** Languages that Fin speaks; more than help centers have. */
const FIN_LANGUAGES =
  "ar bg bn bs ca cs da de el en es et fi fr he hi hr hu id it ja km ko lt lv mn ms nb nl pl pt pt-BR ro ru sl sr sv sw th tr uk vi zh-CN zh-TW".split(
    " ",
  );

const snippetOf = ({ workspace, params }: Call) => {
  const snippet = workspace.contentSnippets.get(params.id ?? "");
  if (!snippet) throw refused(404, "not_found", "Content snippet not found");
  return snippet;
};

const isBlocks = (value: unknown) => Array.isArray(value) && value.every(isObject);

const readBlocks = ({ json_blocks, body_markdown }: Json): Block[] | undefined => {
  if (json_blocks != null) return json_blocks as Block[];
  if (typeof body_markdown !== "string") return undefined;
  return paragraphsOf(body_markdown).map((paragraph) => ({ type: "paragraph", text: paragraph }));
};

const readFields = ({ workspace, body }: Call) => {
  checkFields(body, { json_blocks: nullable(isBlocks), locale: text });
  checkContent(workspace, body);
  checkOneForm(body, "json_blocks", "body_markdown");
  if (String(body.title ?? "").length > MAX_TITLE) {
    throw refused(422, "validation_error", "Title is too long (maximum is 255 characters)");
  }
  if (body.locale !== undefined && !FIN_LANGUAGES.includes(String(body.locale))) {
    throw refused(422, "validation_error", "The language is not currently supported for Fin");
  }
  const json_blocks = readBlocks(body);
  return {
    ...pick(body, ["title", "locale", ...AVAILABILITY_FIELDS]),
    ...(json_blocks && { json_blocks }),
    ...readAudiences(body),
  };
};

export const contentSnippetRoutes: Routes = {
  // Where the list stands is said beside it: there are no "pages".
  "GET /content_snippets": needs("Read content snippets", ({ workspace, query }) => {
    const page = readPage(queryValue(query.page));
    const perPage = readPerPage(queryValue(query.per_page), { default: 50, max: 50 });
    const all = [...workspace.contentSnippets.values()];
    return {
      type: "list",
      data: all.slice((page - 1) * perPage, page * perPage).map(presentContentSnippet),
      total_count: all.length,
      page,
      per_page: perPage,
      total_pages: Math.ceil(all.length / perPage),
    };
  }),

  "GET /content_snippets/:id": needs("Read content snippets", (call) =>
    presentContentSnippet(snippetOf(call)),
  ),

  // A missing title and a missing text are accepted: the snippet is blank then.
  "POST /content_snippets": route(
    { permission: "Read and write content snippets", status: 201 },
    (call) => presentContentSnippet(call.workspace.addContentSnippet(readFields(call))),
  ),

  "PUT /content_snippets/:id": needs("Read and write content snippets", (call) => {
    const snippet = snippetOf(call);
    const updated_at = call.workspace.clock.seconds();
    return presentContentSnippet(Object.assign(snippet, readFields(call), { updated_at }));
  }),

  "DELETE /content_snippets/:id": route(
    { permission: "Read and write content snippets", status: 204 },
    (call) => {
      const { id, isInProcedure } = snippetOf(call);
      if (isInProcedure) {
        throw refused(
          422,
          "content_has_procedure_dependencies",
          "Content snippet has dependent procedures and cannot be deleted",
        );
      }
      call.workspace.contentSnippets.delete(id);
      call.workspace.contentTags.delete(contentSnippetPath(id));
      return undefined;
    },
  ),
};
