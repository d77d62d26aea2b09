import { Box, MenuItem, Stack, TextField, Typography } from "@mui/material";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Kind, Part } from "../common/types";
import { createFinder, type Filter } from "./finder";

const ROW_PX = 62;

export const KIND_LABELS: Record<Kind, string> = {
  action: "Action",
  trigger: "Trigger",
  dataSource: "Data source",
};

const PATHS: Record<Kind, string> = {
  action: "/actions/$key",
  trigger: "/triggers/$key",
  dataSource: "/data-sources/$key",
};

const titleOf = (name: string) => {
  const words = name
    .replaceAll("/", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

const NOTHING: Filter = { text: "", kind: "", resource: "", access: "" };

const Choice = ({
  label,
  value,
  options,
  onChange,
}: {
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChange: (value: string) => void;
}) => (
  <TextField
    select
    label={label}
    value={value}
    onChange={({ target }) => onChange(target.value)}
    sx={{ flex: 1, minWidth: 0 }}
    slotProps={{ inputLabel: { shrink: true }, select: { displayEmpty: true } }}
  >
    <MenuItem value="">All</MenuItem>
    {options.map(([each, shown]) => (
      <MenuItem key={each} value={each}>
        {shown}
      </MenuItem>
    ))}
  </TextField>
);

/** Every part, found by what is typed. The arrows go through the list from the search on. */
export const PartList = ({ parts }: { parts: Part[] }) => {
  const navigate = useNavigate();
  const [filter, setFilter] = useState<Filter>(NOTHING);
  const shown = useDeferredValue(filter);
  const find = useMemo(() => createFinder(parts), [parts]);
  const found = useMemo(() => find(shown), [find, shown]);
  const resources = useMemo(
    () =>
      [...new Set(parts.map(({ resource }) => resource))]
        .sort()
        .map((name): [string, string] => [name, titleOf(name)]),
    [parts],
  );
  const { key: openKey } = useParams({ strict: false }) as { key?: string };
  // One row is in the order of Tab; the arrows go to the others.
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 8,
  });
  // What was found first is what was looked for.
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
    setActive(0);
  }, [shown]);
  const focusRow = (index: number) => {
    if (index < 0) return document.getElementById("search")?.focus();
    rows.scrollToIndex(Math.min(index, found.length - 1));
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"]`)?.focus(),
    );
  };
  // By what was typed, of which the list may not show everything yet.
  const openFirst = () => {
    const [first] = find(filter);
    if (first) navigate({ to: PATHS[first.kind], params: { key: first.key } as never });
  };
  const move = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).dataset.row;
    const at = row === undefined ? -1 : Number(row);
    if (event.key === "ArrowDown") focusRow(at + 1);
    else if (event.key === "ArrowUp" && at >= 0) focusRow(at - 1);
    else if (event.key === "Enter" && at < 0) openFirst();
    else return;
    event.preventDefault();
  };
  const set = (changes: Partial<Filter>) => setFilter({ ...filter, ...changes });
  return (
    <>
      <Stack spacing={1.5} sx={{ p: 1.5 }}>
        <TextField
          id="search"
          label="Search"
          placeholder="send an email to a contact"
          value={filter.text}
          onChange={({ target }) => set({ text: target.value })}
          onKeyDown={move}
          autoComplete="off"
          autoFocus={openKey === undefined}
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <Stack direction="row" spacing={1}>
          <Choice
            label="Kind"
            value={filter.kind}
            options={Object.entries(KIND_LABELS)}
            onChange={(kind) => set({ kind })}
          />
          <Choice
            label="Resource"
            value={filter.resource}
            options={resources}
            onChange={(resource) => set({ resource })}
          />
          <Choice
            label="Access"
            value={filter.access}
            options={[
              ["read", "Reads"],
              ["write", "Writes"],
            ]}
            onChange={(access) => set({ access })}
          />
        </Stack>
        <Typography variant="caption" color="textSecondary" role="status">
          {`${found.length} of ${parts.length} parts`}
        </Typography>
      </Stack>
      <Box ref={scroller} onKeyDown={move} sx={{ flex: 1, overflow: "auto" }}>
        <Box component="ul" sx={{ height: rows.getTotalSize(), position: "relative", m: 0, p: 0 }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const part = found[index];
            if (!part) return null;
            const isOpen = part.key === openKey;
            return (
              <Box
                component="li"
                key={`${part.kind}/${part.key}`}
                aria-setsize={found.length}
                aria-posinset={index + 1}
                sx={{
                  position: "absolute",
                  top: start,
                  left: 0,
                  right: 0,
                  height: ROW_PX,
                  listStyle: "none",
                }}
              >
                <Box
                  component={Link}
                  to={PATHS[part.kind]}
                  params={{ key: part.key } as never}
                  data-row={index}
                  tabIndex={index === active ? 0 : -1}
                  onFocus={() => setActive(index)}
                  aria-current={isOpen ? "page" : undefined}
                  sx={{
                    display: "block",
                    px: 2,
                    py: 1,
                    height: "100%",
                    color: "text.primary",
                    textDecoration: "none",
                    bgcolor: isOpen ? "action.selected" : undefined,
                    "&:hover": { bgcolor: "action.hover" },
                    "&:focus-visible": { outline: "2px solid", outlineOffset: -2 },
                  }}
                >
                  <Stack direction="row" sx={{ justifyContent: "space-between" }}>
                    <Typography noWrap sx={{ fontSize: 14, fontWeight: 600 }}>
                      {part.label}
                    </Typography>
                    <Typography variant="caption" color="textSecondary" noWrap sx={{ ml: 1 }}>
                      {part.kind === "action"
                        ? part.access === "read"
                          ? "reads"
                          : "writes"
                        : KIND_LABELS[part.kind].toLowerCase()}
                    </Typography>
                  </Stack>
                  <Typography variant="body2" color="textSecondary" noWrap sx={{ fontSize: 12.5 }}>
                    {part.description}
                  </Typography>
                </Box>
              </Box>
            );
          })}
        </Box>
      </Box>
    </>
  );
};
