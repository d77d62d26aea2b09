import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync } from "fflate";
import { readCommand } from "../../tools/cli/command";
import { partHelp, usage } from "../../tools/cli/help";
import { inputValues, takesBinary } from "../../tools/cli/inputs";
import { show } from "../../tools/cli/output";
import { groups, listed, partNamed, partsWith } from "../../tools/cli/parts";
import { seeded } from "../../tools/intercom";
import { component } from "../../tools/platform/runner";
import { call } from "../support/command";
import { useFolder } from "../support/folder";
import { useIntercom } from "../support/intercom";

const TOKEN = "dG9rOnNlY3JldF9vZl9hX3JlYWxfd29ya3NwYWNl";

const folder = useFolder();

/** Writes a file. @returns its path */
const written = (name: string, content: string | Buffer): string => {
  writeFileSync(folder.file(name), content);
  return folder.file(name);
};

describe("the command line", () => {
  it.each([
    [[`accessToken=${TOKEN}`]],
    [["getContact", `--token=${TOKEN}`]],
    [["getContact", "--token", TOKEN]],
    [["getContact", "--access-token", TOKEN]],
    [["getContact", `ACCESS_TOKEN=${TOKEN}`]],
    [["getContact", `connection={"accessToken":"${TOKEN}"}`]],
  ])("refuses a token: %j", (args) => {
    expect(() => readCommand(args)).toThrow(/^The access token is never an argument/);
    expect(() => readCommand(args)).not.toThrow(TOKEN);
  });

  it.each([
    [["getContact", "--verbose"], "There is no option --verbose. --help lists them."],
    [["--request"], "There is no option --request: the nearest is --requests. --help lists them."],
    [["getContact", "--out"], "--out needs the name of a file."],
    [["getContact", "--out", "--json"], "--out needs the name of a file."],
    [["getContact", "--state="], "--state needs the name of a file."],
    [["getContact", "--json=yes"], "--json takes no value."],
    [["id=12"], "Before input=value stands the key of an action, trigger or data source."],
    [["a", "b", "c=d"], "Each argument after the key is input=value or input=@file."],
  ])("refuses %j", (args, sentence) => {
    expect(() => readCommand(args)).toThrow(sentence);
  });

  it("keeps every = of a value after the first", () => {
    expect(readCommand(["rawRequest", "url=/tags?a=1"]).given).toEqual([["url", "/tags?a=1"]]);
  });
});

describe("values of inputs", () => {
  const read = (key: string, ...given: [string, string][]) =>
    inputValues(component.actions[key]?.inputs ?? [], given);
  const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]);

  it("are read from files, lists and JSON", () => {
    const name = `@${written("name.txt", "Zoë")}`;
    expect(read("updateContact", ["name", name])).toEqual({ name: "Zoë" });
    expect(read("updateContact", ["clearFields", "phone,name"])).toEqual({
      clearFields: ["phone", "name"],
    });
    expect(read("updateContact", ["clearFields", '["phone"]'])).toEqual({ clearFields: ["phone"] });
    const attributes = `@${written("attributes.json", '{"plan":"pro"}')}`;
    expect(read("updateContact", ["customAttributes", attributes])).toEqual({
      customAttributes: '{"plan":"pro"}',
    });
  });

  it("are bytes with a type for files, by name", () => {
    const file = written("board.png", png);
    const value = { data: png, contentType: "image/png" };
    const files: [string, string][] = [
      ["attachmentFiles", `@${file}`],
      ["attachmentFiles", `part.png=@${file}`],
    ];
    expect(read("addNoteToConversation", ...files)).toEqual({
      attachmentFiles: [
        { key: "board.png", value },
        { key: "part.png", value },
      ],
    });
    const rows = '[{"key":"a.txt","value":"A"}]';
    expect(read("addNoteToTicket", ["attachmentFiles", rows])).toEqual({ attachmentFiles: rows });
    expect(read("rawRequest", ["data", `@${file}`])).toEqual({ data: png });
    expect(read("rawRequest", ["data", `@${written("tag.json", "{}")}`])).toEqual({ data: "{}" });
  });

  it("are files where the help of the input says so", () => {
    const keys = Object.values(component.actions).flatMap(({ inputs }) =>
      inputs.filter(takesBinary).map(({ key }) => key),
    );
    expect([...new Set(keys)].sort()).toEqual(["attachmentFiles", "data", "fileData", "formData"]);
  });

  it.each<[string, [string, string][], string]>([
    [
      "an unknown input",
      [["clearfield", "x"]],
      'There is no input "clearfield". The nearest is "clearFields".',
    ],
    ["one like no other", [["zzz", "x"]], 'There is no input "zzz". Known: id, role, email,'],
    ["a missing file", [["name", "@no.txt"]], "name: the file no.txt cannot be read."],
    [
      "one given twice",
      [
        ["name", "a"],
        ["name", "b"],
      ],
      "name is given twice.",
    ],
  ])("are refused for %s", (_what, given, sentence) => {
    expect(() => read("updateContact", ...given)).toThrow(sentence);
  });

  it("are refused when bytes are no text", () => {
    const file = written("binary", png);
    expect(() => read("updateContact", ["name", `@${file}`])).toThrow(
      `name: the file ${file} is not text in UTF-8.`,
    );
  });
});

