import { unescapeHtml } from "./unescapeHtml";

/** How a text is written. */
export type TextFormat = "text" | "markdown";

/** A comment, a declaration or a tag, whose attributes may hold a ">". */
const TOKEN =
  /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-z][\w:-]*)(?=[\s/>])((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const ATTRIBUTE = /([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** Blank lines stand before and after these, … */
const PARAGRAPHS = /^(p|h[1-6]|ul|ol|blockquote|pre|table|hr)$/;
/** … and these begin and end a line. */
const LINES = /^(div|section|article|header|footer|figure|figcaption|address|tr|dt|dd|dl)$/;
/** What is between these tags is not for reading. */
const UNREAD = /^(script|style|head|title|template)$/;
/** Marks of Markdown around the words of an element. */
const MARKS: Record<string, string> = {
  b: "**",
  strong: "**",
  em: "_",
  i: "_",
  code: "`",
  s: "~~",
  del: "~~",
};
/** What shows something from elsewhere, with a word for it. */
const MEDIA: Record<string, string> = {
  img: "image",
  video: "video",
  audio: "audio",
  iframe: "frame",
};

const attributesOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = "", double, single, bare]) => [
      name.toLowerCase(),
      unescapeHtml(double ?? single ?? bare ?? "").trim(),
    ]),
  );

