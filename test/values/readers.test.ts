import { InputError } from "../../src/values/inputError";

import * as clean from "../../src/values/readers";

/** What each cleaner makes of the values it takes, and how it refuses the others. */
const describeCleaner = <T>(
  name: string,
  read: clean.Cleaner<T>,
  passes: [given: unknown, result: T][],
  refuses: [given: unknown, sentence: string][],
) =>
  describe(name, () => {
    it.each(passes)("%j becomes %j", (given, result) => {
      expect(read("Input", given)).toStrictEqual(result);
    });

    it.each(refuses)("%j is refused", (given, sentence) => {
      expect(() => read("Input", given)).toThrow(new InputError(sentence));
    });
  });

const INEXACT = (number: string) =>
  `Input: the number ${number} cannot be kept exactly. Give it as text, in quotes.`;
const TOO_LONG = (given: string) => `Input: "${given}" cannot be kept exactly as a number.`;
const HALF = (shown: string) =>
  `Input: "${shown}" has half a character in it (a lone surrogate), marked as \ufffd here.`;

describe("blank", () => {
  it.each([[undefined], [null], [""], ["  \n"], [[]]])("is %j", (value: unknown) => {
    expect(clean.isBlank(value)).toBe(true);
  });

  it.each([[0], [false], ["0"], ["false"], [{}], [[""]]])("is not %j", (value: unknown) => {
    expect(clean.isBlank(value)).toBe(false);
  });
});

describeCleaner(
  "text",
  clean.text,
  [
    [" Zoë  Washburne ", " Zoë  Washburne "],
    [25, "25"],
    [0, "0"],
    [12345678901234567890n, "12345678901234567890"],
  ],
  [
    [1e21, INEXACT("1e+21")],
    [2 ** 53, INEXACT("9007199254740992")],
    [1e-7, INEXACT("1e-7")],
    [-0, INEXACT("0")],
    ["a\ud800", HALF("a\ufffd")],
    [true, 'Input: "true" is not text.'],
    [{ a: 1 }, 'Input: "{"a":1}" is not text.'],
    [["a"], 'Input: "["a"]" is not text.'],
    [["x".repeat(100)], `Input: "["${"x".repeat(78)}…" is not text.`],
  ],
);

describeCleaner(
  "id",
  clean.id,
  [
    [" 5ba6 ", "5ba6"],
    [17513, "17513"],
    ["a/b?c", "a/b?c"],
    ["...", "..."],
  ],
  [
    [2 ** 60, INEXACT("1152921504606847000")],
    ["\ud800", HALF("\ufffd")],
    [".", 'Input: "." is not an ID.'],
    [" .. ", 'Input: " .. " is not an ID.'],
    [{ id: "5ba6" }, 'Input: "{"id":"5ba6"}" is not an ID.'],
  ],
);

describeCleaner(
  "email",
  clean.email,
  [
    [" Wash@Example.com ", "Wash@Example.com"],
    ["o'neill+x@sub.example.co", "o'neill+x@sub.example.co"],
    ["用户@例子.广告", "用户@例子.广告"],
  ],
  ["wash", "wash@", "@example.com", "a@b@c", "a b@c.d"].map((given): [string, string] => [
    given,
    `Input: "${given}" is not an email address.`,
  ]),
);

describeCleaner(
  "web address",
  clean.url,
  [
    [" https://example.com/a.jpg?x=1 ", "https://example.com/a.jpg?x=1"],
    ["HTTP://example.com", "HTTP://example.com"],
  ],
  ["example.com/a.jpg", "ftp://example.com", "https://", "javascript:alert(1)"].map(
    (given): [string, string] => [
      given,
      `Input: "${given}" is not a URL that begins with https:// or http://.`,
    ],
  ),
);

describeCleaner(
  "whole number",
  clean.integer(),
  [
    ["0", 0],
    [" 42 ", 42],
    ["+7", 7],
    ["-7", -7],
    ["007", 7],
    [5, 5],
    ["9007199254740991", Number.MAX_SAFE_INTEGER],
  ],
  [
    ...["5.9", "12abc", "1e3", "0x10", "∞", "--1"].map((given): [string, string] => [
      given,
      `Input: "${given}" is not a whole number.`,
    ]),
    ["9007199254740993", TOO_LONG("9007199254740993")],
    ["9007199254740992", TOO_LONG("9007199254740992")],
    ["-0", TOO_LONG("-0")],
    [2 ** 53, INEXACT("9007199254740992")],
    ...["1 000", "1,000", "12\u2019000"].map((given): [string, string] => [
      given,
      `Input: "${given}" is not a whole number. Leave out the separators of thousands.`,
    ]),
    ["$49", 'Input: "$49" is not a whole number. Leave out the currency sign.'],
    [5.9, 'Input: "5.9" is not a whole number.'],
    [true, 'Input: "true" is not a whole number.'],
  ],
);

