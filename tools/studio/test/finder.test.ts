import { createFinder } from "../page/finder";
import { catalog } from "../server/catalog";
import { useStudio } from "./browser";

const { parts } = catalog();
const find = createFinder(parts);
const found = (text: string) => find({ text, kind: "", resource: "", access: "" });

const needing = (fits: (permission: string) => boolean) =>
  parts.filter(({ permissions }) => permissions.some(fits)).map(({ key }) => key);

describe("the search by permission", () => {
  it.each([
    ["Read tickets", (name: string) => name === "Read tickets"],
    [" read TICKETS ", (name: string) => name === "Read tickets"],
    ["needs: Read tickets", (name: string) => name === "Read tickets"],
    ["Needs:write", (name: string) => /write/i.test(name)],
  ])("%j finds the parts that need it, and no others", (text, fits) => {
    const keys = found(text).map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(5);
    expect(keys).toEqual(needing(fits));
  });

  it.each(["needs: read moons", "needs: getTicket"])("%j finds nothing", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("leaves what names no permission to the words of the parts", () => {
    expect(found("read a ticket").map(({ key }) => key)).toContain("getTicket");
    expect(found("needs:")).not.toEqual([]);
  });

  it("knows what every action needs", () => {
    const unknown = parts.filter(({ permissions }) => permissions.length === 0);
    expect(unknown.map(({ key }) => key)).toEqual([]);
  });
});

describe("on the page", () => {
  const bench = useStudio();

  it("the list shows the parts that need a permission, and a part says which it needs", async () => {
    const { page } = bench;
    await page.getByLabel("Search").fill("needs: Write tickets");
    const count = needing((name) => name === "Write tickets").length;
    await page.getByText(`${count} of ${parts.length} parts`).waitFor();
    await page.getByRole("link", { name: /^Create Ticket writes/ }).click();
    await page.getByRole("heading", { name: "Create Ticket", exact: true }).waitFor();
    await page.getByText("Needs: Write tickets", { exact: true }).waitFor();
  });
});
