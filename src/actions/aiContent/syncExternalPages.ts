import { action } from "@prismatic-io/spectral";
import { createClient } from "../../client/createClient";
import { booleanInput, integerInput, jsonItemsInput } from "../../inputs/builders";
import { connection } from "../../inputs/common";
import { aiContent } from "../../resources/aiContent/access";
import { availabilityInputs, sourceId } from "../../resources/aiContent/inputs";
import { SYNC_DEADLINE_MS, type SyncResult, syncPages } from "../../resources/aiContent/sync";
import { errorOf } from "../../resources/common/bulkExample";

const display = {
  label: "Sync External Pages",
  description:
    "Bring the external pages of a source to a list: send what changed since the last run and, if wanted, remove what vanished. Returns one result per page, and goes on with the next run where time runs out.",
};

const example: SyncResult = {
  results: [
    { index: 0, externalId: "reset-password", id: "7021", status: "updated" },
    {
      index: 1,
      externalId: "facturas",
      status: "failed",
      error: errorOf(display.label, {
        status: 400,
        code: "parameter_invalid",
        field: "locale",
        message: "locale is invalid",
      }),
    },
  ],
  done: 1,
  failed: 1,
  skipped: 0,
  created: 0,
  updated: 1,
  unchanged: 0,
  removed: 0,
  complete: false,
  notRemoved: "1 of the given pages failed or were not begun.",
};

// https://developers.intercom.com/docs/references/rest-api/api.intercom.io/ai-content/createexternalpage
export const syncExternalPages = action({
  display,
  performSafety: "notAllowed",
  inputs: {
    connection,
    sourceId,
    pages: jsonItemsInput({
      label: "Pages",
      example:
        '[{"externalId":"reset-password","title":"Reset a password","html":"<p>Choose Forgot password.</p>"}]',
      comments:
        "JSON list of objects with externalId, title and html, and where wanted url and locale.",
    }),
    ...availabilityInputs("Pages that the source does not have yet are never left unchanged: Yes."),
    skipUnchanged: booleanInput({
      label: "Skip Unchanged Pages",
      default: "true",
      example: "false",
      comments:
        "When true, sends no page that an earlier run of the flow sent as it is. When false, overwrites changes made in Intercom.",
    }),
    removeVanished: booleanInput({
      label: "Remove Vanished Pages",
      comments:
        "When true, deletes the source's pages that the list lacks, so the list must be whole. Pages stay if a page failed or Intercom cannot list all: see notRemoved.",
    }),
    mostToRemove: integerInput({
      label: "Most to Remove (%)",
      min: 1,
      max: 100,
      default: "50",
      example: "10",
      comments:
        "Share of the source's pages, 1 to 100. If more than this vanished, none is removed.",
    }),
  },
  perform: async (context, { connection, mostToRemove = 50, ...options }) => {
    const client = createClient(connection, context, {
      ...aiContent,
      deadlineMs: SYNC_DEADLINE_MS,
    });
    const { label } = display;
    return syncPages(client, context.instanceState, { label, mostToRemove, ...options });
  },
  examplePayload: { data: example },
});
