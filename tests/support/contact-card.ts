/** Contact cards as a program reads them that knows vCard 2.1 and 3.0 only, as the importer of Android does. */
import vCard from 'vcf';

vCard.versions = ['2.1', '3.0'];

/** What RFC 2426 knows of what a card of ours may hold; 4.0 has more. */
const PROPERTIES = new Set('version prodid uid fn n org adr tel email geo note url rev'.split(' '));
const PARAMETERS = new Set(['type']);
const TYPES = /^(work|voice|x-[a-z]+)$/;

/** The values of each property, as they stand in the card, escaped. @throws {Error} for anything that is no vCard 3.0. */
export function readCard(text: string): Readonly<Record<string, string[]>> {
  const { data } = new vCard().parse(text);
  return Object.fromEntries(
    Object.entries(data).map(([name, found]) => {
      const properties = [found].flat();
      for (const property of properties)
        for (const parameter of Object.keys(property))
          if (!PARAMETERS.has(parameter) || ![property['type']].flat().every((type) => TYPES.test(String(type))))
            throw new Error(`vCard 3.0 has no ${name} with ${parameter}=${String(property[parameter])}.`);
      if (!PROPERTIES.has(name)) throw new Error(`vCard 3.0 has no ${name}.`);
      return [name, properties.map((property) => property.valueOf())];
    }),
  );
}
