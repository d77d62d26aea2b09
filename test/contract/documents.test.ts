import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import GithubSlugger from "github-slugger";
import { lexer, type Token, walkTokens } from "marked";

const ROOT = path.resolve(__dirname, "../..");

/** What stands in the folder but is not part of the project, by name or by path. */
const IGNORED = [
  ".git",
  ...readFileSync(path.join(ROOT, ".gitignore"), "utf8")
    .split("\n")
    .map((line) => line.replace(/\/$/, "")),
];

const pagesIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (IGNORED.includes(entry.name) || IGNORED.includes(file)) return [];
    if (entry.isDirectory()) return pagesIn(file);
    return file.endsWith(".md") ? [file] : [];
  });

/** All documents, as paths from the root. */
const pages = pagesIn("");

const read = (page: string) => readFileSync(path.join(ROOT, page), "utf8");

const tokensOf = (page: string): Token[] => {
  const tokens: Token[] = [];
  walkTokens(lexer(read(page)), (token) => {
    tokens.push(token);
  });
  return tokens;
};

/** Text without its markup. */
const textOf = (token: Token): string =>
  "tokens" in token && token.tokens
    ? token.tokens.map(textOf).join("")
    : "text" in token
      ? token.text
      : "";

/** What a link may name behind its #, as GitHub makes it from the headings. */
const anchorsOf = (page: string): string[] => {
  const slugger = new GithubSlugger();
  return tokensOf(page)
    .filter(({ type }) => type === "heading")
    .map((heading) => slugger.slug(textOf(heading)));
};

interface Link {
  page: string;
  href: string;
  /** Path of the file it leads to, from the root. */
  target: string;
  anchor?: string;
}

const linksOf = (page: string): Link[] =>
  tokensOf(page)
    .filter(({ type }) => type === "link" || type === "image")
    .map((token) => String("href" in token && token.href))
    .filter((href) => !/^[a-z]+:/.test(href))
    .map((href) => {
      const [file = "", anchor] = href.split("#");
      const target = file ? path.join(path.dirname(page), file) : page;
      return { page, href, target, anchor };
    });

const links = pages.flatMap(linksOf);

const leadsNowhere = ({ target, anchor }: Link): boolean => {
  if (!existsSync(path.join(ROOT, target))) return true;
  return anchor !== undefined && target.endsWith(".md") && !anchorsOf(target).includes(anchor);
};

it("every link leads to a file, and to a heading in it", () => {
  expect(links.length).toBeGreaterThan(100);
  expect(links.filter(leadsNowhere).map(({ page, href }) => `${page}: ${href}`)).toEqual([]);
});

it("links lead from the README to every document", () => {
  const reached = new Set(["README.md"]);
  // A set also visits what is added while it is walked.
  for (const page of reached) {
    for (const { target } of links.filter((link) => link.page === page)) {
      const isFolder = existsSync(path.join(ROOT, target, "README.md"));
      reached.add(isFolder ? path.join(target, "README.md") : path.normalize(target));
    }
  }
  expect(pages.filter((page) => !reached.has(page))).toEqual([]);
});

const isGenerated = (page: string) => read(page).startsWith("<!-- Written by `npm run ");

const MAX_GENERATED_BYTES = 100 * 1024;

const maxLines = (page: string) =>
  page === "README.md" || page.startsWith("docs/guides/") ? 150 : 300;

it("no page is too long to read", () => {
  const isTooLong = (page: string) =>
    isGenerated(page)
      ? statSync(path.join(ROOT, page)).size > MAX_GENERATED_BYTES
      : read(page).trimEnd().split("\n").length > maxLines(page);
  expect(pages.filter(isTooLong)).toEqual([]);
});

it("the errors that the guide to connecting explains are errors of the component", () => {
  const [, table = ""] = read("docs/guides/connecting.md").split("| The error says |");
  const errors = table
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| ---"))
    .flatMap((row) => row.split("|")[1]?.split(/…,? ?|, or /) ?? [])
    .map((words) => words.replace(/^or /, "").trim())
    .filter(Boolean);
  const sources = readdirSync(path.join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => read(path.join("src", file)))
    .join("\n");
  expect(errors.length).toBeGreaterThan(10);
  expect(errors.filter((words) => !sources.includes(words))).toEqual([]);
});
