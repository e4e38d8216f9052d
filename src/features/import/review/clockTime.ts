import { isPublicationTime } from "#core/dataset/publicationTime.ts";
import { localTime } from "./localTime.ts";

/** A field of date and time tells them without a zone, and seconds only where there are any; while a year is typed it has leading zeros. */
const form = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?$/;

/** What a field of date and time shows for an ISO time: its day and clock, in its own offset. */
export function clockOf(at: string): string {
  const text = at.slice(0, 19);
  return text.length === 19 && text.endsWith(":00") ? text.slice(0, 16) : text;
}

/** The ISO time that a field of date and time means on this computer, in the offset that holds here at that time; empty where the text is no whole time. */
export function timeOfClock(text: string): string {
  return form.test(text) && isPublicationTime(`${text}Z`) ? localTime(new Date(text)) : "";
}
