import { cityNames, type CityName } from "./simulate.ts";

/** "3.1 (0.5) (usual), 3.1 (0.5) (even)": one text of each city. */
export function bothCities(text: (city: CityName) => string): string {
  return cityNames.map((city) => `${text(city)} (${city})`).join(", ");
}
