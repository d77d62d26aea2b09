import { problemOf } from "../client/apiProblem";
import type { ClientContext } from "../client/createClient";
import { largeResultWarner } from "../client/pagination/collect";
import { withProgress } from "../client/progress";
import type { Client } from "../client/types";
import { booleanInput } from "../inputs/builders";
import { readConversation } from "../resources/conversations/readConversation";
import type { Conversation } from "../resources/conversations/types";
import { InputError } from "../values/inputError";
import type { Changes } from "./poll";
import type { ChangingRecord, ResourceType } from "./records";

const COMMENTS =
  "When true, each conversation comes with its latest 500 messages and notes, for one more request each; parts_truncated marks one with more.";

/** Whether conversations come with their messages. */
export const includeMessages = booleanInput({ label: "Include Messages", comments: COMMENTS });

/** The same, where other records can be chosen. */
export const includeMessagesOfConversations = booleanInput({
  label: "Include Messages",
  comments: `${COMMENTS} Only for Conversations.`,
});

/**
 * Conversations of one page of a sync that comes with their messages: with 500 parts each they are
 * what a run can hold.
 */
export const LARGEST_PAGE_WITH_MESSAGES = 25;

/** Enough for the rate limit, and little to hold at once. */
const MAX_PARALLEL = 8;

const CHUNK = 100;

/** @throws InputError for records that have no messages */
export const checkIncludeMessages = (includes: boolean, resourceType: ResourceType): void => {
  if (!includes || resourceType === "conversations") return;
  throw new InputError(
    "Include Messages: only conversations have messages. Choose the Resource Type Conversations, or turn it off.",
  );
};

/** A conversation as the search returned it, with the messages it has by now. */
const readMessages = async <Item extends ChangingRecord>(
  client: Client,
  context: ClientContext,
  found: Item,
): Promise<Item> => {
  try {
    const read = await readConversation(client, context, found.id, {
      plainText: false,
      translate: false,
    });
    const { conversation_parts, parts_truncated, parts_returned, parts_total } = read;
    // A change since the search comes with the next run. Its time must not appear before.
    return {
      ...read,
      ...found,
      conversation_parts,
      parts_truncated,
      parts_returned,
      parts_total,
    };
  } catch (error) {
    const problem = problemOf(error);
    if (problem?.status !== 404 || problem.isPage) throw error;
    client.defaults.log?.(
      `The conversation ${found.id} was deleted meanwhile: it comes without its messages.`,
    );
    const { statistics } = found as unknown as Conversation;
    const counted = (statistics?.count_conversation_parts ?? 1) - 1;
    return { ...found, parts_truncated: true, parts_returned: 0, parts_total: counted };
  }
};

/**
 * Reads the messages of conversations, as fast as Intercom's rate limit allows. One that was deleted
 * meanwhile comes as the search returned it, with `parts_truncated`.
 * @returns the conversations in their order, each with `conversation_parts` and their counts
 */
export const withMessages = <Item extends ChangingRecord>(
  client: Client,
  context: ClientContext,
  conversations: Item[],
): Promise<Item[]> =>
  withProgress(client, "Include Messages", async (progress) => {
    const result: Item[] = [...conversations];
    const warn = largeResultWarner(client.defaults.log);
    const remaining = conversations.entries();
    const failures: unknown[] = [];
    let done = 0;
    const work = async () => {
      for (const [index, found] of remaining) {
        if (failures.length > 0) return;
        result[index] = await readMessages(client, context, found);
        done += 1;
        if (done % CHUNK !== 0) continue;
        progress?.report(done, conversations.length);
        warn(Array(CHUNK).fill(result[index]), done);
      }
    };
    // Nothing is sent any more once this has failed.
    await Promise.all(
      Array.from({ length: MAX_PARALLEL }, () => work().catch((error) => failures.push(error))),
    );
    if (failures.length > 0) throw failures[0];
    return result;
  });

/** Reads the messages of created and of updated conversations. */
export const changesWithMessages = async <Item extends ChangingRecord>(
  client: Client,
  context: ClientContext,
  { created, updated }: Changes<Item>,
): Promise<Changes<Item>> => {
  const all = await withMessages(client, context, [...created, ...updated]);
  return { created: all.slice(0, created.length), updated: all.slice(created.length) };
};
