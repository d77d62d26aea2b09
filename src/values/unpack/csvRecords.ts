import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { UnpackError } from "./unpackError";

/** What csv-parse says of a file it cannot read, as a part of a sentence. */
const reasonOf = ({ code, lines }: CsvError): string =>
  code === "CSV_RECORD_INCONSISTENT_FIELDS_LENGTH"
    ? `line ${lines} has another number of fields than the first one`
    : `the quotes of line ${lines} do not fit`;

/**
 * The records of a CSV file while it arrives, the names of its columns first. Empty lines are left
 * out, and so is a byte order mark.
 * @throws UnpackError for quotes that do not fit, and a record that is longer or shorter than the first
 */
export async function* csvRecords(content: AsyncIterable<Buffer>): AsyncGenerator<string[]> {
  const parser = parse({ bom: true, skip_empty_lines: true });
  // Where it fails, the loop below fails with the same error.
  pipeline(content, parser).catch(() => {});
  try {
    for await (const record of parser) yield record;
  } catch (error) {
    throw error instanceof CsvError ? new UnpackError(reasonOf(error)) : error;
  }
}
