/** What each field of the data files means. `set/field` overrides the meaning of a shared name in one set. */
import type { FactsOf } from '#schemas/kinds.ts';
import type { Lang, Localized } from '#i18n/languages.ts';

type PublishedKind =
  'offices' | 'channels' | 'statuses' | 'guides' | 'waivers' | 'procedures' | 'fees' | 'uit' | 'sources';

/** Every field of a published record; slugs are published as `url`. */
type PublishedField = Exclude<{ [K in PublishedKind]: keyof FactsOf<K> }[PublishedKind], 'slug' | 'formerSlugs'>;

const FIELDS: Readonly<Record<string, Localized>> = {
  id: { en: 'permanent id', es: 'código permanente' },
  url: { en: 'the page in each language', es: 'la página en cada idioma' },
  title: { en: 'title of the page', es: 'título de la página' },
  summary: { en: 'what it is, in one sentence', es: 'qué es, en una frase' },
  core: { en: 'whether it is at the heart of the guide', es: 'si pertenece al núcleo de la guía' },
  kind: { en: 'which kind, from a short list', es: 'qué clase es, de una lista corta' },
  name: { en: 'name in both languages', es: 'nombre en los dos idiomas' },
  short: { en: 'name in a list, in both languages', es: 'nombre en una lista, en los dos idiomas' },
  aliases: { en: 'other names people use', es: 'otros nombres que se usan' },
  condition: {
    en: 'fact: open, limited, closed …; since, until, replacedBy',
    es: 'dato: abierta, limitada, cerrada …; since, until, replacedBy',
  },
  events: { en: 'the dated story, newest first', es: 'la historia con fechas, lo más nuevo primero' },
  place: {
    en: 'country, department, province, district, INEI code',
    es: 'país, departamento, provincia, distrito, código del INEI',
  },
  'channels/place': {
    en: 'a place of the finder that is no office: department, and ids of the procedures it does for foreigners',
    es: 'un lugar del buscador que no es oficina: departamento y códigos de los trámites que hace para extranjeros',
  },
  counter: {
    en: 'false: a unit without a known counter for the public',
    es: 'false: unidad sin ventanilla conocida para el público',
  },
  address: { en: 'fact: street address in Spanish', es: 'dato: dirección' },
  reference: { en: 'fact: what to look for', es: 'dato: referencia del lugar' },
  hours: { en: 'fact: slots of the week, local time', es: 'dato: turnos de la semana, hora local' },
  appointment: { en: 'fact: required or not-required', es: 'dato: required (con cita) o not-required (sin cita)' },
  serves: {
    en: 'fact: both, foreigners or peruvians',
    es: 'dato: both (ambos), foreigners (extranjeros) o peruvians (peruanos)',
  },
  phone: { en: 'fact: its own telephone, E.164', es: 'dato: teléfono propio, E.164' },
  accessibility: { en: 'fact: access without steps', es: 'dato: acceso sin escalones' },
  position: { en: 'fact: lat, lon and precision of the pin', es: 'dato: lat, lon y precisión del punto' },
  channels: { en: 'ids of channels', es: 'códigos de canales' },
  procedures: {
    en: 'ids of procedures; in offices with a fact per group of people: what is not listed, nobody knows',
    es: 'códigos de trámites; en oficinas, con un dato por grupo de personas: lo que no figura, nadie lo sabe',
  },
  notes: { en: 'further facts, by id', es: 'otros datos, por código' },
  value: {
    en: 'fact: the number or address as one reads it aloud',
    es: 'dato: el número o la dirección tal como se lee',
  },
  targets: { en: 'what a device dials, writes to or opens', es: 'lo que un aparato marca, escribe o abre' },
  for: { en: 'fact: for what, or for whom', es: 'dato: para qué o para quién' },
  notFor: { en: 'fact: for what it is not', es: 'dato: para qué no sirve' },
  reach: { en: 'fact: from where it can be reached', es: 'dato: desde dónde se llega' },
  cost: { en: 'fact: what it costs', es: 'dato: cuánto cuesta' },
  languages: { en: 'fact: languages of the answer', es: 'dato: idiomas en que atienden' },
  needs: { en: 'facts: what to have at hand', es: 'datos: qué tener a la mano' },
  letter: { en: 'what a message must contain', es: 'lo que debe contener el mensaje' },
  offices: { en: 'ids of offices', es: 'códigos de oficinas' },
  tips: { en: 'facts: tips', es: 'datos: consejos' },
  residency: { en: 'resident or temporary', es: 'resident (residente) o temporary (temporal)' },
  purpose: { en: 'for which purpose, from a short list', es: 'con qué fin, de una lista corta' },
  grantedBy: { en: 'fact: who grants it', es: 'dato: quién la otorga' },
  requestedBy: { en: 'fact: who has to ask for it', es: 'dato: quién debe solicitarla' },
  documents: { en: 'facts: documents', es: 'datos: documentos' },
  family: { en: 'fact: what it means for relatives', es: 'dato: qué vale para los familiares' },
  stay: { en: 'fact: how long one may stay', es: 'dato: cuánto tiempo se puede permanecer' },
  extension: { en: 'fact: whether it can be extended', es: 'dato: si se puede prorrogar' },
  entry: { en: 'fact: one entry or several', es: 'dato: una entrada o varias' },
  work: { en: 'fact: whether one may work', es: 'dato: si se puede trabajar' },
  card: { en: 'fact: the identity card', es: 'dato: el carné' },
  ending: { en: 'fact: when it ends', es: 'dato: cuándo termina' },
  fees: { en: 'ids of fees', es: 'códigos de tasas' },
  amount: {
    en: 'fact: amount and currency, or a share of the UIT',
    es: 'dato: monto y moneda, o porcentaje de la UIT',
  },
  code: { en: 'fact: payment code of the Banco de la Nación', es: 'dato: código de pago del Banco de la Nación' },
  payAt: { en: 'fact: where it is paid', es: 'dato: dónde se paga' },
  procedure: { en: 'fact: code of the procedure in the TUPA', es: 'dato: código del procedimiento en el TUPA' },
  law: { en: 'fact: the law that sets it', es: 'dato: la norma que lo fija' },
  group: { en: 'its group in the table of fees', es: 'su grupo en la tabla de tasas' },
  fee: { en: 'fact: amount and currency', es: 'dato: monto y moneda' },
  legal: { en: 'law and article, each with its source', es: 'norma y artículo, cada uno con su fuente' },
  guides: { en: 'ids of guides', es: 'códigos de guías' },
  audience: { en: 'for whom', es: 'para quién' },
  order: {
    en: 'numbered steps, or options in any order',
    es: 'numbered (pasos en orden) u options (en cualquier orden)',
  },
  ask: { en: 'what to say at the counter', es: 'qué decir en la ventanilla' },
  steps: { en: 'the steps, in their order, each with its facts', es: 'los pasos, en su orden, cada uno con sus datos' },
  glance: {
    en: 'facts: where, how long, what one gets, who may',
    es: 'datos: dónde, cuánto tarda, qué se obtiene, quién puede',
  },
  bring: { en: 'facts: what to bring to the counter', es: 'datos: qué llevar a la ventanilla' },
  warnings: { en: 'facts: warnings', es: 'datos: advertencias' },
  tools: { en: 'ids of the tools its reader needs', es: 'códigos de las herramientas que necesita quien la lee' },
  guide: { en: 'id of the guide that explains it', es: 'código de la guía que lo explica' },
  publisher: { en: 'who published it', es: 'quién lo publicó' },
  published: { en: 'date printed on it, or null', es: 'fecha que lleva impresa, o null' },
  retrieved: { en: 'day we read our copy', es: 'día en que leímos nuestra copia' },
  note: { en: 'the doubt or the condition', es: 'la duda o la condición' },
  sameAs: { en: 'older ids of the same document', es: 'códigos anteriores del mismo documento' },
  field: { en: 'where in the entry the fact stands', es: 'en qué parte de la entrada está el dato' },
  text: { en: 'the value in words', es: 'el valor en palabras' },
  state: { en: 'how sure it is', es: 'cuán seguro es' },
  sources: { en: 'ids of sources', es: 'códigos de fuentes' },
  asOf: { en: 'newest date for which the sources vouch', es: 'fecha más nueva de la que responden las fuentes' },
  checked: { en: 'day of the last comparison with the source', es: 'día de la última comparación con la fuente' },
  others: { en: 'other versions of a disputed value', es: 'otras versiones de un valor en disputa' },
  country: { en: 'ISO 3166-1 code; UN for its laissez-passer', es: 'código ISO 3166-1; UN para su laissez-passer' },
  rows: {
    en: 'a row per instrument: kinds of passport, purposes, the fact visa, days, dates and conditions',
    es: 'una fila por norma: clases de pasaporte, fines, el dato visa, días, fechas y condiciones',
  },
  'sources/url': { en: 'address of the document, or null', es: 'dirección del documento, o null' },
  'sources/title': { en: 'what the document is about', es: 'de qué trata el documento' },
  'facts/id': {
    en: 'entry and field: the permanent name of the fact',
    es: 'entrada y campo: el nombre permanente del dato',
  },
  'facts/entry': { en: 'kind and id of the entry', es: 'clase y código de la entrada' },
  'facts/value': { en: 'the value; null where nobody knows it', es: 'el valor; null cuando nadie lo sabe' },
} satisfies Readonly<Record<string, Localized> & Record<PublishedField, Localized>>;

/** The meaning of a field in a data set; undefined if missing. */
export const fieldMeaning = (set: string, field: string, lang: Lang): string | undefined =>
  (FIELDS[`${set}/${field}`] ?? FIELDS[field])?.[lang];
