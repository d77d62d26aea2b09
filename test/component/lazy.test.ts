import { lazily } from "../../src/lazily";

const make = jest.fn((definition: number, key: string) => ({ key, doubled: definition * 2 }));
const made = () => lazily({ one: 1, two: 2 }, make);

beforeEach(() => make.mockClear());

it("makes nothing before it is read", () => {
  expect(Object.keys(made())).toEqual(["one", "two"]);
  expect(make).not.toHaveBeenCalled();
});

it("makes what is read, once", () => {
  const object = made();
  expect(object.two).toEqual({ key: "two", doubled: 4 });
  expect(object.two).toBe(object.two);
  expect(make).toHaveBeenCalledTimes(1);
});

it("looks like an ordinary object to whoever copies it", () => {
  expect({ ...made() }).toEqual({
    one: { key: "one", doubled: 2 },
    two: { key: "two", doubled: 4 },
  });
  expect(JSON.parse(JSON.stringify(made()))).toEqual({ ...made() });
});
