import type { Column, Row } from "./csv";
import { LOYALTY_LEVELS } from "./workspace";

// The reconciliation's own reading of cells; the component must come to the same.

/** A cell that cannot be honoured, so that its row must be refused. */
export class BadCell extends Error {
  constructor(readonly column: Column) {
    super(column);
  }
}

const LARGEST_SPEND = 2_147_483_647;

const numberIn = (row: Row, column: Column, most = Number.MAX_SAFE_INTEGER): number | null => {
  if (!row[column]) return null;
  const number = Number(row[column]);
  if (Number.isInteger(number) && number >= 0 && number <= most) return number;
  throw new BadCell(column);
};

const millisecondsOf = (cell: string): number => {
  if (/^\d+$/.test(cell)) return Number(cell) * (cell.length > 11 ? 1 : 1000);
  const [day = "", clock = "00:00:00"] = cell.split(/[T ]/);
  const midnight = new Date(`${day}T00:00:00Z`);
  const isCalendarDay =
    !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(`${day}T`);
  const hasZone = /Z$|[+-]\d\d:?\d\d$/.test(clock);
  return isCalendarDay ? Date.parse(`${day}T${clock}${hasZone ? "" : "Z"}`) : Number.NaN;
};

const secondsIn = (row: Row, column: Column): number | null => {
  if (!row[column]) return null;
  const milliseconds = millisecondsOf(row[column]);
  if (Number.isNaN(milliseconds)) throw new BadCell(column);
  return Math.floor(milliseconds / 1000);
};

const emailIn = (row: Row): string | null => {
  if (!row.Email) return null;
  const [name, host, ...rest] = row.Email.toLowerCase().split("@");
  const isAddress = name && host?.includes(".") && rest.length === 0 && !/\s/.test(row.Email);
  if (!isAddress) throw new BadCell("Email");
  return row.Email.toLowerCase();
};

/** Intercom keeps international numbers without spaces and dashes. */
const phoneIn = (row: Row): string | null => row.Phone.replace(/[^+\d]/g, "") || null;

const newsletterIn = (row: Row): boolean | null => {
  const word = row.Newsletter.toLowerCase();
  if (!["yes", "no", ""].includes(word)) throw new BadCell("Newsletter");
  return word ? word === "yes" : null;
};

const loyaltyLevelIn = (row: Row): string | null => {
  const level = row["Loyalty Level"];
  if (level && !LOYALTY_LEVELS.includes(level)) throw new BadCell("Loyalty Level");
  return level || null;
};

/** The company in a row; blank cells are null. */
export const companyCells = (row: Row) => ({
  name: row.Company || null,
  plan: row.Plan || null,
  employees: numberIn(row, "Employees"),
  monthlySpend: numberIn(row, "Monthly Spend", LARGEST_SPEND),
  website: row.Website || null,
  industry: row.Industry || null,
});

/** The customer in a row; blank cells are null. */
export const customerCells = (row: Row) => ({
  customerId: row["Customer ID"] || null,
  email: emailIn(row),
  name: row["Full Name"] || null,
  phone: phoneIn(row),
  signedUp: secondsIn(row, "Signed Up"),
  lastSeen: secondsIn(row, "Last Seen"),
  newsletter: newsletterIn(row),
  loyaltyLevel: loyaltyLevelIn(row),
  score: numberIn(row, "Score"),
});
