import type { Advice } from "../../client/access";
import { clearFieldsInput } from "../../inputs/builders";
import { audienceIds } from "../audiences/inputs";
import { checkCleared } from "../common/updateBody";

/** Inputs for the audiences of content that exists. */
export const audienceInputs = {
  audienceIds: {
    ...audienceIds,
    comments:
      "Audiences that Fin uses the content for, one ID per row, in place of those that it has.",
  },
  clearFields: clearFieldsInput(["audience_ids"], { prefix: "" }),
};

/**
 * @returns the audiences of an update: those given, none to take all away, undefined to leave them
 * @throws InputError when they are given and taken away at once
 */
export const changedAudiences = (given: {
  audienceIds: number[];
  clearFields: string[];
}): number[] | undefined => {
  const audience_ids = given.audienceIds.length > 0 ? given.audienceIds : undefined;
  checkCleared({ audience_ids }, given.clearFields);
  return given.clearFields.length > 0 ? [] : audience_ids;
};

/** What to do when content names an audience that Intercom does not know. */
export const unknownAudiences: Advice = {
  when: ({ status, message = "" }) => status === 404 && /\baudience/i.test(message),
  say: () =>
    "Audience IDs: nothing was saved, since one of them is unknown; Select Audience lists them",
};
