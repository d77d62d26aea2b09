import { judgeSync } from "./sync";

describe("syncCompanies", () => judgeSync("company", "syncCompanies"));
