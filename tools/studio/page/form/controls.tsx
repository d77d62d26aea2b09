import {
  type ArrayLayoutProps,
  type ControlProps,
  composePaths,
  type JsonFormsRendererRegistryEntry,
  rankWith,
  type UISchemaElement,
} from "@jsonforms/core";
import {
  JsonFormsDispatch,
  withJsonFormsArrayLayoutProps,
  withJsonFormsControlProps,
} from "@jsonforms/react";
import AddIcon from "@mui/icons-material/Add";
import DeleteIcon from "@mui/icons-material/DeleteOutline";
import {
  Autocomplete,
  Box,
  Button,
  FormControlLabel,
  FormHelperText,
  IconButton,
  MenuItem,
  Paper,
  Stack,
  Switch,
  TextField,
  Typography,
} from "@mui/material";
import { lazy, Suspense, useId, useMemo } from "react";
import type { Input } from "../../common/types";
import { FillFromForm } from "./FillFromForm";
import { Picker } from "./Picker";
import { type InputOptions, isRows, rowFormOf } from "./schema";

const CodeEditor = lazy(() => import("../CodeEditor"));

const inputOf = (uischema: UISchemaElement): Input | undefined =>
  (uischema.options as InputOptions | undefined)?.input;

const help = ({ description, errors }: ControlProps): string | undefined =>
  errors ? [description, errors].filter(Boolean).join(" — ") : description;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const orNothing = (value: string): string | undefined => (value === "" ? undefined : value);

const TextControl = (props: ControlProps) => {
  const { data, handleChange, path, label, required, errors, uischema } = props;
  const input = inputOf(uischema);
  const isLong = input?.type === "text";
  return (
    <TextField
      fullWidth
      label={label}
      required={required}
      value={text(data)}
      placeholder={input?.placeholder}
      multiline={isLong}
      minRows={isLong ? 3 : undefined}
      maxRows={16}
      type={input?.type === "password" ? "password" : "text"}
      autoComplete="off"
      error={Boolean(errors)}
      helperText={help(props)}
      onChange={({ target }) => handleChange(path, orNothing(target.value))}
    />
  );
};

const ChoiceControl = (props: ControlProps) => {
  const { data, handleChange, path, label, required, errors, uischema } = props;
  const choices = inputOf(uischema)?.model ?? [];
  return (
    <TextField
      select
      fullWidth
      label={label}
      required={required}
      value={text(data)}
      error={Boolean(errors)}
      helperText={help(props)}
      onChange={({ target }) => handleChange(path, orNothing(target.value))}
    >
      {choices.some(({ value }) => value === "") ? null : (
        <MenuItem value="">
          <em>Blank</em>
        </MenuItem>
      )}
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
};

const BooleanControl = (props: ControlProps) => {
  const { data, handleChange, path, label, errors } = props;
  const id = useId();
  return (
    <Box>
      <FormControlLabel
        label={label}
        control={
          <Switch
            checked={data === true}
            onChange={(_, checked) => handleChange(path, checked)}
            slotProps={{ input: { "aria-describedby": id, role: "switch" } }}
          />
        }
      />
      <FormHelperText id={id} error={Boolean(errors)} sx={{ mt: 0, mx: 1.75 }}>
        {help(props)}
      </FormHelperText>
    </Box>
  );
};

const HIDDEN = "••••••••";

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** Several values; those of a fixed set, or any. */
const ListControl = (props: ControlProps) => {
  const { data, handleChange, path, label, required, errors, uischema } = props;
  const input = inputOf(uischema);
  const labels = new Map(input?.model?.map((choice) => [choice.value, choice.label]));
  const isSecret = input?.type === "password";
  return (
    <Autocomplete
      multiple
      freeSolo={!input?.model}
      autoSelect={!input?.model}
      options={[...labels.keys()]}
      getOptionLabel={(value) => (isSecret ? HIDDEN : (labels.get(value) ?? value))}
      getOptionKey={(value) => value}
      value={strings(data)}
      onChange={(_, values) => handleChange(path, values)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          required={required}
          error={Boolean(errors)}
          helperText={help(props)}
          type={isSecret ? "password" : "text"}
          placeholder={strings(data).length > 0 ? "" : input?.placeholder}
        />
      )}
    />
  );
};

const PickerControl = (props: ControlProps) => {
  const { data, handleChange, path, label, required, errors, uischema } = props;
  const input = inputOf(uischema);
  const isList = input?.collection === "valuelist";
  return (
    <Picker
      source={input?.dataSource ?? ""}
      label={label}
      required={required}
      placeholder={input?.placeholder}
      error={Boolean(errors)}
      help={help(props)}
      isList={isList}
      values={isList ? strings(data) : strings(data === undefined ? [] : [data])}
      onChange={(values) => handleChange(path, isList ? values : orNothing(values[0] ?? ""))}
    />
  );
};

