/** Slips of the finger, the same ones every time: what people type instead of a word. */

/** Each word with a letter dropped, doubled, changed, and swapped with its neighbour. */
export function slipsOf(word: string): string[] {
  const at = Math.max(1, Math.floor(word.length / 2));
  const neighbour: Readonly<Record<string, string>> = {
    a: 's',
    e: 'r',
    i: 'o',
    o: 'p',
    u: 'y',
    c: 'v',
    n: 'm',
    r: 't',
    t: 'y',
    l: 'k',
    s: 'a',
    p: 'o',
    m: 'n',
    h: 'g',
    b: 'v',
    d: 'f',
    q: 'w',
    z: 'x',
    y: 'u',
    j: 'h',
    g: 'h',
    f: 'g',
  };
  const letter = word[at] ?? 'a';
  const swapped = word.slice(0, at - 1) + letter + (word[at - 1] ?? '') + word.slice(at + 1);
  return [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + letter + word.slice(at),
    word.slice(0, at) + (neighbour[letter] ?? 'x') + word.slice(at + 1),
    swapped,
  ].filter((slip) => slip !== word);
}

/** Towns and names people look for, folded, and a word that only the right offices hold. */
export const TOWNS = [
  'arequipa',
  'chiclayo',
  'chimbote',
  'cusco',
  'huancayo',
  'iquitos',
  'piura',
  'pucallpa',
  'maldonado',
  'puno',
  'tacna',
  'tarapoto',
  'trujillo',
  'tumbes',
  'brena',
  'carabaya',
  'molina',
  'jockey',
  'comas',
  'callao',
  'ventanilla',
  'puruchuco',
  'primavera',
  'ayacucho',
  'juliaca',
  'cajamarca',
  'huanuco',
  'huaraz',
  'moquegua',
  'desaguadero',
  'kasani',
  'inapari',
  'islandia',
  'pisco',
  'lambayeque',
  'loreto',
  'ucayali',
  'morona',
  'aeropuerto',
  'consulado',
  'aguas verdes',
  'santa rosa',
] as const;

export const NONSENSE = [
  'xkqzwv',
  'qwpoei',
  'zzzzzz',
  'lkjhgf',
  'vbnmvb',
  'ghjkty',
  'wqwqwq',
  'plokij',
  'xyxyxy',
  'fdsajk',
] as const;
