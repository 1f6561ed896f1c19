/** A region's name without the word that the hatch already says: "Amur Oblast" → "Amur". */
export function shortName(name: string): string {
  return name.replace(/ (?:Oblast|Region|Province|Governorate|Prefecture|Krai|State|County)$/u, '');
}
