import fc from "fast-check";
import { path } from "../../src/client/path";
import { relativePath } from "../../src/resources/rawRequest/url";
import { InputError } from "../../src/values/inputError";
import { isKept } from "../../src/values/numbers";
import { integer, timestamp } from "../../src/values/readers";

const NUM_RUNS = 1_000;

const outcomeOf = <T>(run: () => T): T | "refused" => {
  try {
    return run();
  } catch (error) {
    if (error instanceof InputError) return "refused";
    throw error;
  }
};

describe("a time", () => {
  const date = (min: string) =>
    fc.date({ min: new Date(min), max: new Date("5138-01-01T00:00:00Z"), noInvalidDate: true });
  const secondOf = (time: Date) => Math.floor(time.getTime() / 1000);

  it("is the same second as a date, as Unix seconds and as ISO 8601", () => {
    fc.assert(
      fc.property(date("0100-01-01T00:00:00Z"), (time) => {
        const second = secondOf(time);
        expect(timestamp("Time", time)).toBe(second);
        expect(timestamp("Time", second)).toBe(second);
        expect(timestamp("Time", String(second))).toBe(second);
        expect(timestamp("Time", time.toISOString())).toBe(second);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("is the same second as Unix milliseconds", () => {
    fc.assert(
      // Smaller numbers are seconds of a far future.
      fc.property(date("1973-03-04T00:00:00Z"), (time) => {
        expect(timestamp("Time", time.getTime())).toBe(secondOf(time));
        expect(timestamp("Time", String(time.getTime()))).toBe(secondOf(time));
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("is the same second at any offset, with or without colon, T, seconds and fraction", () => {
    const minutesEast = fc.integer({ min: -14 * 60, max: 14 * 60 });
    fc.assert(
      fc.property(
        date("0101-01-01T00:00:00Z"),
        minutesEast,
        fc.constantFrom("T", "t", " "),
        fc.constantFrom(":", ""),
        fc.constantFrom("minute", "second", "fraction"),
        (time, east, separator, colon, precision) => {
          const local = new Date(time.getTime() + east * 60_000).toISOString();
          const day = local.slice(0, 10);
          const clock = { minute: [11, 16], second: [11, 19], fraction: [11, 23] }[precision];
          const two = (number: number) => String(number).padStart(2, "0");
          const size = Math.abs(east);
          const zone = `${east < 0 ? "-" : "+"}${two(Math.floor(size / 60))}${colon}${two(size % 60)}`;
          const second = secondOf(time);
          expect(timestamp("Time", `${day}${separator}${local.slice(...clock)}${zone}`)).toBe(
            precision === "minute" ? Math.floor(second / 60) * 60 : second,
          );
        },
      ),
      { numRuns: NUM_RUNS },
    );
  });

  it("is whole seconds, or refused", () => {
    const near = fc.stringMatching(
      /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2})?(Z|[+-]\d{2}:?\d{2})?)?$/,
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ minLength: 1 }), near), (text) => {
        const result = outcomeOf(() => timestamp("Time", text));
        if (result !== "refused") expect(Number.isSafeInteger(result)).toBe(true);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("on a day that is not in the calendar is refused", () => {
    const day = fc.record({
      year: fc.integer({ min: 1000, max: 9999 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 28, max: 31 }),
    });
    fc.assert(
      fc.property(day, ({ year, month, day }) => {
        const exists = day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
        const text = `${year}-${String(month).padStart(2, "0")}-${day}`;
        expect(outcomeOf(() => timestamp("Time", text))).toBe(
          exists ? Date.UTC(year, month - 1, day) / 1000 : "refused",
        );
      }),
    );
  });
});

describe("a whole number", () => {
  const read = integer();

  it("is read back, as a number and as text", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (number) => {
        expect(read("Number", number)).toBe(number);
        expect(read("Number", ` ${number} `)).toBe(number);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("is never made of other text", () => {
    const text = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.tuple(fc.integer(), fc.string()).map(([number, rest]) => `${number}${rest}`),
    );
    fc.assert(
      fc.property(text, (given) => {
        const isInteger = /^[+-]?[0-9]+$/.test(given.trim()) && isKept(Number(given));
        expect(outcomeOf(() => read("Number", given))).toBe(isInteger ? Number(given) : "refused");
      }),
      { numRuns: NUM_RUNS, examples: [["-0"], ["0"]] },
    );
  });

  it("keeps to its limits", () => {
    const limits = fc.tuple(fc.integer(), fc.integer(), fc.integer());
    fc.assert(
      fc.property(limits, ([a, b, number]) => {
        const [least, most] = [Math.min(a, b), Math.max(a, b)];
        const inside = number >= least && number <= most;
        expect(outcomeOf(() => integer(least, most)("Number", number))).toBe(
          inside ? number : "refused",
        );
      }),
    );
  });
});

describe("a path", () => {
  it("keeps its segments, and each value can be read back", () => {
    const value = fc
      .oneof(
        fc.string({ unit: "binary" }),
        fc.webPath(),
        fc.constantFrom("a/../b", "%2F", "?", "#", "..;"),
      )
      .filter((text) => !["", ".", ".."].includes(text));
    fc.assert(
      fc.property(value, value, (first, second) => {
        const { pathname, search, hash } = new URL(
          path`/contacts/${first}/tags/${second}`,
          "https://api.intercom.io",
        );
        const [, contacts = "", id = "", tags = "", tagId = "", ...more] = pathname.split("/");
        expect([contacts, decodeURIComponent(id), tags, decodeURIComponent(tagId)]).toEqual([
          "contacts",
          first,
          "tags",
          second,
        ]);
        expect([more, search, hash]).toEqual([[], "", ""]);
      }),
      { numRuns: NUM_RUNS },
    );
  });

  it("of a raw request stays on its host, and below the path of the base URL", () => {
    const base = "https://api.intercom.io/proxy";
    const start = fc.constantFrom(
      "",
      "/",
      "//",
      "///",
      "/\\",
      "\\\\",
      "http:",
      "https:/",
      "\t//",
      ":",
      "@",
      base,
      `${base}/`,
    );
    const step = fc.constantFrom("..", ".", "%2e%2E", ".%2e", "%252e.", "", "a", "b;c", "?d");
    const slash = fc.constantFrom("/", "%2f", "%5C", "\\", "//", "%252F");
    const climb = fc.array(fc.tuple(slash, step), { maxLength: 5 }).map((parts) => parts.join(""));
    const rest = fc.oneof(
      fc.domain(),
      fc.webUrl(),
      fc.webPath(),
      fc.string({ unit: "binary" }),
      fc.array(fc.tuple(slash, step), { maxLength: 5 }).map((all) => all.flat().join("")),
    );
    const url = fc.tuple(start, rest, climb).map((parts) => parts.join(""));
    const decoded = (text: string) =>
      text.replace(/%(25)*2e/gi, ".").replace(/%(25)*(2f|5c)/gi, "/");
    fc.assert(
      fc.property(url, (given) => {
        const relative = outcomeOf(() => relativePath(given, base));
        if (relative === "refused") return;
        for (const seen of [relative, relative.replace(/^[^?]*/, decoded)]) {
          const { origin, pathname } = new URL(base + seen);
          expect(origin).toBe("https://api.intercom.io");
          expect(pathname).toMatch(/^\/proxy\//);
        }
        expect(new URL(relative, base).origin).toBe("https://api.intercom.io");
      }),
      { numRuns: NUM_RUNS },
    );
  });
});
