/** The words by which the end-to-end tests find things, in every language. */
import type { PerLang } from '#i18n/languages.ts';

export const WORDS = {
  en: {
    home: '/en/',
    offices: 'Offices',
    cusco: 'Cusco zonal office',
    where: 'Where',
    guide: '/en/guides/book-informes-appointment/',
    guides: '/en/guides/',
    done: 'Done',
    clear: 'Clear my ticks',
    progress: (n: number, all: number) => `${n} of ${all} done`,
    fault: 'The website fails',
    old: '01 200 1000',
    dead: 'This channel no longer works.',
    support: 'mail-asistencia-en-linea',
    missing: 'This page does not exist',
    other: 'Español',
  },
  es: {
    home: '/es/',
    offices: 'Oficinas',
    cusco: 'Jefatura Zonal Cusco',
    where: 'Dónde',
    guide: '/es/guias/cita-informes/',
    guides: '/es/guias/',
    done: 'Hecho',
    clear: 'Borrar mis marcas',
    progress: (n: number, all: number) => `${n} de ${all} hechos`,
    fault: 'La página web falla',
    old: '01 200 1000',
    dead: 'Este canal ya no funciona.',
    support: 'mail-asistencia-en-linea',
    missing: 'Esta página no existe',
    other: 'English',
  },
} as const satisfies PerLang<object>;
