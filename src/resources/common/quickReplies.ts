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

const chosenId: Cleaner<string> = (label, value) => {
  if (!isBlank(value)) return choiceId(label, value);
  throw new InputError(
    `${label}: fill in the UUID of the quick reply, which the message that offered it has under metadata.`,
  );
};

export const chosenQuickReplies = keyValuePairsInput({
  label: "Chosen Quick Replies",
  read: chosenId,
  isUnique: true,
  example: '[{"key":"Yes","value":"a5e1c524-5ddd-4c3e-9328-6bca5d6e3edb"}]',
  comments:
    "What the contact chose of the quick replies offered: its text as the key, its UUID as the value, as in metadata.quick_reply_options of the message with the offer.",
});

const toOptions = (rows: [reply: string, uuid: string][]) =>
  rows.map(([reply, uuid]) => ({ text: reply, uuid }));

/** @returns what a contact chose, as Intercom takes it; undefined when that is nothing */
export const chosenOptions = (rows: [reply: string, uuid: string][]) =>
  rows.length > 0 ? toOptions(rows) : undefined;

/**
 * @param label label of the input
 * @param rows texts with UUIDs
 * @returns the replies that a contact can choose from, as Intercom takes them
 * @throws InputError when there is none
 */
export const replyOptions = (label: string, rows: [reply: string, uuid: string][]) => {
  const options = toOptions(rows);
  if (options.length > 0) return options;
  throw new InputError(`${label} is required and was left blank.`);
};
