import { judgeSync } from "./sync";

describe("syncContacts", () => judgeSync("contact", "syncContacts"));
