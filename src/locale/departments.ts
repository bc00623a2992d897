/** Names of Peru's departments, the same in both languages. */
const WITH_ACCENTS: Readonly<Record<string, string>> = {
  ancash: 'Áncash', apurimac: 'Apurímac', huanuco: 'Huánuco', junin: 'Junín', 'la-libertad': 'La Libertad', 'madre-de-dios': 'Madre de Dios', 'san-martin': 'San Martín',
};

export const departmentName = (id: string): string => WITH_ACCENTS[id] ?? `${id[0]?.toUpperCase()}${id.slice(1)}`;
