import { text } from "./schemas";

/** Whom a question is about. Where several of them are given, all have to match. */
export interface Question {
  email?: string;
  external_id?: string;
  phone?: string;
  contact_id?: string;
}

/** How each of them is searched by, named, and brought into the form that Intercom keeps. */
const KEYS = {
  email: { field: "email", name: "email", normalize: (value: string) => value.toLowerCase() },
  external_id: { field: "external_id", name: "external ID", normalize: (value: string) => value },
  phone: {
    field: "phone",
    name: "phone number",
    normalize: (value: string) => value.replace(/[\s().-]/g, ""),
  },
  contact_id: { field: "id", name: "contact ID", normalize: (value: string) => value },
};

/** @returns the properties of a question, as an agent reads them */
export const questionProperties = () => ({
  email: text(
    "Email address of the customer. Give at least one of email, external_id, phone and contact_id; all that are given must match.",
  ),
  external_id: text("ID of the customer in the product's own system."),
  phone: text("Phone number of the customer with its country code, such as +353871234567."),
  contact_id: text("ID that Intercom gave the contact: contact_id of an earlier answer."),
});

const givenIn = (question: Question) =>
  Object.entries(KEYS).flatMap(([key, { field, name, normalize }]) => {
    const given = String(question[key as keyof Question] ?? "").trim();
    return given ? [{ field, name, value: normalize(given) }] : [];
  });

/**
 * @returns the JSON Query of Search Contacts that finds whom a question is about
 * @throws Error for a question about nobody
 */
export const customerQuery = (question: Question): string => {
  const given = givenIn(question);
  if (given.length === 0) {
    throw new Error(`Give at least one of ${Object.keys(KEYS).join(", ")}.`);
  }
  const value = given.map(({ field, value }) => ({ field, operator: "=", value }));
  return JSON.stringify({ operator: "AND", value });
};

/** @returns whom a question is about in words: "the email ada@example.com" */
export const inWords = (question: Question): string =>
  givenIn(question)
    .map(({ name, value }) => `the ${name} ${value}`)
    .join(" and ");
