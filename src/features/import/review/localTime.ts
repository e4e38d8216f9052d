/** A moment as an ISO time to the second, in the offset of this computer to the minute. */
export function localTime(moment: Date): string {
  const east = -Math.round(moment.getTimezoneOffset());
  const shifted = new Date(moment.getTime() + east * 60_000).toISOString().slice(0, 19);
  const minutes = Math.abs(east);
  return `${shifted}${east < 0 ? "-" : "+"}${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, "0");
}