describeCleaner(
  "whole number with a lower limit",
  clean.integer(0),
  [["0", 0]],
  [
    ["-1", 'Input: "-1" is not a whole number, 0 or more.'],
    ["x", 'Input: "x" is not a whole number, 0 or more.'],
  ],
);

describeCleaner(
  "whole number within limits",
  clean.integer(1, 150),
  [
    ["1", 1],
    ["150", 150],
  ],
  [
    ["0", 'Input: "0" is not a whole number from 1 to 150.'],
    ["151", 'Input: "151" is not a whole number from 1 to 150.'],
  ],
);

describeCleaner(
  "number",
  clean.number,
  [
    ["0", 0],
    [" -5.25 ", -5.25],
    ["+.5", 0.5],
    ["7.", 7],
    ["1e3", 1000],
    [5.9, 5.9],
    ["19.90", 19.9],
    ["0.1234567890123456", 0.1234567890123456],
    ["1e-7", 1e-7],
  ],
  [
    ...["1,5", "12abc", ".", "0x10", "Infinity", "NaN"].map((given): [string, string] => [
      given,
      `Input: "${given}" is not a number.`,
    ]),
    ...["1e999", "1e-400", "1e21", "0.12345678901234567890", "9007199254740993", "-0"].map(
      (given): [string, string] => [given, TOO_LONG(given)],
    ),
  ],
);

describeCleaner(
  "yes or no",
  clean.boolean,
  [
    [true, true],
    [false, false],
    [" TRUE ", true],
    ["False", false],
    ["Yes", true],
    ["NO", false],
    ["1", true],
    [0, false],
  ],
  ["truthy", "y", 2, {}, "constructor"].map((given): [unknown, string] => [
    given,
    `Input: "${typeof given === "string" ? given : JSON.stringify(given)}" is not true or false.`,
  ]),
);

describeCleaner(
  "choice",
  clean.choice(["user", "lead", "GET"]),
  [
    ["user", "user"],
    [" LEAD ", "lead"],
    ["get", "GET"],
  ],
  [
    ["contact", 'Input: "contact" is not one of user, lead, GET.'],
    [7, 'Input: "7" is not one of user, lead, GET.'],
  ],
);

describeCleaner(
  "choice by its label",
  clean.choice(["external_id", "true", "false"], ["External ID", "Away", "Active"]),
  [
    ["external id", "external_id"],
    ["External_ID", "external_id"],
    [true, "true"],
    [false, "false"],
    ["ACTIVE", "false"],
  ],
  [["constructor", 'Input: "constructor" is not one of External ID, Away, Active.']],
);

describeCleaner(
  "field name",
  clean.fieldName(["name", "phone"], "custom_attributes."),
  [
    [" PHONE ", "phone"],
    [" custom_attributes.Job Title ", "custom_attributes.Job Title"],
  ],
  [
    [
      "email",
      'Input: "email" is not one of name, phone. Write custom_attributes.email for an attribute.',
    ],
    ["custom_attributes.", 'Input: "custom_attributes." is not one of name, phone.'],
  ],
);

const NOON = 1_772_366_400; // 2026-03-01T12:00:00Z

