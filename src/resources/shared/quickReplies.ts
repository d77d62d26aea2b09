import { randomUUID } from "node:crypto";
import { type InputOptions, keyValueInput } from "../../inputs/builders";
import { InputError } from "../../values/inputError";
import { type Cleaner, isBlank, text } from "../../values/readers";

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const choiceId: Cleaner<string> = (label, value) => {
  if (isBlank(value)) return randomUUID();
  const given = text(label, value).trim();
  if (UUID.test(given)) return given;
  throw new InputError(`${label}: "${given}" is not a UUID.`);
};

/** Replies that a contact can choose from: UUIDs by text. A blank value becomes a random UUID. */
export const quickRepliesInput = (options: Omit<InputOptions<false>, "default" | "required">) =>
  keyValueInput({ ...options, read: choiceId });

/**
 * @param label label of the input
 * @param uuids UUIDs by text
 * @returns the replies that a contact can choose from, as Intercom takes them
 * @throws InputError when there is none
 */
export const replyOptions = (label: string, uuids: Record<string, string>) => {
  const options = Object.entries(uuids).map(([reply, uuid]) => ({ text: reply, uuid }));
  if (options.length > 0) return options;
  throw new InputError(`${label} is required and was left blank.`);
};
