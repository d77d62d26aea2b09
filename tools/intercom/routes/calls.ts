import { presentCall, presentCallWithTranscript } from "../present/calls";
import { list } from "../server/body";
import { ApiError } from "../server/errors";
import { numberedPage, readPage, readPerPage } from "../server/paging";
import { type Call, needs, queryValue, Redirect, type Routes, route } from "../server/route";
import { recordingUrl } from "../server/storage";

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/calls

const PERMISSION = "Read conversations";
const MAX_CONVERSATIONS = 20;

const notFound = (message = "Not Found") => new ApiError(404, "not_found", message);

const callOf = ({ workspace, params }: Call) => workspace.calls.get(params.id ?? "");

export const callRoutes: Routes = {
  "GET /calls": needs(PERMISSION, ({ workspace, query }) => {
    const perPage = readPerPage(queryValue(query.per_page), { default: 25, max: 25 });
    const { items, ...page } = numberedPage([...workspace.calls.values()], {
      page: readPage(queryValue(query.page)),
      perPage,
      // The description knows no page number here, although the list goes on by it.
      next: (number) => ({ per_page: perPage, starting_after: String(number) }),
    });
    return { type: "list", data: items.map(presentCall), ...page };
  }),

  "GET /calls/:id": needs(PERMISSION, (call) => {
    const found = callOf(call);
    if (!found) throw notFound();
    return presentCall(found);
  }),

  "GET /calls/:id/recording": needs(PERMISSION, (call) => {
    const found = callOf(call);
    if (!found?.recording) throw notFound("Recording Not Found");
    return new Redirect(recordingUrl(call.workspace.settings.storageUrl, found.id));
  }),

  "GET /calls/:id/transcript": route(
    { permission: PERMISSION, mediaType: "text/plain" },
    (call) => {
      const transcript = callOf(call)?.transcript;
      if (!transcript) throw notFound();
      return Buffer.from(transcript);
    },
  ),

  // A look-up by conversations, no search: it takes neither conditions nor pages.
  "POST /calls/search": needs(PERMISSION, ({ workspace, body }) => {
    const ids = list(body.conversation_ids) ? (body.conversation_ids as unknown[]) : [];
    if (ids.length === 0 || ids.length > MAX_CONVERSATIONS) {
      throw new ApiError(
        400,
        "conversation_id_limit_exceeded",
        `A list of up to ${MAX_CONVERSATIONS} conversation IDs is required`,
      );
    }
    const found = [...workspace.calls.values()].filter(({ conversation_id }) =>
      ids.includes(conversation_id),
    );
    return { type: "list", data: found.map(presentCallWithTranscript) };
  }),
};
