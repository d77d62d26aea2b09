import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { writeStaticPage } from "../server/page";
import { launch } from "./browser";

it("the reference is one page that works from a file, and runs nothing", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "studio-"));
  const { file, bytes } = writeStaticPage(path.join(folder, "reference.html"));
  expect(bytes).toBeLessThan(5 * 1024 * 1024);
  const browser = await launch();
  const page = await browser.newPage();
  const asked: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(pathToFileURL(file).href);
  await page.getByLabel("Search").fill("send an email to a contact");
  await page.getByRole("link", { name: /^Send Email/ }).click();
  await page.getByRole("heading", { name: "Send Email" }).waitFor();
  await page.getByRole("textbox", { name: /^Subject/ }).waitFor();
  await page.getByText('"Thanks for everything"').waitFor();
  expect(await page.getByRole("button", { name: "Run", exact: true }).count()).toBe(0);
  expect(asked.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
  expect(errors).toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true });
});
