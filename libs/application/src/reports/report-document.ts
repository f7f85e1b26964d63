/** A table of a report; each row has a cell for every column. */
export interface ReportTable {
  columns: readonly string[];
  rows: readonly (readonly string[])[];
}

export interface ReportSection extends ReportTable {
  heading: string;
  lead: string;
}

/** A report as it is filed: what it is, of whom, when, and what it found. */
export interface ReportDocument {
  title: string;
  practice: string;
  /** Who made it, when, of which span, and where the log stood. */
  facts: readonly (readonly [string, string])[];
  sections: readonly ReportSection[];
}
