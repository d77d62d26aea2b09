import { lazy, lazyProperty } from "../../src/component/lazy";

interface Part {
  key: string;
}

const make = jest.fn((key: string): Part => ({ key }));
const made = () => lazy(["one", "two"], make);
const plain = (): Record<string, Part> => ({ one: { key: "one" }, two: { key: "two" } });

beforeEach(() => make.mockClear());

it("makes nothing for its keys to be listed", () => {
  const object = made();
  expect(Object.keys(object)).toEqual(["one", "two"]);
  expect("one" in object && Object.hasOwn(object, "two")).toBe(true);
  expect(make).not.toHaveBeenCalled();
});

it("makes what is read, once", () => {
  const object = made();
  expect(object.two).toEqual({ key: "two" });
  expect(object.two).toBe(object.two);
  expect(make.mock.calls).toEqual([["two", 1]]);
});

it("tries again when making failed", () => {
  make.mockImplementationOnce(() => {
    throw new Error("Not now");
  });
  const object = made();
  expect(() => object.one).toThrow("Not now");
  expect(object.one).toEqual({ key: "one" });
});

it("has no room for two values of one key", () => {
  expect(() => lazy(["one", "two", "one"], make)).toThrow('Two parts have the key "one".');
});

describe("like an ordinary object, it", () => {
  const wrapped: Part = { key: "wrapped" };

  it("has the methods of one", () => {
    expect(Object.getPrototypeOf(made())).toBe(Object.prototype);
  });

  it.each<[string, (object: Record<string, Part>) => unknown]>([
    ["spread", (object) => ({ ...object })],
    ["assigned to another", (object) => Object.assign({}, object)],
    ["listed", (object) => Object.entries(object)],
    ["cloned", (object) => structuredClone(object)],
    ["written as JSON", (object) => JSON.stringify(object)],
    ["frozen", (object) => Object.freeze(object)],
    ["frozen after a key was read", (object) => object.one && Object.freeze(object)],
    ["sealed", (object) => Object.seal(object)],
    ["closed to new keys", (object) => Object.preventExtensions(object)],
  ])("can be %s", (_name, use) => {
    expect(use(made())).toEqual(use(plain()));
  });

  it.each<[string, (object: Record<string, Part>) => unknown]>([
    ["a key", (object) => Object.assign(object, { one: wrapped })],
    ["a new key", (object) => Object.assign(object, { three: wrapped })],
    ["a key that was read", (object) => object.one && Object.assign(object, { one: wrapped })],
    ["a key once it is sealed", (object) => Object.assign(Object.seal(object), { one: wrapped })],
    ["a property", (object) => Object.defineProperty(object, "one", { value: wrapped })],
    ["a key to be deleted", (object) => Reflect.deleteProperty(object, "one")],
  ])("can be written to: %s", (_name, write) => {
    const object = made();
    const expected = plain();
    write(object);
    write(expected);
    expect(Object.entries(object)).toEqual(Object.entries(expected));
    expect(object.one).toBe(object.one);
  });

  it("can be wrapped in a proxy", () => {
    const object = made();
    const proxy = new Proxy(object, {
      get: (target, key, receiver) => {
        const value: unknown = Reflect.get(target, key, receiver);
        return key === "one" ? { wrapped: value } : value;
      },
    });
    expect({ ...proxy }).toEqual({ one: { wrapped: { key: "one" } }, two: { key: "two" } });
    proxy.two = wrapped;
    expect(object.two).toBe(wrapped);
  });

  it("keeps a function that wraps what was there", () => {
    const object = made();
    for (const key of Object.keys(object)) {
      const before = object[key];
      object[key] = { key: `wrapped ${before?.key}` };
    }
    expect(object).toEqual({ one: { key: "wrapped one" }, two: { key: "wrapped two" } });
  });
});

it("adds a property to an object, which can be emptied", () => {
  const object: { schema?: string } = {};
  lazyProperty(object, "schema", () => "made");
  expect({ ...object }).toEqual({ schema: "made" });
  object.schema = undefined;
  expect(object.schema).toBeUndefined();
});
