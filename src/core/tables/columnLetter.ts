/** A column as spreadsheets name it: 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(place: number): string {
  let name = "";
  for (let rest = place + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}
