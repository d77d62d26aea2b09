import { normalize_options as ofTheLibrary } from "csv-parse";
import { normalize_options } from "../../src/values/unpack/csvOptions";

it("are those of csv-parse, whatever it does with further ones", () => {
  const options = { bom: true, skip_empty_lines: true };
  const known = ofTheLibrary(options) as unknown as Record<string, unknown>;
  const given = Object.entries(known).filter(([, value]) => value !== undefined);
  expect(normalize_options(options)).toEqual(Object.fromEntries(given));
});
