import { judgePolling } from "./polling";

describe("polling companies", () => judgePolling("company", "companies"));
