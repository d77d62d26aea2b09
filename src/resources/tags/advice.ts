import type { Advice, RefusedRequest } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";

const SELECT_TAG = "List Tags and Select Tag have the IDs";

/** A tag on another record: `/contacts/1/tags`, `/articles/1/tags/2`. */
const ON_RECORD =
  /^\/(contact|conversation|ticket|article|internal_article|content_snippet)s\/[^/]+\/tags/;

const recordOf = ({ url }: RefusedRequest): string =>
  (ON_RECORD.exec(url)?.[1] ?? "record").replaceAll("_", " ");

/** Those of which Intercom says by a code of its own that they are unknown. */
const isContact = ({ url }: RefusedRequest) => url.startsWith("/contacts/");

/** What to do when a tag is not found. */
export const tagAdvice: readonly Advice[] = [
  {
    when: ({ status, code, message = "" }, request) =>
      status === 404 &&
      request.method === "delete" &&
      ON_RECORD.test(request.url) &&
      (code === "tag_not_found" || /^tag not found/i.test(message) || isContact(request)),
    say: (_problem, request) =>
      `The ${recordOf(request)} does not have this tag, or no tag has this Tag ID`,
  },
  {
    when: (problem, request) =>
      problem.status === 404 &&
      (problem.code === "tag_not_found" ||
        /^tag not found/i.test(problem.message ?? "") ||
        (isVague404(problem) &&
          (/^\/tags\/[^/]+/.test(request.url) ||
            (request.url === "/tags" && request.fields.id !== undefined) ||
            (isContact(request) && ON_RECORD.test(request.url))))),
    say: () => `No tag has this ID: ${SELECT_TAG}`,
  },
  {
    when: (problem, { url }) => isVague404(problem) && ON_RECORD.test(url),
    say: (_problem, request) =>
      `No ${recordOf(request)} has this ID, or no tag has this Tag ID: ${SELECT_TAG}`,
  },
];
