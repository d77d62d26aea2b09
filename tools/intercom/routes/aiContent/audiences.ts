import { integer } from "../../server/body";
import { ApiError, invalid } from "../../server/errors";
import { unknownAudience } from "../../workspace/audiences";
import type { Workspace } from "../../workspace/workspace";

/** The audiences of a request: one, a list, or none; undefined when they are not mentioned. */
export const readAudienceIds = (workspace: Workspace, given: unknown): number[] | undefined => {
  if (given === undefined) return undefined;
  const ids = given === null ? [] : Array.isArray(given) ? given : [given];
  if (!ids.every(integer)) throw invalid("audience_ids is invalid", "audience_ids");
  if (unknownAudience(workspace, ids) !== undefined) {
    throw new ApiError(404, "not_found", "Audience not found");
  }
  return ids;
};