const CodeControl = (props: ControlProps) => {
  const { data, handleChange, path, label, required, errors, uischema } = props;
  const input = inputOf(uischema);
  const name = required ? `${label} *` : label;
  return (
    <Box>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="body2" color={errors ? "error" : "textSecondary"}>
          {name}
        </Typography>
        <FillFromForm
          type={input?.type === "objectFieldMap" ? "objectFieldMap" : "jsonForm"}
          onFill={(value) => handleChange(path, JSON.stringify(value, null, 2))}
        />
      </Stack>
      <Suspense fallback={<Box sx={{ height: 90 }} />}>
        <CodeEditor
          label={name}
          value={text(data)}
          placeholder={input?.placeholder}
          onChange={(value) => handleChange(path, orNothing(value))}
        />
      </Suspense>
      <FormHelperText error={Boolean(errors)} sx={{ mx: 1.75 }}>
        {help(props)}
      </FormHelperText>
    </Box>
  );
};

/** Side by side where there is room. */
const ROW = {
  flex: 1,
  minWidth: 0,
  "& > .MuiGrid-root": { display: "flex", flexWrap: "wrap", gap: 1 },
  "& > .MuiGrid-root > .MuiGrid-root": { flex: "1 1 170px", minWidth: 0, maxWidth: "none" },
};

const RowsControl = (props: ArrayLayoutProps) => {
  const { data: count, path, label, description, schema, uischema, addItem, removeItems } = props;
  const input = inputOf(uischema);
  const row = useMemo(() => (input ? rowFormOf(input) : undefined), [input]);
  const id = useId();
  if (!input || !row) return null;
  return (
    <Paper variant="outlined" role="group" aria-labelledby={id} sx={{ p: 1.5 }}>
      <Stack direction="row" sx={{ justifyContent: "space-between", alignItems: "center" }}>
        <Typography variant="body2" id={id}>
          {label}
        </Typography>
        {input.collection === "keyvaluelist" && !input.model ? (
          <FillFromForm
            onFill={(value) => {
              for (const [key, each] of Object.entries(value ?? {})) {
                addItem(path, {
                  key,
                  value: typeof each === "string" ? each : JSON.stringify(each),
                })();
              }
            }}
          />
        ) : null}
      </Stack>
      <FormHelperText sx={{ mb: 1 }}>{description}</FormHelperText>
      <Stack spacing={1.5}>
        {Array.from({ length: count }, (_, index) => (
          // Rows have no identity of their own in JSON Forms but their place.
          <Stack key={index} direction="row" spacing={1} sx={{ alignItems: "flex-start" }}>
            <Box sx={ROW}>
              <JsonFormsDispatch
                schema={schema}
                uischema={row}
                path={composePaths(path, `${index}`)}
                enabled={props.enabled}
                renderers={props.renderers}
                cells={props.cells}
              />
            </Box>
            <IconButton
              aria-label={`Remove row ${index + 1} of ${label}`}
              onClick={() => removeItems?.(path, [index])()}
            >
              <DeleteIcon />
            </IconButton>
          </Stack>
        ))}
      </Stack>
      <Button
        size="small"
        startIcon={<AddIcon />}
        aria-label={`Add row to ${label}`}
        onClick={addItem(path, {})}
        sx={{ mt: 1 }}
      >
        Add row
      </Button>
    </Paper>
  );
};

const drawn = (rank: number, fits: (input: Input) => boolean) =>
  rankWith(rank, (uischema) => {
    const input = inputOf(uischema);
    return input !== undefined && fits(input);
  });

/** The inputs of the canvas that JSON Forms has no renderer for; the first that fits is taken. */
export const renderers: JsonFormsRendererRegistryEntry[] = [
  { tester: drawn(30, () => true), renderer: withJsonFormsControlProps(TextControl) },
  {
    tester: drawn(31, ({ model }) => Boolean(model)),
    renderer: withJsonFormsControlProps(ChoiceControl),
  },
  {
    tester: drawn(32, ({ type }) => type === "code" || type === "objectFieldMap"),
    renderer: withJsonFormsControlProps(CodeControl),
  },
  {
    tester: drawn(33, ({ type }) => type === "boolean"),
    renderer: withJsonFormsControlProps(BooleanControl),
  },
  {
    tester: drawn(34, ({ collection }) => collection === "valuelist"),
    renderer: withJsonFormsControlProps(ListControl),
  },
  {
    tester: drawn(35, ({ dataSource }) => Boolean(dataSource)),
    renderer: withJsonFormsControlProps(PickerControl),
  },
  { tester: drawn(36, isRows), renderer: withJsonFormsArrayLayoutProps(RowsControl) },
];
