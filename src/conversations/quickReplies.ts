import { randomUUID } from "node:crypto";
import { InputError } from "../errors";

/**
 * The replies a contact can choose from, each with the ID that tells which one was chosen.
 * @param quickReplies IDs by text; undefined for one to be made up
 * @throws InputError when there is none
 */
export const replyOptions = (quickReplies: Record<string, string | undefined>) => {
  const options = Object.entries(quickReplies);
  if (options.length === 0) {
    throw new InputError("Quick Replies is required and was left blank.");
  }
  return options.map(([text, uuid]) => ({ text, uuid: uuid ?? randomUUID() }));
};
