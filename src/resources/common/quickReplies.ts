import { randomUUID } from "node:crypto";
import { type InputOptions, keyValuePairsInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, isBlank, text } from "../../values/readers";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const choiceId: Cleaner<string> = (label, value) => {
  if (isBlank(value)) return randomUUID();
  const given = text(label, value).trim();
  if (UUID.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not a UUID.`);
};

/** Replies that a contact can choose from: texts with UUIDs. A blank value becomes a random UUID. */
export const quickRepliesInput = (options: Omit<InputOptions<false>, "default" | "required">) =>
  keyValuePairsInput({ ...options, read: choiceId, isUnique: true });

/**
 * @param label label of the input
 * @param rows texts with UUIDs
 * @returns the replies that a contact can choose from, as Intercom takes them
 * @throws InputError when there is none
 */
export const replyOptions = (label: string, rows: [reply: string, uuid: string][]) => {
  const options = rows.map(([reply, uuid]) => ({ text: reply, uuid }));
  if (options.length > 0) return options;
  throw new InputError(`${label} is required and was left blank.`);
};
