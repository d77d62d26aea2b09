import { plainText } from "./readable";

/** A teammate or a team. */
export interface Named {
  id: string;
  name: string;
}

/** @returns the name of whom an ID belongs to; null where nobody is assigned */
export const nameIn = (list: Named[], id: string | number | null | undefined): string | null => {
  // Intercom says 0 for nobody.
  if (!id || String(id) === "0") return null;
  const known = list.find((each) => String(each.id) === String(id));
  return plainText(known?.name) ?? `unknown (ID ${id})`;
};
