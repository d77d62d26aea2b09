import { useCallback, useEffect, useRef, useState } from "react";
import type {
  LogLine,
  Outcome,
  Question,
  RequestSummary,
  RunEvent,
  RunOrder,
} from "../../common/types";
import { api, beginRun, followRun } from "../api";

export interface RunState {
  id: string;
  mode: RunOrder["mode"];
  startedAt: number;
  requests: RequestSummary[];
  log: LogLine[];
  outcome?: Outcome;
}

export interface RunControl {
  run?: RunState;
  error?: string;
  question?: Question;
  isRunning: boolean;
  start: (order: RunOrder) => Promise<void>;
  answer: (isYes: boolean) => void;
  stop: () => void;
}

const withEvent = (run: RunState, event: RunEvent): RunState => {
  if (event.is === "log") return { ...run, log: [...run.log, event.line] };
  if (event.is === "done") return { ...run, outcome: event.outcome };
  const requests = [...run.requests];
  requests[event.request.index] = event.request;
  return { ...run, requests };
};

/** Begins runs, one at a time, and follows them. */
export const useRun = (onOver?: (outcome: Outcome) => void): RunControl => {
  const [run, setRun] = useState<RunState>();
  const [error, setError] = useState<string>();
  const [asked, setAsked] = useState<{ question: Question; order: RunOrder }>();
  const following = useRef<AbortController>(undefined);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => () => following.current?.abort(), []);

  const start = useCallback(async (order: RunOrder): Promise<void> => {
    setError(undefined);
    setAsked(undefined);
    try {
      const begun = await beginRun(order);
      if ("confirmation" in begun) {
        setAsked({ question: begun, order });
        return;
      }
      following.current?.abort();
      const control = new AbortController();
      following.current = control;
      setRun({ id: begun.id, mode: order.mode, startedAt: Date.now(), requests: [], log: [] });
      // Many events arrive at once: they are shown together.
      let waiting: RunEvent[] = [];
      const flush = () => {
        const events = waiting;
        waiting = [];
        setRun((now) => now && events.reduce(withEvent, now));
      };
      await followRun(
        begun.id,
        (event) => {
          if (waiting.length === 0) setTimeout(flush, 30);
          waiting.push(event);
          if (event.is === "done") over.current?.(event.outcome);
        },
        control.signal,
      );
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === "AbortError") return;
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  }, []);

  return {
    run,
    error,
    question: asked?.question,
    isRunning: run !== undefined && run.outcome === undefined && error === undefined,
    start,
    answer: (isYes) => {
      setAsked(undefined);
      if (isYes && asked) start({ ...asked.order, confirmation: asked.question.confirmation });
    },
    stop: () => {
      if (run) api(`/api/runs/${run.id}`, "DELETE").catch(() => undefined);
    },
  };
};