describe("files", () => {
  const local = useIntercom();
  const real = () => ({
    INTERCOM_ACCESS_TOKEN: local.intercom.token,
    INTERCOM_BASE_URL: local.intercom.url,
  });
  const bytes = Buffer.from([0x50, 0x4e, 0x47, 0xff, 0x00]);

  it("arrive as attachments with name and type", async () => {
    const file = written("scan.pdf", bytes);
    const inputs = [`id=${seeded.conversation.id}`, "body=See", `attachmentFiles=@${file}`];
    expect(await call(["addNoteToConversation", ...inputs], real())).toMatchObject({ status: 0 });
    expect(local.lastRequest().json).toMatchObject({
      attachment_files: [
        {
          name: path.basename(file),
          content_type: "application/pdf",
          data: bytes.toString("base64"),
        },
      ],
    });
  });

  it("arrive as the body of a request", async () => {
    const inputs = ["method=POST", "url=/tags", `data=@${written("body.bin", bytes)}`];
    await call(["rawRequest", ...inputs], real());
    expect(local.intercom.traffic.at(-1)?.body).toEqual(bytes);
  });

  it("take binary results", async () => {
    const out = folder.file("export.zip");
    const url = `url=/download/content/data/${seeded.dataExport.id}`;
    const inputs = ["method=GET", url, "responseType=binary", "--out", out];
    const { stdout, stderr } = await call(["rawRequest", ...inputs], real());
    expect([stdout, stderr]).toEqual(["", expect.stringContaining(`\nSaved in ${out}.\n`)]);
    expect(Object.keys(unzipSync(readFileSync(out)))).toContain("receipts.csv");
  });

  it("keep bytes from a terminal", () => {
    const stdout = jest.spyOn(process.stdout, "write").mockReturnValue(true);
    const stderr = jest.spyOn(process.stderr, "write").mockReturnValue(true);
    show({ data: bytes, contentType: "image/png" }, undefined, true);
    expect(stdout).not.toHaveBeenCalled();
    expect(stderr).toHaveBeenCalledWith("5 bytes of image/png: --out FILE saves them.\n");
  });
});

describe("the list", () => {
  const keysWith = (...words: string[]) =>
    partsWith(words).flatMap(({ parts }) => parts.map(({ key }) => key));

  it.each([
    [["contactnote"], ["createContactNote", "listContactNotes"]],
    [["NOTE", "ticket"], ["addNoteToTicket"]],
    [
      ["list", "segments"],
      ["listCompanySegments", "listContactSegments", "listSegments"],
    ],
    [["data attributes"], ["createDataAttribute", "listDataAttributes", "updateDataAttribute"]],
  ])("has for %j what has each word in key, label or resource", (words, keys) => {
    expect(keysWith(...words)).toEqual(expect.arrayContaining(keys));
    expect(keysWith(...words)).not.toContain("listTags");
  });

  it.each([40, 80, 132])("fits %i columns", (width) => {
    const lines = listed(groups, width);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
    expect(lines.some((line) => line.startsWith("  createContact "))).toBe(true);
  });
});

describe("the help", () => {
  const help = (name: string, width = 100) => {
    const part = partNamed(name);
    return part ? partHelp(part, width).join("\n") : "";
  };

  it.each([40, 80, 132])("fits %i columns", (width) => {
    const parts = groups.flatMap((group) => group.parts);
    const lines = [...usage(width), ...parts.flatMap((part) => partHelp(part, width))];
    expect(lines.length).toBeGreaterThan(parts.length);
    expect(lines.filter((line) => line.length > width)).toEqual([]);
  });

  it.each([
    ["createContact", /^ {2}role: Role, required$/m],
    ["createContact", /^ {6}Default: user$/m],
    ["createContact", /^ {6}Choices: user, lead$/m],
    ["createContact", /^ {2}companyIds: Company IDs \(list\)$/m],
    ["updateUser", /^Branches: Success, Unsuccessful$/m],
    [
      "newContact",
      /^Topics\n {2}contact\.user\.created +User Created\n {2}contact\.lead\.created/m,
    ],
    ["ticketWebhook", /^ {2}ticket\.closed +Ticket Closed$/m],
    ["finAgentWebhook", /^Receives a signed notification/m],
    ["syncContacts", /^Syncs once, all batches/m],
  ])("of %s has %s", (name, line) => {
    expect(help(name)).toMatch(line);
  });

  it.each(["createContact", "ticketWebhook", "selectTag"])("of %s has no connection", (name) => {
    expect(help(name)).not.toMatch(/connection:/);
  });
});
