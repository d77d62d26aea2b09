import { InputError } from "../../values/inputError";
import { availabilityFields } from "../content/availability";
import { bodyFields } from "../content/body";
import type { Translations } from "./translations";

interface TextInputs {
  title?: string;
  description?: string;
  body?: string;
  bodyMarkdown?: string;
  authorId?: string;
  translatedContent?: Translations;
}

interface ParentInputs {
  parentId?: string;
  parentType?: "collection" | "section";
}

interface ScheduleInputs {
  scheduledPublishAt?: number;
  scheduledUnpublishAt?: number;
}

interface ArticleInputs extends TextInputs, ScheduleInputs {
  state?: "published" | "draft";
  audienceIds: number[];
  finAvailability?: boolean;
  copilotAvailability?: boolean;
  salesAgentAvailability?: boolean;
}

/**
 * @returns what a draft takes of an article
 * @throws InputError for a body in both forms
 */
export const textFields = ({ authorId, translatedContent, ...given }: TextInputs) => ({
  title: given.title,
  description: given.description,
  ...bodyFields(given),
  author_id: authorId === undefined ? undefined : Number(authorId),
  translated_content: translatedContent,
});

/** @returns ISO 8601, which requests take; answers have Unix seconds */
const isoTime = (seconds: number | undefined) =>
  seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();

/**
 * @returns the fields of an article, as it is created and changed alike
 * @throws InputError for fields that Intercom refuses together, or of which it ignores one
 */
export const articleFields = (given: ArticleInputs) => {
  const { state, audienceIds, translatedContent = {} } = given;
  const { scheduledPublishAt, scheduledUnpublishAt } = given;
  if (scheduledPublishAt !== undefined && scheduledUnpublishAt !== undefined) {
    throw new InputError(
      "Scheduled Publish At and Scheduled Unpublish At are both filled in: an article has one of them.",
    );
  }
  if (scheduledPublishAt !== undefined && state === "draft") {
    throw new InputError(
      "Scheduled Publish At: choose the State Published, which then begins at that time.",
    );
  }
  const hasOwn = Object.values(translatedContent).some((each) => "audience_ids" in each);
  if (audienceIds.length > 0 && hasOwn) {
    throw new InputError(
      "Audience IDs: they apply to all languages, over the audience_ids of Translated Content. Leave one of them.",
    );
  }
  return {
    ...textFields(given),
    state,
    audience_ids: audienceIds.length > 0 ? audienceIds : undefined,
    ...availabilityFields(given),
    scheduled_publish_at: isoTime(scheduledPublishAt),
    scheduled_unpublish_at: isoTime(scheduledUnpublishAt),
  };
};

/**
 * @param toId the ID of the parent is a number at creation and text in an update
 * @throws InputError for the type of a parent that was not given
 */
export const parentFields = <Id>(
  { parentId, parentType }: ParentInputs,
  toId: (id: string) => Id,
) => {
  if (parentId !== undefined) return { parent_id: toId(parentId), parent_type: parentType };
  if (parentType !== "section") return {};
  throw new InputError("Parent Type: it needs Parent ID, the ID of the section.");
};