describeCleaner(
  "time",
  clean.timestamp,
  [
    [NOON, NOON],
    [`${NOON}`, NOON],
    [NOON * 1000, NOON],
    [`${NOON}999`, NOON],
    [0, 0],
    ["-1", -1],
    ["-200000000000", -200_000_000],
    [new Date(NOON * 1000 + 999), NOON],
    ["2026-03-01T12:00:00Z", NOON],
    ["2026-03-01t12:00:00z", NOON],
    ["2026-03-01T12:00:00.999Z", NOON],
    ["2026-03-01T12:00Z", NOON],
    [" 2026-03-01 12:00 ", NOON],
    ["2026-03-01T12:00:00", NOON],
    ["2026-03-01T14:00:00+02:00", NOON],
    ["2026-03-01T06:30:00-0530", NOON],
    ["2026-03-01", NOON - 43_200],
    ["2024-02-29", 1_709_164_800],
  ],
  [
    ...[
      "tomorrow",
      "2026-01-01T25:00:00Z",
      "2026-01-01T10:61:00Z",
      "2026-01-01T10:00:00+99:00",
      "2026-1-1",
      "2026-01-31T",
      "1.5",
      "12345678901234567",
    ].map((given): [string, string] => [
      given,
      `Input: "${given}" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.`,
    ]),
    ...[
      ["2026-02-30", "February 2026 has no day 30"],
      ["2026-13-01", "there is no month 13"],
      ["2026-00-10", "there is no month 0"],
      ["2025-02-29T10:00:00Z", "February 2025 has no day 29"],
      ["2026-04-31", "April 2026 has no day 31"],
      ["2026-01-00", "January 2026 has no day 0"],
      ...[
        "20260131",
        "2026",
        "202601",
        "20260131090000",
        "01/31/2026",
        "31.01.2026",
        "31-01-2026",
      ].map((given) => [
        given,
        "write a date as year-month-day, such as 2026-01-31, and a time as 2026-01-31T09:00:00Z",
      ]),
    ].map(([given, sentence]): [string, string] => [`${given}`, `Input: "${given}": ${sentence}.`]),
    [
      true,
      'Input: "true" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.',
    ],
    [
      new Date(Number.NaN),
      'Input: "null" is not a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z.',
    ],
  ],
);

describeCleaner(
  "JSON object",
  clean.jsonObject,
  [
    ['{"field":"name"}', { field: "name" }],
    [{ field: "name" }, { field: "name" }],
    ["{}", {}],
    [
      '{"a":[0.1,19.90,-5,1e3,{"b":"12345678901234567890"}]}',
      { a: [0.1, 19.9, -5, 1000, { b: "12345678901234567890" }] },
    ],
    ['{"__proto__":1,"constructor":2}', JSON.parse('{"__proto__":1,"constructor":2}')],
  ],
  [
    ...["12345678901234567890", "0.12345678901234567890", "1e21", "1e-400", "-0", "1e999"].map(
      (number): [string, string] => [`{"a":"1","b":[${number}]}`, INEXACT(number)],
    ),
    [{ a: { b: 1e21 } }, INEXACT("1e+21")],
    [{ a: 5n }, INEXACT("5")],
    ['{"a":"\\ud800"}', HALF("\ufffd")],
    [{ "\udc00": 1 }, HALF("\ufffd")],
    ["[1]", 'Input: "[1]" is not a JSON object.'],
    ["null", 'Input: "null" is not a JSON object.'],
    ["7", 'Input: "7" is not a JSON object.'],
    [[1], 'Input: "[1]" is not a JSON object.'],
  ],
);

it("JSON that cannot be read is reported with the reason", () => {
  expect(() => clean.jsonObject("Input", "{field}")).toThrow(
    /^Input: the JSON cannot be read, .+\.$/,
  );
});

it("digits in the texts of long JSON are no numbers", () => {
  const long = '"1e999'.repeat(100_000);
  expect(clean.jsonObject("Input", JSON.stringify({ long }))).toEqual({ long });
});

describeCleaner(
  "list",
  clean.listOf(clean.choice(["name", "phone"])),
  [
    [
      ["name", " PHONE "],
      ["name", "phone"],
    ],
    [["name", "", null, "  "], ["name"]],
    ["name", ["name"]],
    [["", undefined], []],
  ],
  [[["name", "email"], 'Input: "email" is not one of name, phone.']],
);

describeCleaner(
  "key-value list",
  clean.keyValues(clean.text),
  [
    [
      [
        { key: "page", value: "2" },
        { key: "q", value: 7 },
      ],
      { page: "2", q: "7" },
    ],
    ['[{"key":"page","value":"2"}]', { page: "2" }],
    [{ page: 2 }, { page: "2" }],
    ['{"page":2}', { page: "2" }],
    [{}, {}],
    [{ key: "page", value: 2 }, { page: "2" }],
    [['{"key":"page","value":"2"}'], { page: "2" }],
    [
      ["__proto__", "constructor", "toString"].map((key) => ({ key, value: key })),
      JSON.parse('{"__proto__":"__proto__","constructor":"constructor","toString":"toString"}'),
    ],
  ],
  [
    [[{ key: " ", value: "2" }], "Input: there is a value without a key."],
    [[{ value: "2" }], "Input: there is a value without a key."],
    [[7], 'Input: "7" is not a row of a key and a value.'],
    [[{ key: "a\ud800", value: "2" }], HALF("a\ufffd")],
    ["7", 'Input: "7" is not a JSON object.'],
    [{ page: true }, 'Input "page": "true" is not text.'],
    [[{ key: "page", value: null }], 'Input "page": "null" is not text.'],
  ],
);

