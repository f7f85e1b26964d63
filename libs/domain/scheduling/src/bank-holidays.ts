/** The nations of the United Kingdom; England and Wales share their bank holidays. */
export const nations = ['england', 'wales', 'scotland', 'northern-ireland'] as const;
export type Nation = (typeof nations)[number];

/** A day on which practices are closed. */
export interface BankHoliday {
  /** `YYYY-MM-DD`. */
  date: string;
  name: string;
}

/** The years the table covers. Outside them only weekends count as closed. */
export const bankHolidayYears = { first: 2026, last: 2028 } as const;

const holidays = (rows: string): readonly BankHoliday[] =>
  rows
    .trim()
    .split('\n')
    .map((row) => row.trim())
    .map((row) => ({ date: row.slice(0, 10), name: row.slice(11) }));

/**
 * Bank holidays as published on gov.uk/bank-holidays; 2028 by the same rules (Banking and Financial
 * Dealings Act 1971 and the usual proclamations: a holiday on a weekend moves to the next weekday
 * that is free). Scotland's day of 15 June 2026 was proclaimed for that year alone.
 */
const ENGLAND_AND_WALES = holidays(`
  2026-01-01 New Year’s Day
  2026-04-03 Good Friday
  2026-04-06 Easter Monday
  2026-05-04 Early May bank holiday
  2026-05-25 Spring bank holiday
  2026-08-31 Summer bank holiday
  2026-12-25 Christmas Day
  2026-12-28 Boxing Day (substitute day)
  2027-01-01 New Year’s Day
  2027-03-26 Good Friday
  2027-03-29 Easter Monday
  2027-05-03 Early May bank holiday
  2027-05-31 Spring bank holiday
  2027-08-30 Summer bank holiday
  2027-12-27 Christmas Day (substitute day)
  2027-12-28 Boxing Day (substitute day)
  2028-01-03 New Year’s Day (substitute day)
  2028-04-14 Good Friday
  2028-04-17 Easter Monday
  2028-05-01 Early May bank holiday
  2028-05-29 Spring bank holiday
  2028-08-28 Summer bank holiday
  2028-12-25 Christmas Day
  2028-12-26 Boxing Day
`);

const SCOTLAND = holidays(`
  2026-01-01 New Year’s Day
  2026-01-02 2nd January
  2026-04-03 Good Friday
  2026-05-04 Early May bank holiday
  2026-05-25 Spring bank holiday
  2026-06-15 World Cup bank holiday
  2026-08-03 Summer bank holiday
  2026-11-30 St Andrew’s Day
  2026-12-25 Christmas Day
  2026-12-28 Boxing Day (substitute day)
  2027-01-01 New Year’s Day
  2027-01-04 2nd January (substitute day)
  2027-03-26 Good Friday
  2027-05-03 Early May bank holiday
  2027-05-31 Spring bank holiday
  2027-08-02 Summer bank holiday
  2027-11-30 St Andrew’s Day
  2027-12-27 Christmas Day (substitute day)
  2027-12-28 Boxing Day (substitute day)
  2028-01-03 New Year’s Day (substitute day)
  2028-01-04 2nd January (substitute day)
  2028-04-14 Good Friday
  2028-05-01 Early May bank holiday
  2028-05-29 Spring bank holiday
  2028-08-07 Summer bank holiday
  2028-11-30 St Andrew’s Day
  2028-12-25 Christmas Day
  2028-12-26 Boxing Day
`);

const NORTHERN_IRELAND = [
  ...ENGLAND_AND_WALES,
  ...holidays(`
  2026-03-17 St Patrick’s Day
  2026-07-13 Battle of the Boyne (substitute day)
  2027-03-17 St Patrick’s Day
  2027-07-12 Battle of the Boyne
  2028-03-17 St Patrick’s Day
  2028-07-12 Battle of the Boyne
`),
].sort((a, b) => (a.date < b.date ? -1 : 1));

/** The bank holidays of each nation in the years of `bankHolidayYears`, in order. */
export const bankHolidays: Record<Nation, readonly BankHoliday[]> = {
  england: ENGLAND_AND_WALES,
  wales: ENGLAND_AND_WALES,
  scotland: SCOTLAND,
  'northern-ireland': NORTHERN_IRELAND,
};

/** The bank holiday on a local day (`YYYY-MM-DD`), or null. */
export function bankHolidayOn(date: string, nation: Nation): BankHoliday | null {
  return bankHolidays[nation].find((holiday) => holiday.date === date) ?? null;
}
