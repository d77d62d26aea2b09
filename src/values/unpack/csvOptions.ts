/**
 * In place of csv-parse's own reader of options, a third of the library, which checks what developers
 * may give: the options of this component never change.
 * @returns the given options with what csv-parse takes for all others
 */
export const normalize_options = (given: Record<string, unknown>) => ({
  info: false,
  encoding: "utf8",
  cast_function: null,
  cast_date: false,
  columns: false,
  group_columns_by_name: false,
  comment: null,
  comment_no_infix: false,
  delimiter_auto: false,
  delimiter: [Buffer.from(",")],
  escape: Buffer.from('"'),
  from: 1,
  from_line: 1,
  ignore_last_delimiters: false,
  max_record_size: 0,
  quote: Buffer.from('"'),
  raw: false,
  record_delimiter: [],
  relax_column_count: false,
  relax_column_count_less: false,
  relax_column_count_more: false,
  relax_quotes: false,
  skip_empty_lines: false,
  skip_records_with_empty_values: false,
  skip_records_with_error: false,
  rtrim: false,
  ltrim: false,
  trim: false,
  to: -1,
  to_line: -1,
  ...given,
});
