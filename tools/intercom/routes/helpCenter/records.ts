import { ApiError, resourceNotFound } from "../../server/errors";
import type { Call } from "../../server/route";
import type { Collection, HelpCenter } from "../../workspace/helpCenter";

/** The help center that the path names. */
export const helpCenterIn = ({ workspace, params }: Call): HelpCenter => {
  const helpCenter = workspace.helpCenters.get(params.help_center_id ?? "");
  if (!helpCenter) throw resourceNotFound();
  return helpCenter;
};

/** The collection with an ID, by default that of the path. */
export const collectionOf = (
  { workspace, params }: Call,
  id: unknown = params.collection_id,
): Collection => {
  const collection = workspace.collections.get(String(id));
  if (!collection) throw resourceNotFound();
  return collection;
};

/** 400 for a parameter that is not there, by the code that these operations have for it. */
export const absent = (message: string) => new ApiError(400, "parameter_not_found", message);
