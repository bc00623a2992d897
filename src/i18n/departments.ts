/** Peru's departments and their names, the same in both languages. */

/** Departments of Peru and the Constitutional Province of Callao: their names in ISO 3166-2:PE as slugs without accents. */
export const DEPARTMENTS = [
  'amazonas',
  'ancash',
  'apurimac',
  'arequipa',
  'ayacucho',
  'cajamarca',
  'callao',
  'cusco',
  'huancavelica',
  'huanuco',
  'ica',
  'junin',
  'la-libertad',
  'lambayeque',
  'lima',
  'loreto',
  'madre-de-dios',
  'moquegua',
  'pasco',
  'piura',
  'puno',
  'san-martin',
  'tacna',
  'tumbes',
  'ucayali',
] as const;

const WITH_ACCENTS: Readonly<Record<string, string>> = {
  ancash: 'Áncash',
  apurimac: 'Apurímac',
  huanuco: 'Huánuco',
  junin: 'Junín',
  'la-libertad': 'La Libertad',
  'madre-de-dios': 'Madre de Dios',
  'san-martin': 'San Martín',
};

export const departmentName = (id: string): string => WITH_ACCENTS[id] ?? `${id[0]?.toUpperCase()}${id.slice(1)}`;
