import { useJsonForms } from "@jsonforms/react";
import { Autocomplete, TextField, Typography } from "@mui/material";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type HTMLAttributes, type Key, useEffect, useState } from "react";
import type { Part } from "../../common/types";
import { api, IS_STATIC, useCatalog } from "../api";
import { inputsOf, type Values } from "./schema";

interface Choice {
  key: string;
  label: string;
}

export interface PickerProps {
  source: string;
  label: string;
  required?: boolean;
  placeholder?: string;
  error: boolean;
  help?: string;
  isList: boolean;
  values: string[];
  onChange: (values: string[]) => void;
}

const SEARCH = "search";
const PAUSE_MS = 250;

const useDelayed = (value: string): string => {
  const [delayed, setDelayed] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setDelayed(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return delayed;
};

const asChoice = (entry: unknown): Choice =>
  typeof entry === "object" && entry !== null && "key" in entry && "label" in entry
    ? { key: String(entry.key), label: String(entry.label) }
    : { key: String(entry), label: String(entry) };

const includes = ({ key, label }: Choice, text: string): boolean =>
  `${label} ${key}`.toLowerCase().includes(text.toLowerCase());

/** What the data source is given of the form: the inputs that both have. */
const givenTo = (source: Part | undefined, form: Values): Values =>
  inputsOf(
    source?.inputs.filter(({ key }) => key !== SEARCH) ?? [],
    Object.fromEntries(
      (source?.inputs ?? []).map(({ key }) => [key, key === SEARCH ? undefined : form[key]]),
    ),
  );

/** An ID that is typed or picked from what a data source of the component finds. */
export const Picker = ({ source: key, isList, values, onChange, ...about }: PickerProps) => {
  const source = useCatalog().data?.parts.find(
    (part) => part.kind === "dataSource" && part.key === key,
  );
  const form: Values = useJsonForms().core?.data ?? {};
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const [labels, setLabels] = useState<Record<string, string>>({});
  const searches = source?.inputs.some((input) => input.key === SEARCH) ?? false;
  const search = useDelayed(typed);
  const given = givenTo(source, form);
  const missing = source?.inputs.filter(
    (input) => input.required && given[input.key] === undefined,
  );
  const inputs = searches && search ? { ...given, search } : given;
  const { data, error, isFetching } = useQuery({
    queryKey: ["source", key, inputs],
    queryFn: async () =>
      (await api<unknown[]>("/api/source", "POST", { key, inputs })).map(asChoice),
    enabled: isOpen && !IS_STATIC && missing?.length === 0,
    placeholderData: keepPreviousData,
    staleTime: 0,
  });
  const choices = data ?? [];
  const note = missing?.length
    ? `Choose ${missing.map(({ label }) => label).join(" and ")} first, or type a value.`
    : error
      ? error.message
      : isFetching
        ? "Loading …"
        : "Nothing found. What is typed is taken as it is.";
  const chosen = values.flatMap((value) => labels[value] ?? []).join(", ");
  const labelOf = (value: string) => labels[value] ?? value;
  const remember = (choice: Choice) => setLabels({ ...labels, [choice.key]: choice.label });
  const shared = {
    freeSolo: true as const,
    autoHighlight: false,
    forcePopupIcon: true,
    open: isOpen,
    onOpen: () => setOpen(true),
    onClose: () => setOpen(false),
    loading: true,
    loadingText: note,
    filterOptions: (all: (Choice | string)[]) =>
      searches ? all : all.filter((each) => includes(asChoice(each), typed)),
    options: choices as (Choice | string)[],
    getOptionLabel: (option: Choice | string) => (typeof option === "string" ? option : option.key),
    getOptionKey: (option: Choice | string) => (typeof option === "string" ? option : option.key),
    isOptionEqualToValue: (option: Choice | string, value: Choice | string) =>
      (typeof option === "string" ? option : option.key) ===
      (typeof value === "string" ? value : value.key),
    renderOption: (
      { key: id, ...props }: HTMLAttributes<HTMLLIElement> & { key: Key },
      option: Choice | string,
    ) => {
      const { key: value, label } = asChoice(option);
      return (
        <li key={id} {...props}>
          <span>
            {label}
            {label === value ? null : (
              <Typography variant="caption" color="textSecondary" sx={{ display: "block" }}>
                {value}
              </Typography>
            )}
          </span>
        </li>
      );
    },
  };
  const field = (params: object) => (
    <TextField
      {...params}
      label={about.label}
      required={about.required}
      error={about.error}
      placeholder={values.length > 0 ? "" : about.placeholder}
      helperText={
        <>
          {chosen && !isList ? <strong>{`${chosen}. `}</strong> : null}
          {about.help}
        </>
      }
    />
  );
  const take = (option: Choice | string): string => {
    if (typeof option === "string") return option;
    remember(option);
    return option.key;
  };
  if (isList) {
    return (
      <Autocomplete<Choice | string, true, false, true>
        {...shared}
        multiple
        autoSelect={false}
        value={values}
        inputValue={typed}
        onInputChange={(_, value) => setTyped(value)}
        getOptionLabel={(option) => labelOf(typeof option === "string" ? option : option.key)}
        onChange={(_, options) => onChange(options.map(take))}
        onBlur={() => {
          if (typed.trim()) onChange([...values, typed.trim()]);
          setTyped("");
        }}
        renderInput={field}
      />
    );
  }
  return (
    <Autocomplete<Choice | string, false, false, true>
      {...shared}
      value={values[0] ?? ""}
      inputValue={values[0] ?? ""}
      onInputChange={(_, value, reason) => {
        if (reason === "input" || reason === "clear") {
          setTyped(value);
          onChange(value ? [value] : []);
        }
      }}
      onChange={(_, option) => {
        setTyped("");
        onChange(option === null ? [] : [take(option)]);
      }}
      renderInput={field}
    />
  );
};
