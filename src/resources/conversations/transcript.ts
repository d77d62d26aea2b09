import { htmlToText, linkTo, literal, type TextFormat } from "../../values/htmlToText";
import { isRecord } from "../../values/objects";
import { unescapeHtml } from "../../values/unescapeHtml";
import type { CountedConversation } from "./readConversation";

/** Whoever wrote a message, as far as it is known. */
interface Author {
  type?: string;
  name?: string | null;
  email?: string | null;
  from_ai_agent?: boolean;
}

/** A message, a note or an event, as far as a transcript shows it. */
interface Entry {
  part_type?: string;
  body?: string | null;
  created_at?: number;
  author?: Author | null;
  attachments?: { name?: string | null; url?: string | null }[] | null;
  metadata?: { quick_reply_options?: { text?: string }[] } | null;
}

/** A conversation for reading, and what is missing in it. */
interface Transcript {
  conversation_id: string;
  title: string | null;
  /** The whole conversation, oldest message first. */
  transcript: string;
  messages: number;
  notes: number;
  parts_truncated: boolean;
  parts_returned: number;
  parts_total: number;
}

const KINDS: Record<string, string> = {
  user: "customer",
  lead: "customer",
  contact: "customer",
  visitor: "customer",
  admin: "teammate",
};

const isNote = ({ part_type = "" }: Entry): boolean => /note/.test(part_type);

const inOneLine = (text: string): string => unescapeHtml(text).replace(/\s+/g, " ").trim();

/** @returns "Hoban Washburn (customer)", or what is known of it */
const nameOf = (author: Author | null | undefined, format: TextFormat): string => {
  const { type = "", name, email, from_ai_agent } = author ?? {};
  const kind = from_ai_agent ? "AI agent" : (KINDS[type] ?? type);
  const known = literal(inOneLine(name || email || ""), format);
  return known ? `${known}${kind ? ` (${kind})` : ""}` : kind || "unknown author";
};

const timeOf = (seconds: number | undefined): string =>
  typeof seconds === "number" && Math.abs(seconds) < 8.64e12
    ? `${new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ")} UTC`
    : "time unknown";

/**
 * A conversation as text or Markdown: who wrote what and when. Events without words, such as an
 * assignment, are left out. Where Intercom kept back parts, a line says so.
 * @param options includeNotes: also what teammates wrote for each other
 */
export const transcriptOf = (
  conversation: CountedConversation,
  { format, includeNotes }: { format: TextFormat; includeNotes: boolean },
): Transcript => {
  const isMarkdown = format === "markdown";

  const contentOf = ({ body, attachments, metadata }: Entry): string => {
    const files = (attachments ?? []).flatMap(({ name, url }) =>
      url ? `Attachment: ${linkTo(literal(inOneLine(name || "file"), format), url, format)}` : [],
    );
    const choices = (metadata?.quick_reply_options ?? []).flatMap(({ text }) =>
      text ? literal(inOneLine(text), format) : [],
    );
    return [
      htmlToText(body ?? "", format),
      choices.length > 0 ? `Choices: ${choices.join(" | ")}` : "",
      files.join("\n"),
    ]
      .filter(Boolean)
      .join("\n\n");
  };

  const { id, title, source, created_at, parts_truncated, parts_returned, parts_total } =
    conversation;
  const first = source ? ({ ...source, created_at } as Entry) : undefined;
  const parts = (conversation.conversation_parts?.conversation_parts ?? []) as Entry[];
  const counts = { messages: 0, notes: 0 };

  const show = (entry: Entry): string[] => {
    const content = contentOf(entry);
    if (!content || (isNote(entry) && !includeNotes)) return [];
    counts[isNote(entry) ? "notes" : "messages"] += 1;
    const head = [
      nameOf(entry.author, format),
      ...(isNote(entry) ? ["internal note"] : []),
      timeOf(entry.created_at),
    ].join(", ");
    return [isMarkdown ? `### ${head}\n\n${content}` : `${head}:\n${content}`];
  };

  const heading = htmlToText(title || source?.subject || "").replace(/\s+/g, " ");
  const missing = parts_total - parts_returned;
  const transcript = [
    ...(heading ? [isMarkdown ? `# ${literal(heading, format)}` : heading] : []),
    ...(first ? show(first) : []),
    ...(parts_truncated
      ? [
          `(Missing here: ${missing} earlier parts. Intercom returns the latest ${parts_returned} of ${parts_total}.)`,
        ]
      : []),
    ...parts.filter(isRecord).flatMap(show),
  ].join("\n\n");
  return {
    conversation_id: id,
    title: title ?? null,
    transcript,
    ...counts,
    parts_truncated,
    parts_returned,
    parts_total,
  };
};
