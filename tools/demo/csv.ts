import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";

const COLUMNS = [
  "Customer ID",
  "Full Name",
  "Email",
  "Phone",
  "Role",
  "Company ID",
  "Company",
  "Plan",
  "Employees",
  "Monthly Spend",
  "Website",
  "Industry",
  "Signed Up",
  "Last Seen",
  "Newsletter",
  "Loyalty Level",
  "Score",
  "Labels",
  "Ticket",
  "Request",
] as const;

export type Column = (typeof COLUMNS)[number];

/** One line of the file: the trimmed text of each cell, and where it stands. */
export type Row = Record<Column, string> & { line: number };

export const CUSTOMERS = path.join(__dirname, "customers.csv");

interface Parsed {
  record: Record<string, string>;
  info: { lines: number };
}

const cell = ({ record, info }: Parsed, column: Column): string => {
  const text = record[column];
  if (text === undefined) throw new Error(`Line ${info.lines} has no column "${column}".`);
  return text;
};

/** Reads the customer file. */
export const readCustomers = (file = CUSTOMERS): Row[] => {
  const options = { columns: true as const, bom: true, trim: true, info: true };
  const parsed = parse<Parsed>(readFileSync(file, "utf8"), options);
  return parsed.map((each) => {
    const cells = COLUMNS.map((column): [Column, string] => [column, cell(each, column)]);
    return { ...(Object.fromEntries(cells) as Record<Column, string>), line: each.info.lines };
  });
};

/** The labels of a row, which stand in one cell. */
export const labelsOf = (row: Row): string[] =>
  row.Labels.split(";")
    .map((label) => label.trim())
    .filter(Boolean);
