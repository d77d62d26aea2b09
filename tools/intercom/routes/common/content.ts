import {
  type Check,
  checkFields,
  flag,
  integer,
  type Json,
  nullable,
  text,
} from "../../server/body";
import { ApiError } from "../../server/errors";
import { unknownAudience } from "../../workspace/audiences";
import type { Workspace } from "../../workspace/workspace";

/** Switches of who may use a piece of content, which articles and snippets have in common. */
export const AVAILABILITY_FIELDS = [
  "ai_chatbot_availability",
  "ai_copilot_availability",
  "ai_sales_agent_availability",
];

const integers: Check = (value) => Array.isArray(value) && value.every(integer);

/** Refuses what no piece of content can be given: kinds of values, unknown audiences. */
export const checkContent = (workspace: Workspace, body: Json) => {
  checkFields(body, {
    title: nullable(text),
    body_markdown: nullable(text),
    audience_ids: nullable(integers),
    ...Object.fromEntries(AVAILABILITY_FIELDS.map((field) => [field, flag])),
  });
  const unknown = unknownAudience(workspace, body.audience_ids);
  if (unknown === undefined) return;
  throw new ApiError(
    404,
    "parameter_invalid",
    `audience_ids contains unknown audience IDs: ${unknown}`,
  );
};

/** Refuses a text that is given in two forms. */
export const checkOneForm = (body: Json, one: string, other: string) => {
  if (body[one] == null || body[other] == null) return;
  throw new ApiError(422, "parameter_invalid", `${one} and ${other} are mutually exclusive`);
};

/** The audiences of a body; null and an empty list take all away, an absent field leaves them. */
export const readAudiences = ({ audience_ids }: Json): { audience_ids?: number[] } =>
  audience_ids === undefined ? {} : { audience_ids: (audience_ids ?? []) as number[] };
