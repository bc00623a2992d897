/** The one call we use of a library that brings no types. */
declare module 'pngjs' {
  export const PNG: { sync: { read(bytes: Buffer): { data: Buffer; width: number; height: number } } };
}
