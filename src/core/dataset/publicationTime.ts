const form =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/;

/** Whether a text is an ISO time with its offset, on a day that its month has: 2026-01-20T09:00:00+08:00. */
export function isPublicationTime(text: string): boolean {
  return instantOf(text) !== null;
}

/** The moment that a time of publication names, in milliseconds since 1970; null where the text is no such time. */
export function instantOf(text: string): number | null {
  const found = form.exec(text);
  if (found === null) return null;
  const [, year = "", month = "", day = "", hour = "", minute = "", second = "0", fraction = "", sign = "+"] = found;
  const [eastHours = "0", eastMinutes = "0"] = found.slice(9);
  const days = dayNumber(Number(year), Number(month), Number(day));
  if (days === null) return null;
  const east = (sign === "-" ? -1 : 1) * (Number(eastHours) * 60 + Number(eastMinutes));
  const minutes = days * 1440 + Number(hour) * 60 + Number(minute) - east;
  return (minutes * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, "0"));
}

/** Days since 1970-01-01 in the Gregorian calendar; null for a day that there is not. */
function dayNumber(year: number, month: number, day: number): number | null {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  if (day < 1 || day > (lengths[month - 1] ?? 0)) return null;
  const before = year - 1;
  const years = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const inYear = lengths.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
  // Day 719162 counted from 0001-01-01 is that of 1970.
  return years + inYear + day - 1 - 719_162;
}
