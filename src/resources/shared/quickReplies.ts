import { randomUUID } from "node:crypto";
import { InputError } from "../../values/inputError";

/**
 * The replies a contact can choose from, each with the ID that tells which one was chosen.
 * @param label label of the input
 * @param options IDs by text; undefined for one to be made up
 * @throws InputError when there is none
 */
export const replyOptions = (label: string, options: Record<string, string | undefined>) => {
  const rows = Object.entries(options).map(([text, uuid]) => ({
    text,
    uuid: uuid ?? randomUUID(),
  }));
  if (rows.length > 0) return rows;
  throw new InputError(`${label} is required and was left blank.`);
};
