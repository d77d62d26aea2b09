import { QueryClient, useQuery } from "@tanstack/react-query";
import { createParser } from "eventsource-parser";
import type { Catalog, Part, Question, RunEvent, RunOrder, Studio } from "../common/types";

export const IS_STATIC = import.meta.env.IS_STATIC;

export const queries = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, staleTime: 60_000 } },
});

const KEY = "studio-key";

/** Takes the key out of the address, where it would be copied along with a link. */
export const takeKey = (): void => {
  const given = /[#&]key=([\w-]+)/.exec(window.location.hash)?.[1];
  if (!given) return;
  localStorage.setItem(KEY, given);
  const { pathname, search } = window.location;
  window.history.replaceState(null, "", pathname + search);
};

export const useKey = (key: string): void => {
  localStorage.setItem(KEY, key);
  window.location.reload();
};

/** The server refused a request. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly body: unknown,
    message: string,
  ) {
    super(message);
  }
}

const messageOf = (body: unknown, status: number): string =>
  typeof body === "object" && body !== null && "message" in body
    ? String(body.message)
    : `The studio answered ${status}.`;

const request = async (path: string, method = "GET", body?: unknown): Promise<Response> => {
  const answer = await fetch(path, {
    method,
    headers: {
      "x-studio-key": localStorage.getItem(KEY) ?? "",
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  }).catch(() => {
    throw new Refusal(0, undefined, "The studio does not answer: is its command still running?");
  });
  if (answer.ok) return answer;
  const refused: unknown = await answer.json().catch(() => undefined);
  throw new Refusal(answer.status, refused, messageOf(refused, answer.status));
};

export const api = async <Result>(path: string, method?: string, body?: unknown): Promise<Result> =>
  (await request(path, method, body)).json();

const readCatalog = async (): Promise<Catalog> => {
  if (!IS_STATIC) return api<Catalog>("/api/catalog");
  return JSON.parse(document.getElementById("catalog")?.textContent ?? "null");
};

export const useCatalog = () =>
  useQuery({ queryKey: ["catalog"], queryFn: readCatalog, staleTime: Number.POSITIVE_INFINITY });

export const useStudio = () =>
  useQuery({
    queryKey: ["studio"],
    queryFn: () => api<Studio>("/api/studio"),
    enabled: !IS_STATIC,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const usePart = (kind: Part["kind"], key: string): Part | undefined =>
  useCatalog().data?.parts.find((part) => part.kind === kind && part.key === key);

/** Begins a run. @returns its ID, or the question that has to be answered before */
export const beginRun = async (order: RunOrder): Promise<{ id: string } | Question> => {
  try {
    return await api<{ id: string }>("/api/runs", "POST", order);
  } catch (error) {
    if (error instanceof Refusal && error.status === 409) return error.body as Question;
    throw error;
  }
};

/** Follows a run by its server-sent events until it is over. */
export const followRun = async (
  id: string,
  hear: (event: RunEvent) => void,
  signal: AbortSignal,
): Promise<void> => {
  const answer = await fetch(`/api/runs/${id}/events`, {
    headers: { "x-studio-key": localStorage.getItem(KEY) ?? "" },
    signal,
  });
  const parser = createParser({ onEvent: ({ data }) => hear(JSON.parse(data)) });
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) return;
    parser.feed(value);
  }
};

/** Saves a whole result as a file. */
export const saveResult = async (id: string, name: string): Promise<void> => {
  const answer = await request(`/api/runs/${id}/result`);
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
};
