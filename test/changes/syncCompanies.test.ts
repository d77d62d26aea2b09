import { testSync } from "./sync";

describe("syncCompanies", () => testSync("company", "syncCompanies"));
