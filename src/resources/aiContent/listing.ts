import { ConnectionError } from "@prismatic-io/spectral";
import { hasList } from "../../client/answers";
import { LabelledError, toReadableError } from "../../client/errors";
import { type ReadNumbered, sizedReader } from "../../client/pagination/numbered";
import type { Client, List } from "../../client/types";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { EXTERNAL_PAGES, type ExternalPage, LIST_CEILING, WHOLE_LIST_PAGE } from "./pages";

/** What is kept of a page: the content of thousands would fill the memory of a run. */
export type ListedPage = Pick<ExternalPage, "id" | "external_id">;

/** A deleted page may still be listed, without its content. */
const isLivePage = (sourceId: string, page: unknown): page is ExternalPage =>
  isRecord(page) && String(page.source_id) === sourceId && page.html !== "";

/**
 * Whether Intercom counts deleted pages, which it does with sources, is not documented: pages may be
 * fewer than their count. One that is left out of the list is only not removed.
 */
const readAll = async (client: Client, sourceId: string): Promise<Map<string, ListedPage>> => {
  const { url } = EXTERNAL_PAGES;
  const read: ReadNumbered<ExternalPage> = async (page, per_page, settings) => {
    const params = { page, per_page };
    return (await client.get(url, { params, ...settings, isExpected: hasList("data") })).data;
  };
  const fetch = sizedReader(client, url, WHOLE_LIST_PAGE, read);
  const found = new Map<string, ListedPage>();
  for (let page = 1, last = 1; page <= last; page += 1) {
    const { data, total_count, pages }: List<ExternalPage> = await fetch(page);
    if (typeof total_count === "number" && total_count > LIST_CEILING) {
      throw new InputError(
        `Intercom counts ${total_count} external pages in the workspace and lists only the first ${LIST_CEILING}.`,
      );
    }
    last = isRecord(pages) ? Number(pages.total_pages) : Number.NaN;
    // What is no number is never within limits.
    if (!(Number(total_count ?? Number.NaN) <= last * WHOLE_LIST_PAGE)) {
      throw new InputError("Intercom's list of external pages is incomplete.");
    }
    for (const { id, external_id } of data.filter((each) => isLivePage(sourceId, each))) {
      found.set(String(id), { id, external_id });
    }
  }
  return found;
};

/** The pages that a source has, by ID, or why they cannot be known. */
export type Listing = { pages: Map<string, ListedPage> } | { reason: string };

/**
 * All pages of a source: Intercom lists only those of all sources together.
 * @param label label of the action, which a reason names
 * @throws what shows that the connection failed
 */
export const listSource = async (
  client: Client,
  label: string,
  sourceId: string,
): Promise<Listing> => {
  try {
    return { pages: await readAll(client, sourceId) };
  } catch (cause) {
    const error = toReadableError(new LabelledError(label, cause));
    if (error instanceof ConnectionError) throw cause;
    return { reason: error instanceof Error ? error.message : String(error) };
  }
};