it("key-value pairs keep the order of the rows", () => {
  const rows = ["10", "b", "2"].map((key) => ({ key, value: "x" }));
  const keys = clean
    .uniquePairs(clean.text)("Input", rows)
    .map(([key]) => key);
  expect(keys).toEqual(["10", "b", "2"]);
});

describe("content", () => {
  const bytes = Buffer.from([0, 255, 10]);

  it.each<[string, unknown, clean.FileContent]>([
    ["bytes", bytes, { data: bytes }],
    ["text", "hello", { data: "hello" }],
    ["nothing", null, { data: "" }],
    [
      "a binary result",
      { data: bytes, contentType: "image/png" },
      { data: bytes, contentType: "image/png" },
    ],
    ["a result without a type", { data: "hello", contentType: 7 }, { data: "hello" }],
  ])("can be %s", (_what, given, content) => {
    expect(clean.file("Input", given)).toEqual(content);
  });

  it("cannot have half a character", () => {
    expect(() => clean.file("Input", { data: "\ud800" })).toThrow(new InputError(HALF("\ufffd")));
  });

  it("cannot be any other object", () => {
    expect(() => clean.file("Input", { name: "a.txt" })).toThrow(
      new InputError('Input: "{"name":"a.txt"}" is not text.'),
    );
  });
});

it("a future time is later than the present second", () => {
  jest.spyOn(Date, "now").mockReturnValue(1_769_850_000_000);
  expect(clean.futureTimestamp("Input", 1_769_850_001)).toBe(1_769_850_001);
  for (const given of [1_769_850_000, 1_769_849_999]) {
    expect(() => clean.futureTimestamp("Input", given)).toThrow(`"${given}" is in the past`);
  }
});

const A_TIME =
  "a time: give Unix seconds, Unix milliseconds or ISO 8601, such as 2026-01-31T09:00:00Z";

describeCleaner(
  "isoTimestamp",
  clean.isoTimestamp,
  [
    ["2026-01-31T09:00:00.123Z", "2026-01-31T09:00:00.123Z"],
    ["2026-01-31T10:00:00.5+01:00", "2026-01-31T09:00:00.500Z"],
    ["2026-01-31T09:00:00.123987Z", "2026-01-31T09:00:00.123Z"],
    ["2026-01-31", "2026-01-31T00:00:00.000Z"],
    [1_769_850_000, "2026-01-31T09:00:00.000Z"],
    ["1769850000", "2026-01-31T09:00:00.000Z"],
    [1_769_850_000_123, "2026-01-31T09:00:00.123Z"],
    [new Date(1_769_850_000_123), "2026-01-31T09:00:00.123Z"],
    ["-200000000001", "1963-08-31T04:26:39.999Z"],
  ],
  [
    ["today", `Input: "today" is not ${A_TIME}.`],
    ["9007199254740991", `Input: "9007199254740991" is not ${A_TIME}.`],
    ["2026-02-30", 'Input: "2026-02-30": February 2026 has no day 30.'],
  ],
);
it.each([
  ["2026-02-28", "2026-02-28T23:59:59Z"],
  [" 2026-02-28 ", "2026-02-28T23:59:59Z"],
  ["2026-02-28T00:00:00Z", "2026-02-28T00:00:00Z"],
  ["2026-02-28T00:00:00+05:00", "2026-02-27T19:00:00Z"],
  [1_772_236_800, "2026-02-28T00:00:00Z"],
])("the end of a period includes a day that is given without a time (%s)", (given, expected) => {
  expect(clean.endTimestamp("Input", given)).toBe(Date.parse(expected) / 1000);
});

it("the end of a period is a day that exists", () => {
  expect(() => clean.endTimestamp("Input", "2026-02-30")).toThrow("February 2026 has no day 30");
});
