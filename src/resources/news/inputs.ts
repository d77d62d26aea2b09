import {
  multilineInput,
  numericIdInput,
  numericIdListInput,
  textInput,
  textListInput,
  timeInput,
} from "../../inputs/builders";
import { InputError } from "../../values/inputError";

export const newsItemId = numericIdInput({
  label: "News Item ID",
  required: true,
  example: "34",
  dataSource: "selectNewsItem",
  of: "news item",
});

export const newsfeedId = numericIdInput({
  label: "Newsfeed ID",
  required: true,
  example: "53",
  dataSource: "selectNewsfeed",
  of: "newsfeed",
});

const titleOptions = {
  label: "Title",
  example: "Dark mode is here",
  comments: "Headline of the news item.",
};
export const requiredTitle = textInput({ ...titleOptions, required: true });
export const title = textInput(titleOptions);

const senderIdOptions = {
  label: "Sender ID",
  dataSource: "selectAdmin",
  of: "teammate who sends the news item",
};
export const requiredSenderId = numericIdInput({
  ...senderIdOptions,
  required: true,
  example: "991267645",
});
export const senderId = numericIdInput({
  ...senderIdOptions,
  example: "991267646",
  more: "Stays when blank.",
});

export const body = multilineInput({
  label: "Body",
  example: "<p>Switch it on in the settings.</p>",
  comments: "Text of the news item, as HTML.",
});

export const STATES = [
  { label: "Draft", value: "draft" },
  { label: "Live", value: "live" },
] as const;

export const newsfeedIds = numericIdListInput({
  label: "Newsfeed IDs",
  example: "54",
  dataSource: "selectNewsfeed",
  of: "newsfeed",
  comments: "Newsfeeds that show the item, one ID per row. They replace those that it has.",
});

const time = timeInput({
  label: "Published At",
  example: "2026-01-31T09:00:00Z",
  means: "When the live item came out in its newsfeeds",
  more: "Only a time in the past, such as for older news.",
});

export const publishedAt = {
  ...time,
  clean: (value: unknown): number | undefined => {
    const seconds = time.clean(value);
    if (seconds === undefined || seconds * 1000 <= Date.now()) return seconds;
    throw new InputError(
      `${time.label}: "${value}" is in the future. Only Intercom itself can schedule a news item.`,
    );
  },
};

export const labels = textListInput({
  label: "Labels",
  example: "Product",
  comments: "Categories that customers see, one per row. They replace those that the item has.",
});

const emojis = textListInput({
  label: "Reactions",
  example: "👍",
  max: 5,
  comments:
    "Emojis that customers can react with, one per row, in this order: at most five, without skin tones and combinations. They replace those that the item has.",
});

/** Emojis of one character each, as Intercom takes them. */
export const reactions = {
  ...emojis,
  clean: (value: unknown): string[] => {
    const given = emojis.clean(value).map((emoji) => emoji.trim());
    const other = given.find((emoji) => !/^\p{Extended_Pictographic}$/u.test(emoji));
    if (other === undefined) return given;
    throw new InputError(
      `${emojis.label}: "${other}" is not a single emoji without skin tone or combination, such as 👍.`,
    );
  },
};
