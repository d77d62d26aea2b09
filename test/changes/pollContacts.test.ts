import { judgePolling } from "./polling";

describe("polling contacts", () => judgePolling("contact", "contacts"));
