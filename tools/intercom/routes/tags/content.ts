import { presentAppliedTag, presentTag } from "../../present/tags";
import { checkFields, nullable, text } from "../../server/body";
import { ApiError, resourceNotFound } from "../../server/errors";
import type { Permission } from "../../server/permissions";
import { type Call, needs, type Route, type Routes } from "../../server/route";
import { OWNER_ID } from "../../workspace/admins";
import { tagOf } from "../common/records";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/tags/attachtagtoarticle

/** Resources of the knowledge base that take tags, and how Intercom calls one it does not know. */
const RESOURCES: [path: string, code: string, name: string, permission: Permission][] = [
  ["/articles", "article_not_found", "Article", "Read and write articles"],
  [
    "/internal_articles",
    "internal_article_not_found",
    "Internal article",
    "Read and write articles",
  ],
  [
    "/content_snippets",
    "content_snippet_not_found",
    "Content snippet",
    "Read and write content snippets",
  ],
];

const routesOf = ([path, code, name, permission]: (typeof RESOURCES)[number]): [
  string,
  Route,
][] => {
  const tagsOf = ({ workspace, params }: Call) => {
    const tags = workspace.contentTags.get(`${path}/${params.id}`);
    if (!tags) throw new ApiError(404, code, `${name} not found`);
    return tags;
  };
  return [
    [
      `POST ${path}/:id/tags`,
      needs(permission, (call) => {
        const { workspace, body } = call;
        const tags = tagsOf(call);
        checkFields(body, { id: text, admin_id: nullable(text) });
        const tag = tagOf(call, body.id);
        const appliedAtSeconds = tags.get(tag.id) ?? workspace.clock.seconds();
        tags.set(tag.id, appliedAtSeconds);
        return presentAppliedTag(tag, appliedAtSeconds, String(body.admin_id ?? OWNER_ID));
      }),
    ],
    [
      `DELETE ${path}/:id/tags/:tag_id`,
      needs(permission, (call) => {
        const tags = tagsOf(call);
        const tag = tagOf(call, call.params.tag_id);
        if (!tags.delete(tag.id)) throw resourceNotFound();
        return { ...presentTag(tag), applied_at: null, applied_by: null };
      }),
    ],
  ];
};

export const contentTagRoutes: Routes = Object.fromEntries(RESOURCES.flatMap(routesOf));
