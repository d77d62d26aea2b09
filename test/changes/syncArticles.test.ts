import { testSync } from "./sync";

describe("syncArticles", () => testSync("article", "syncArticles"));
