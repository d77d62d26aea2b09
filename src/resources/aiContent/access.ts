import type { Access, Advice } from "../../client/access";
import { isVague404 } from "../../client/apiProblem";
import { unknownId } from "../common/notFound";
import { EXTERNAL_PAGES, LIST_CEILING } from "./pages";

const SOURCES = "Select Content Import Source lists them";

/** Beyond it Intercom refuses the page number itself. */
const MAX_PAGE = 5_001;

const advice: Advice[] = [
  {
    when: ({ status, message = "" }) => status === 404 && /audience/i.test(message),
    say: () => "Audience IDs: no audience has one of these IDs: Select Audience lists them",
  },
  {
    when: ({ status, message = "" }, { method, url, fields }) =>
      method === "get" &&
      url === EXTERNAL_PAGES.url &&
      status === 400 &&
      (/page limit reached/i.test(message) || Number(fields.page) > MAX_PAGE),
    say: () =>
      `Intercom lists the first ${LIST_CEILING} external pages and has no way to list more: Page times Per Page must not exceed that`,
  },
  {
    when: (problem, { method, url }) =>
      method === "post" && url === EXTERNAL_PAGES.url && isVague404(problem),
    say: (_problem, { fields }) =>
      fields.audience_ids
        ? `Content Import Source ID or Audience IDs: one of these IDs is unknown. ${SOURCES}, and Select Audience the others`
        : `No content import source has this ID: ${SOURCES}`,
  },
  unknownId(/^\/ai\/content_import_sources\/[^/]+$/, "content import source", SOURCES),
  unknownId(
    /^\/ai\/external_pages\/[^/]+$/,
    "external page",
    "it is unknown or deleted. Select External Page lists them",
  ),
];

/** Reading takes the same permission as writing. */
export const aiContent: Access = { permission: "Read and write AI content", advice };
