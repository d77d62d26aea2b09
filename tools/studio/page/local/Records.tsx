import {
  Alert,
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  MenuItem,
  Stack,
  Table,
  TableBody,
  TableCell,
  TableContainer,
  TableHead,
  TableRow,
  TextField,
  Typography,
} from "@mui/material";
import { useQuery } from "@tanstack/react-query";
import {
  createColumnHelper,
  flexRender,
  getCoreRowModel,
  getFilteredRowModel,
  useReactTable,
} from "@tanstack/react-table";
import { useVirtualizer } from "@tanstack/react-virtual";
import { lazy, Suspense, useMemo, useRef, useState } from "react";
import { api, queries } from "../api";

const CodeEditor = lazy(() => import("../CodeEditor"));

interface Row {
  id: string;
  record: Record<string, unknown>;
}

/** The same each time: another list would be other data, which the table begins anew with. */
const NO_ROWS: Row[] = [];
const ROW_PX = 40;
const MOST_COLUMNS = 6;
/** What tells records apart, where they have it. */
const TELLING = [
  "name",
  "title",
  "subject",
  "label",
  "email",
  "body",
  "role",
  "state",
  "message_type",
  "type",
];

const columnsOf = (rows: Row[]): string[] => {
  const fields = [...new Set(rows.slice(0, 50).flatMap(({ record }) => Object.keys(record)))];
  const isShort = (field: string) =>
    rows.some(({ record }) => record[field] !== null && typeof record[field] !== "object");
  const plain = fields.filter((field) => field !== "id" && isShort(field));
  const telling = TELLING.filter((field) => plain.includes(field));
  return [...telling, ...plain.filter((field) => !telling.includes(field))].slice(0, MOST_COLUMNS);
};

const shownAs = (value: unknown): string =>
  value === null || value === undefined
    ? ""
    : typeof value === "object"
      ? JSON.stringify(value)
      : String(value);

const Editor = ({ table, row, onClose }: { table: string; row: Row; onClose: () => void }) => {
  const [text, setText] = useState(() => JSON.stringify(row.record, null, 2));
  const [error, setError] = useState<string>();
  const save = async () => {
    try {
      await api(
        `/api/local/tables/${table}/${encodeURIComponent(row.id)}`,
        "PATCH",
        JSON.parse(text),
      );
      queries.invalidateQueries({ queryKey: ["local", "table"] });
      onClose();
    } catch (failure) {
      setError(failure instanceof Error ? failure.message : String(failure));
    }
  };
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="md">
      <DialogTitle>{`${table}: ${row.id}`}</DialogTitle>
      <DialogContent>
        {error ? <Alert severity="error">{error}</Alert> : null}
        <Suspense>
          <CodeEditor label="Record as JSON" value={text} onChange={setText} maxHeight="60vh" />
        </Suspense>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>Cancel</Button>
        <Button variant="contained" onClick={save}>
          Save
        </Button>
      </DialogActions>
    </Dialog>
  );
};

/** Takes the place of the rows that are out of sight. */
const Gap = ({ px }: { px: number }) =>
  px > 0 ? (
    <TableRow aria-hidden style={{ height: px }}>
      <TableCell sx={{ border: 0, p: 0 }} />
    </TableRow>
  ) : null;

const helper = createColumnHelper<Row>();

/** The records of a table; one can be changed as JSON. */
export const Records = ({
  tables,
  table,
  onTable,
}: {
  tables: { name: string; count: number }[];
  table: string;
  onTable: (name: string) => void;
}) => {
  const [filter, setFilter] = useState("");
  const [edited, setEdited] = useState<Row>();
  const count = tables.find(({ name }) => name === table)?.count;
  const { data = NO_ROWS } = useQuery({
    queryKey: ["local", "table", table, count],
    queryFn: () => api<Row[]>(`/api/local/tables/${table}`),
    staleTime: 0,
  });
  const columns = useMemo(
    () => [
      helper.accessor("id", { header: "ID" }),
      ...columnsOf(data).map((field) =>
        helper.accessor(({ record }) => shownAs(record[field]), { id: field, header: field }),
      ),
    ],
    [data],
  );
  const newestFirst = useMemo(() => [...data].reverse(), [data]);
  const view = useReactTable({
    data: newestFirst,
    columns,
    state: { globalFilter: filter },
    getCoreRowModel: getCoreRowModel(),
    getFilteredRowModel: getFilteredRowModel(),
    globalFilterFn: ({ original }, _column, text: string) =>
      JSON.stringify(original).toLowerCase().includes(text.toLowerCase()),
  });
  const { rows } = view.getRowModel();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: 10,
  });
  const shown = virtual.getVirtualItems();
  return (
    <>
      <Stack direction="row" spacing={1} sx={{ mb: 1.5 }}>
        <TextField
          select
          label="Table"
          value={tables.some(({ name }) => name === table) ? table : ""}
          onChange={({ target }) => onTable(target.value)}
          sx={{ minWidth: 220 }}
        >
          {tables.map(({ name, count: size }) => (
            <MenuItem key={name} value={name}>{`${name} (${size})`}</MenuItem>
          ))}
        </TextField>
        <TextField
          label="Filter"
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      </Stack>
      <TableContainer ref={scroller} sx={{ maxHeight: 480 }} tabIndex={0} aria-label="Records">
        <Table size="small" stickyHeader aria-label={`Records of ${table}`}>
          <TableHead>
            {view.getHeaderGroups().map((group) => (
              <TableRow key={group.id}>
                <TableCell>Change</TableCell>
                {group.headers.map((header) => (
                  <TableCell key={header.id}>
                    {flexRender(header.column.columnDef.header, header.getContext())}
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableHead>
          <TableBody>
            <Gap px={shown[0]?.start ?? 0} />
            {shown.map(({ index }) => {
              const row = rows[index];
              return row ? (
                <TableRow key={row.id} sx={{ height: ROW_PX }}>
                  <TableCell>
                    <Button
                      size="small"
                      aria-label={`Open ${row.original.id}`}
                      onClick={() => setEdited(row.original)}
                    >
                      Open
                    </Button>
                  </TableCell>
                  {row.getVisibleCells().map((cell) => (
                    <TableCell
                      key={cell.id}
                      sx={{
                        maxWidth: 260,
                        whiteSpace: "nowrap",
                        overflow: "hidden",
                        textOverflow: "ellipsis",
                      }}
                    >
                      {flexRender(cell.column.columnDef.cell, cell.getContext())}
                    </TableCell>
                  ))}
                </TableRow>
              ) : null;
            })}
            <Gap px={virtual.getTotalSize() - (shown.at(-1)?.end ?? 0)} />
          </TableBody>
        </Table>
      </TableContainer>
      {rows.length === 0 ? <Typography color="textSecondary">There are none.</Typography> : null}
      {edited ? <Editor table={table} row={edited} onClose={() => setEdited(undefined)} /> : null}
    </>
  );
};
