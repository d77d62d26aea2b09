import { isNotFound } from "../../client/apiProblem";
import { path } from "../../client/path";
import type { Client } from "../../client/types";
import { readItem } from "../../inputs/listItem";
import { InputError } from "../../values/inputError";
import { isRecord } from "../../values/objects";
import { readOneAdmin } from "../admins/access";
import type { RejectionData } from "../common/branches";
import { type ItemResult, runBulk } from "../common/bulk";
import { pageInputs } from "./inputs";
import { type ListedPage, type Listing, listSource } from "./listing";
import { hashOf, type Known, memoryKey, readMemory } from "./memory";
import { pageBody, upsertPage } from "./pages";
import { behaviorLabel, type ContentImportSource } from "./sources";

/** After which nothing is begun: a run has 15 minutes. */
const TIME_LIMIT_MS = 10 * 60_000;
/** After which the client neither sends nor waits. */
export const SYNC_DEADLINE_MS = 12 * 60_000;

export interface SyncOptions {
  /** Label of the action. */
  label: string;
  sourceId: string;
  pages: readonly unknown[];
  /** Undefined keeps what a page has; a new one is switched on. */
  finAvailability?: boolean;
  copilotAvailability?: boolean;
  skipUnchanged: boolean;
  removeVanished: boolean;
  /** Percent of the pages that the source has. */
  mostToRemove: number;
}

type Saved = { id: string; status: "created" | "updated" | "unchanged" | "removed" };

/** What was done with a page. */
interface PageRow {
  /** Its place in the given list, from 0. One that is to be removed has none. */
  index?: number;
  externalId: string | null;
  id?: string;
  status: Saved["status"] | "failed" | "skipped";
  error?: RejectionData;
}

export interface SyncResult {
  results: PageRow[];
  /** Pages that are in Intercom as they were given. */
  done: number;
  failed: number;
  /** Pages that were not begun. */
  skipped: number;
  created: number;
  updated: number;
  unchanged: number;
  removed: number;
  /** Nothing failed, and nothing is left to another run. */
  complete: boolean;
  /** Why vanished pages stay where they are. */
  notRemoved: string | null;
}

const readSource = async (client: Client, sourceId: string) => {
  const { data: source, headers } = await client.get<ContentImportSource>(
    path`/ai/content_import_sources/${sourceId}`,
  );
  if (source.sync_behavior !== "api") {
    throw new InputError(
      `Content Import Source ID: the Sync Behavior of ${source.url} is ${behaviorLabel(source.sync_behavior)}. Pages can only be written to a source with API.`,
    );
  }
  // By Intercom's clock: what is created from now on is new.
  const startedAt = Math.floor((Date.parse(String(headers.date)) || Date.now()) / 1000);
  const { data } = await client.get<{ app?: { id_code?: string } | null }>("/me", readOneAdmin);
  return { startedAt, workspace: data.app?.id_code };
};

/** @returns a reader of items that refuses one whose External ID an earlier one has */
const itemReader = () => {
  const places = new Map<string, number>();
  let place = 0;
  return (item: unknown) => {
    place += 1;
    const page = readItem(pageInputs, item);
    const earlier = places.get(page.externalId);
    if (earlier) {
      throw new InputError(`External ID: "${page.externalId}" is also that of item ${earlier}.`);
    }
    places.set(page.externalId, place);
    return page;
  };
};

/** The External ID of an item, also of one that cannot be read. */
const externalIdOf = (item: unknown): string | null => {
  const id = isRecord(item) ? item.externalId : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id).trim() : null;
};

const outcomeOf = (result: ItemResult<Saved>): Pick<PageRow, "id" | "status" | "error"> => {
  if (result.status === "done") return result.data;
  const { status } = result;
  return status === "failed" ? { status, error: result.error } : { status };
};

const count = (rows: PageRow[], status: PageRow["status"]) =>
  rows.filter((row) => row.status === status).length;

/** One run of a sync. */
class Sync {
  private readonly endsAtMs = Date.now() + TIME_LIMIT_MS;
  private connectionFailure: { cause: unknown } | undefined;
  /** IDs and External IDs of the pages that the source has. */
  private readonly listed: Set<string>;

  constructor(
    private readonly client: Client,
    private readonly options: SyncOptions,
    private readonly startedAt: number,
    readonly known: Map<string, Known>,
    private readonly listing: Listing | undefined,
  ) {
    const pages = [...(this.present?.values() ?? [])];
    this.listed = new Set(pages.flatMap(({ id, external_id }) => [`#${id}`, external_id]));
  }

  /** The pages that the source has, if they are known. */
  private get present() {
    return this.listing && "pages" in this.listing ? this.listing.pages : undefined;
  }

  private run<Item>(
    items: readonly unknown[],
    read: (item: unknown) => Item,
    run: (item: Item) => Promise<Saved>,
  ) {
    return runBulk<Item, Saved>(this.client, {
      label: this.options.label,
      items,
      stopOnError: false,
      read,
      identities: () => [],
      run,
      mayStart: () => Date.now() < this.endsAtMs,
      onConnectionFailure: (cause) => {
        this.connectionFailure ??= { cause };
      },
    });
  }

