import { testPolling } from "./polling";

describe("polling companies", () => testPolling("company", "companies"));