/** @returns text that means nothing but itself in this format */
export const literal = (text: string, format: TextFormat): string =>
  format === "text"
    ? text
    : text
        .replace(/[\\`*[\]<]|(?<!\w)_|_(?!\w)/g, "\\$&")
        .replace(/^(\s*)([#>]|[-+](?= ))/gm, "$1\\$2")
        .replace(/^(\s*\d+)([.)] )/gm, "$1\\$2");

/**
 * A link for reading.
 * @param label what it is called; left out where the address says the same
 * @returns the label alone for an address that cannot be opened from elsewhere, such as a script
 */
export const linkTo = (label: string, address: string, format: TextFormat): string => {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address)) return label;
  const plain = address.replace(/^(mailto:|tel:)/i, "");
  const short = (text: string) => text.replace(/^https?:\/\//i, "").replace(/\/$/, "");
  const isSame = label === "" || short(label.replace(/\\(?=[\W_])/g, "")) === short(plain);
  if (format === "text") return isSame ? plain : `${label} (${plain})`;
  const safe = address.replace(/[ ()<>]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `[${isSame ? literal(plain, format) : label}](${safe})`;
};

/** A list that is being read: the number of its next item, or a bullet. */
interface OpenList {
  next?: number;
}

/** An element whose words are changed as soon as all of them are there. */
interface OpenInline {
  tag: string;
  start: number;
  address?: string;
}

/** Puts lines together, with quotes and lists in front of them. */
class Lines {
  text = "";
  /** What a line begins with, by the tags of the quotes and lists around it. */
  private readonly prefixes: { tag: string; prefix: string }[] = [];
  private lastPrefix = "";
  private breaks = 0;
  private isFresh = false;

  /** Begins another line, or with two of them leaves one blank. */
  break(count: number): void {
    if (!this.isFresh) this.breaks = Math.max(this.breaks, count);
  }

  /** Breaks off the line itself, once more each time. */
  feed(): void {
    if (!this.isFresh) this.breaks = Math.min(this.breaks + 1, 2);
  }

  /** Puts a prefix in front of all lines until the tag is closed. */
  indent(tag: string, prefix: string): void {
    this.prefixes.push({ tag, prefix });
  }

  /** Takes away the prefix of a tag, if it was opened, and those of tags inside of it. */
  outdent(tag: string): void {
    const at = this.prefixes.findLastIndex((each) => each.tag === tag);
    if (at >= 0) this.prefixes.splice(at);
  }

  /** @param isMark what follows stands in the same line, even a paragraph */
  write(text: string, isMark = false): void {
    if (text === "") return;
    const prefix = this.prefixes.map((each) => each.prefix).join("");
    if (this.text === "") this.text = prefix;
    else if (this.breaks > 0) {
      // A quote begins and ends beside its blank lines, not with them.
      const between = prefix.length < this.lastPrefix.length ? prefix : this.lastPrefix;
      const blank = this.breaks > 1 ? `\n${between}` : "";
      this.text += `${blank}\n${prefix}`;
    }
    this.lastPrefix = prefix;
    this.breaks = 0;
    this.isFresh = isMark;
    this.text += text;
  }

  /** @returns whether the next word begins a line, so that a space before it says nothing */
  get isLineStart(): boolean {
    return this.text === "" || this.breaks > 0 || /\s$/.test(this.text);
  }
}

/**
 * HTML as a person, or a language model, reads it: paragraphs, lists, quotes and tables stay apart, links
 * and images keep their addresses. Text without any tag keeps its lines.
 */
export const htmlToText = (html: string, format: TextFormat = "text"): string => {
  const isMarkdown = format === "markdown";
  const tokens = [...html.matchAll(TOKEN)];
  if (tokens.length === 0) return literal(unescapeHtml(html), format).trim();

  const lines = new Lines();
  const lists: OpenList[] = [];
  const inlines: OpenInline[] = [];
  let unread: string | undefined;
  let preformatted = 0;
  let isPreStart = false;
  let isFirstCell = true;

  const writeText = (raw: string) => {
    if (unread || raw === "") return;
    if (preformatted > 0) {
      const text = raw.replace(/\r\n?/g, "\n");
      const [first = "", ...others] = unescapeHtml(
        isPreStart ? text.replace(/^\n/, "") : text,
      ).split("\n");
      isPreStart = false;
      lines.write(first);
      for (const line of others) {
        lines.feed();
        lines.write(line || " ");
      }
      return;
    }
    const spaced = raw.replace(/\s+/g, " ");
    const words = unescapeHtml(lines.isLineStart ? spaced.trimStart() : spaced);
    // A mark in code means itself.
    lines.write(inlines.some(({ tag }) => tag === "code") ? words : literal(words, format));
  };

  const closeInline = (tag: string) => {
    const at = inlines.findLastIndex((inline) => inline.tag === tag);
    const [open] = at >= 0 ? inlines.splice(at) : [];
    if (!open) return;
    const [, before = "", inner = "", after = ""] =
      /^([\s>]*)([\s\S]*?)(\s*)$/.exec(lines.text.slice(open.start)) ?? [];
    const mark = isMarkdown && inner !== "" && !inner.includes("\n") ? (MARKS[tag] ?? "") : "";
    const shown =
      open.address === undefined
        ? `${mark}${inner}${mark}`
        : linkTo(inner.replace(/\s*\n[\s>]*/g, " "), open.address, format);
    if (inner === "" && shown !== "") lines.write(shown);
    else lines.text = `${lines.text.slice(0, open.start)}${before}${shown}${after}`;
  };

  const openTag = (tag: string, attributes: Record<string, string>) => {
    if (PARAGRAPHS.test(tag)) lines.break(lists.length > 0 ? 1 : 2);
    else if (LINES.test(tag)) lines.break(1);
    if (tag === "br") {
      lines.feed();
    } else if (tag === "hr") {
      lines.write("---");
      lines.break(2);
    } else if (/^h[1-6]$/.test(tag) && isMarkdown) {
      lines.write(`${"#".repeat(Number(tag[1]))} `, true);
    } else if (tag === "blockquote") {
      lines.indent(tag, "> ");
    } else if (tag === "pre") {
      preformatted += 1;
      isPreStart = true;
      if (isMarkdown) lines.write("```");
      lines.break(1);
    } else if (tag === "ul" || tag === "ol") {
      lists.push(tag === "ol" ? { next: Number(attributes.start ?? 1) || 1 } : {});
    } else if (tag === "li") {
      const list = lists.at(-1) ?? {};
      const mark = list.next === undefined ? "- " : `${list.next++}. `;
      lines.break(1);
      lines.write(mark, true);
      lines.indent(tag, " ".repeat(mark.length));
    } else if (tag === "tr") {
      isFirstCell = true;
    } else if (tag === "td" || tag === "th") {
      if (!isFirstCell) lines.write(" | ");
      isFirstCell = false;
    } else if (MEDIA[tag] && attributes.src) {
      lines.write(linkTo(literal(attributes.alt || MEDIA[tag], format), attributes.src, format));
    } else if (tag === "a" || (MARKS[tag] && preformatted === 0)) {
      inlines.push({ tag, start: lines.text.length, address: attributes.href });
    }
  };

  const closeTag = (tag: string) => {
    lines.outdent(tag);
    if (tag === "ul" || tag === "ol") lists.pop();
    if (tag === "pre" && preformatted > 0) {
      preformatted -= 1;
      lines.break(1);
      if (isMarkdown) lines.write("```");
    }
    if (tag === "a" || MARKS[tag]) closeInline(tag);
    if (PARAGRAPHS.test(tag)) lines.break(lists.length > 0 ? 1 : 2);
    else if (LINES.test(tag) || tag === "li") lines.break(1);
  };

  let end = 0;
  for (const { 0: token, 1: slash, 2: name, 3: rest = "", index } of tokens) {
    writeText(html.slice(end, index));
    end = index + token.length;
    const tag = name?.toLowerCase();
    if (!tag) continue;
    if (unread) {
      if (slash && tag === unread) unread = undefined;
    } else if (slash) closeTag(tag);
    else if (UNREAD.test(tag)) unread = tag;
    else openTag(tag, attributesOf(rest));
  }
  writeText(html.slice(end));
  return lines.text.replace(/[ \t]+$/gm, "").trim();
};