  private async save(page: ReturnType<ReturnType<typeof itemReader>>): Promise<Saved> {
    const { externalId, ...content } = page;
    const { sourceId, finAvailability, copilotAvailability, skipUnchanged } = this.options;
    const [oldHash, oldId] = this.known.get(externalId) ?? [];
    const isThere = this.present
      ? this.listed.has(externalId) || this.listed.has(`#${oldId}`)
      : oldId !== undefined;
    const hash = hashOf(content, String(finAvailability), String(copilotAvailability));
    if (skipUnchanged && isThere && oldId !== undefined && oldHash === hash) {
      return { id: oldId, status: "unchanged" };
    }
    // Whether a failed request changed the page is not known.
    if (oldId !== undefined) this.known.set(externalId, ["", oldId]);
    // Intercom leaves a new page switched off.
    const unchanged = isThere ? undefined : true;
    const saved = await upsertPage(
      this.client,
      pageBody({
        ...page,
        sourceId,
        finAvailability: finAvailability ?? unchanged,
        copilotAvailability: copilotAvailability ?? unchanged,
      }),
    );
    const id = String(saved.id);
    this.known.set(externalId, [hash, id]);
    return { id, status: saved.created_at >= this.startedAt ? "created" : "updated" };
  }

  /** Sends the given pages. @returns one row for each */
  async savePages(): Promise<PageRow[]> {
    const { pages } = this.options;
    const { results } = await this.run(pages, itemReader(), (page) => this.save(page));
    return results.map((result) => ({
      index: result.index,
      externalId: externalIdOf(pages[result.index]),
      ...outcomeOf(result),
    }));
  }

  /** @returns the pages of the source that were not given */
  vanished(rows: PageRow[]): ListedPage[] {
    const given = new Set(rows.map(({ externalId }) => externalId));
    const ids = new Set([...given].map((externalId) => this.known.get(externalId ?? "")?.[1]));
    return [...(this.present?.values() ?? [])].filter(
      ({ id, external_id }) => external_id && !ids.has(String(id)) && !given.has(external_id),
    );
  }

  /** @returns why vanished pages must stay; undefined where they can go */
  reasonToKeep(rows: PageRow[], vanished: ListedPage[]): string | undefined {
    if (this.listing && "reason" in this.listing) return this.listing.reason;
    if (vanished.length === 0) return undefined;
    const undone = rows.filter(({ status }) => status === "failed" || status === "skipped").length;
    if (undone > 0) return `${undone} of the given pages failed or were not begun.`;
    const { mostToRemove } = this.options;
    const all = this.present?.size ?? 0;
    return vanished.length * 100 > mostToRemove * all
      ? `${vanished.length} of the ${all} pages of the source vanished, which is more than ${mostToRemove} %.`
      : undefined;
  }

  /** Removes pages. @returns one row for each */
  async removePages(pages: ListedPage[]): Promise<PageRow[]> {
    const remove = async ({ id }: ListedPage): Promise<Saved> => {
      try {
        await this.client.delete(path`/ai/external_pages/${String(id)}`);
      } catch (error) {
        // Somebody else deleted it, or an attempt whose answer was lost.
        if (!isNotFound(error)) throw error;
      }
      this.present?.delete(String(id));
      return { id: String(id), status: "removed" };
    };
    const { results } = await this.run(pages, (page) => page as ListedPage, remove);
    return pages.map(({ id, external_id }, index) => ({
      externalId: external_id,
      id: String(id),
      ...outcomeOf(results[index] as ItemResult<Saved>),
    }));
  }

  /** Forgets pages that the source has no longer. */
  forget(rows: PageRow[]): void {
    const { present } = this;
    if (!present) return;
    const given = new Set(rows.map(({ externalId }) => externalId));
    for (const [externalId, [, id]] of this.known) {
      if (!present.has(id) && !given.has(externalId)) this.known.delete(externalId);
    }
  }

  /** @throws what made the connection fail, where nothing would be lost by it */
  checkConnection(rows: PageRow[]): void {
    const isChanged = rows.some(({ status }) => ["created", "updated", "removed"].includes(status));
    if (this.connectionFailure && !isChanged) throw this.connectionFailure.cause;
  }
}

const listingFor = async (
  client: Client,
  { label, sourceId, pages, removeVanished }: SyncOptions,
): Promise<Listing | undefined> => {
  if (!removeVanished) return undefined;
  if (pages.length === 0) return { reason: "Pages is an empty list." };
  return listSource(client, label, sourceId);
};

/**
 * Brings the pages of a source to what is given: sends what changed since an earlier run, and
 * removes what vanished where that is safe. What was done is remembered, and another run goes on.
 * @param state what the flow remembers, of each workspace and source apart
 * @returns one row per page, and the part of the flow's state to save
 * @throws InputError when pages of the source cannot be written
 * @throws ConnectionError when the connection fails before anything was changed
 */
export const syncPages = async (
  client: Client,
  state: Record<string, unknown>,
  options: SyncOptions,
): Promise<{ data: SyncResult; instanceState?: Record<string, unknown> }> => {
  const { startedAt, workspace } = await readSource(client, options.sourceId);
  const key = workspace ? memoryKey(workspace, options.sourceId) : undefined;
  const known = readMemory(key && state[key]);
  const listing = await listingFor(client, options);
  const sync = new Sync(client, options, startedAt, known, listing);

  const given = await sync.savePages();
  const vanished = sync.vanished(given);
  const notRemoved = sync.reasonToKeep(given, vanished) ?? null;
  const results = [...given, ...(await sync.removePages(notRemoved ? [] : vanished))];
  sync.checkConnection(results);
  sync.forget(given);

  const created = count(results, "created");
  const updated = count(results, "updated");
  const unchanged = count(results, "unchanged");
  const failed = count(results, "failed");
  const skipped = count(results, "skipped");
  const data: SyncResult = {
    results,
    done: created + updated + unchanged,
    failed,
    skipped,
    created,
    updated,
    unchanged,
    removed: count(results, "removed"),
    complete: failed === 0 && skipped === 0,
    notRemoved,
  };
  return key ? { data, instanceState: { [key]: Object.fromEntries(known) } } : { data };
};
