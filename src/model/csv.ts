type Cell = string | number;

/**
 * Rows as a CSV file that a spreadsheet of the language opens by a double click: a byte-order mark,
 * CRLF, and where the decimal sign is a comma, semicolons between the cells. Numbers are written
 * without grouping; text is quoted where it must be (RFC 4180). Short rows are filled up.
 */
export function csv(rows: readonly (readonly Cell[])[], decimal: ',' | '.'): string {
  const separator = decimal === ',' ? ';' : ',';
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const write = (cell: Cell): string => {
    if (typeof cell === 'string')
      return /["\r\n;,\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
    if (!Number.isFinite(cell)) throw new Error(`${cell} is no number that a table can hold`);
    return plain(cell).replace('.', decimal);
  };
  const lines = rows.map((row) =>
    Array.from({ length: columns }, (_, i) => write(row[i] ?? '')).join(separator),
  );
  return `\ufeff${lines.map((line) => `${line}\r\n`).join('')}`;
}

/** A number in digits, never in powers of ten. */
function plain(value: number): string {
  return value.toLocaleString('en-GB', { useGrouping: false, maximumFractionDigits: 12 });
}
