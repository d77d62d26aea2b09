import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import path from "node:path";
import { suggestion } from "../../src/values/closestMatch";
import type { PublishedInput } from "../platform/runner";
import type { Command } from "./command";

const refuse = (reason: string): never => {
  throw new Error(reason);
};

/** The type of a file by the end of its name, as a step before would tell it. */
const CONTENT_TYPES: Record<string, string> = {
  ".csv": "text/csv",
  ".gif": "image/gif",
  ".htm": "text/html",
  ".html": "text/html",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".json": "application/json",
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain",
  ".webp": "image/webp",
  ".zip": "application/zip",
};

/** Whether an input takes files; its help says so. */
export const takesBinary = ({ comments = "" }: PublishedInput): boolean =>
  comments.includes("binary data of a previous step");

const bytesOf = (input: string, file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch {
    return refuse(`${input}: the file ${file} cannot be read.`);
  }
};

const contentOf = (input: PublishedInput, file: string): string | Buffer => {
  const bytes = bytesOf(input.key, file);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  if (!takesBinary(input)) refuse(`${input.key}: the file ${file} is not text in UTF-8.`);
  return bytes;
};

/** A file in the form of the binary result of a step before. */
const binaryOf = (input: PublishedInput, file: string) => ({
  data: bytesOf(input.key, file),
  contentType: CONTENT_TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
});

const listOf = (input: string, text: string): unknown[] => {
  if (!text.trimStart().startsWith("[")) return text.split(",");
  try {
    return JSON.parse(text);
  } catch {
    return refuse(`${input}: the JSON list cannot be read.`);
  }
};

/** `@file` or `name=@file` as a row of a list of files. */
const fileRow = (input: PublishedInput, value: string) => {
  const [, name, file] = /^(?:([^=@[{]+)=)?@(.+)$/s.exec(value) ?? [];
  return file && { key: name ?? path.basename(file), value: binaryOf(input, file) };
};

const readValue = (input: PublishedInput, value: string): unknown => {
  const text = value.startsWith("@") ? contentOf(input, value.slice(1)) : value;
  // Key-value lists are read by the component itself, as rows or as an object.
  return input.collection === "valuelist" ? listOf(input.key, String(text)) : text;
};

/**
 * The values for the inputs of a part, in the form in which the platform passes them.
 * @throws Error for an unknown input, one given twice or a file that cannot be read
 */
export const inputValues = (
  inputs: readonly PublishedInput[],
  given: Command["given"],
): Record<string, unknown> => {
  const values: Record<string, unknown> = {};
  const rows: Record<string, unknown[]> = {};
  const known = inputs.filter(({ type }) => type !== "connection");
  const keys = known.map(({ key }) => key);
  const inputOf = (key: string): PublishedInput =>
    known.find((each) => each.key === key) ??
    refuse(`There is no input "${key}". ${suggestion(key, keys) ?? "It takes none."}`);
  for (const [key, value] of given) {
    const input = inputOf(key);
    const isFileList = input.collection === "keyvaluelist" && takesBinary(input);
    const row = isFileList ? fileRow(input, value) : undefined;
    // Of files, each one more makes a further row.
    if (row && (rows[key] || !(key in values))) {
      rows[key] = [...(rows[key] ?? []), row];
      values[key] = rows[key];
    } else if (key in values) refuse(`${key} is given twice.`);
    else values[key] = readValue(input, value);
  }
  return values;
};
