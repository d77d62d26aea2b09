const PLAIN = '[^"\\\\\\u0000-\\u001f]*';
const STRING = `"${PLAIN}(?:\\\\(?:["\\\\/bfnrt]|u[\\da-fA-F]{4})${PLAIN})*`;
/** A text, number or word of JSON where the search stands. */
const SIMPLE_VALUE = new RegExp(
  `${STRING}"|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?![\\w.])|(?:true|false|null)(?!\\w)`,
  "y",
);
const BLANKS = /[ \t\r\n]*/y;
const MAX_PIECE = 20;

/** What may stand next: a value, the name of a field, a colon, or what follows a value. */
type Due = "value" | "name" | "colon" | "more";

const TOO_SHORT = "It ends too early: a closing bracket or quote is missing";

/** @param rest text that begins with a quote and is none of JSON */
const textProblem = (rest: string): string => {
  const next = rest.charAt(new RegExp(STRING).exec(rest)?.[0].length ?? 0);
  if (next === "") return TOO_SHORT;
  return next === "\\"
    ? "A backslash in text is written twice"
    : "A line break in text is written as \\n; or the closing quote is missing";
};

/** @returns what to do about the text that stands where something else is due */
const adviceOn = (rest: string, due: Due, { isDone = false, isAfterComma = false }): string => {
  const first = rest.charAt(0);
  if (first === "") return TOO_SHORT;
  if (isDone) return "Nothing may stand behind the end";
  if (/['`\u2018-\u201f]/.test(first)) return "Use straight double quotes";
  if (due === "colon") return "A colon is missing behind the name";
  if (isAfterComma && /[}\]]/.test(first)) return "Remove the comma before the bracket";
  if (due === "more") return "A comma or a closing bracket is missing";
  if (first === '"') return textProblem(rest);
  if (due === "name") return "A name stands in double quotes";
  if (/[-+.\d]/.test(first)) return "A number is written as -12 or 0.5, or as text in quotes";
  return /\w/.test(first)
    ? "Text stands in double quotes; true, false and null are written small"
    : "A value is missing";
};

/** @returns where text stops being JSON, and what to do about it; undefined where it is JSON */
const findProblem = (json: string): { at: number; advice: string } | undefined => {
  /** Brackets that are open. */
  const open: string[] = [];
  let due: Due = "value";
  let isAfterComma = false;
  let at = 0;
  const matchOf = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    return pattern.exec(json)?.[0] ?? "";
  };
  for (;;) {
    at += matchOf(BLANKS).length;
    const char = json.charAt(at);
    const inside = open.at(-1);
    const isDone = due === "more" && inside === undefined;
    if (isDone && char === "") return undefined;
    const simple = matchOf(SIMPLE_VALUE);
    const isStart: boolean =
      !isAfterComma && (due === "name" || (due === "value" && inside === "["));
    const wasAfterComma: boolean = isAfterComma;
    isAfterComma = false;
    let length = 1;
    if (due === "value" && (char === "{" || char === "[")) {
      open.push(char);
      due = char === "{" ? "name" : "value";
    } else if (inside && (due === "more" || isStart) && char === (inside === "{" ? "}" : "]")) {
      open.pop();
      due = "more";
    } else if (simple && (due === "value" || (due === "name" && char === '"'))) {
      length = simple.length;
      due = due === "name" ? "colon" : "more";
    } else if (due === "colon" && char === ":") {
      due = "value";
    } else if (due === "more" && inside && char === ",") {
      due = inside === "{" ? "name" : "value";
      isAfterComma = true;
    } else {
      return { at, advice: adviceOn(json.slice(at), due, { isDone, isAfterComma: wasAfterComma }) };
    }
    at += length;
  }
};

/**
 * Where text stops being JSON, for people: the line, the column, what stands before it, and what to
 * do about it. The messages of Node.js leave out most of this, and differ between its versions.
 * @returns two sentences, of which the first begins in the middle and the last has no full stop;
 * undefined where the text is JSON
 */
export const jsonProblem = (json: string): string | undefined => {
  const problem = findProblem(json);
  if (!problem) return undefined;
  const { at, advice } = problem;
  const before = json.slice(0, at);
  const lines = before.split("\n");
  const column = (lines.at(-1)?.length ?? 0) + 1;
  const piece = before.trim().replace(/\s+/g, " ");
  const shown = piece.length > MAX_PIECE ? `…${piece.slice(-MAX_PIECE)}` : piece;
  return `line ${lines.length}, column ${column}${shown && `, after '${shown}'`}. ${advice}`;
};
