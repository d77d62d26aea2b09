import { testSync } from "./sync";

describe("syncContacts", () => testSync("contact", "syncContacts"));
