import { testPolling } from "./polling";

describe("polling articles", () => testPolling("article", "articles"));
