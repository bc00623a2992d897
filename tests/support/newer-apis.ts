/** What browsers got after those of the floor (Chrome 87, Safari 14.1, Firefox 91), and code of the worker could be tempted to use. */
export const NEWER_APIS = [
  'AbortSignal.any',
  'AbortSignal.timeout',
  'AbortSignal.prototype.throwIfAborted',
  'Array.fromAsync',
  'Array.prototype.at',
  'Array.prototype.findLast',
  'Array.prototype.findLastIndex',
  'Array.prototype.toReversed',
  'Array.prototype.toSorted',
  'Array.prototype.toSpliced',
  'Array.prototype.with',
  'Map.groupBy',
  'Object.groupBy',
  'Object.hasOwn',
  'Promise.try',
  'Promise.withResolvers',
  'Response.json',
  'String.prototype.at',
  'String.prototype.isWellFormed',
  'String.prototype.toWellFormed',
  'URL.canParse',
  'URL.parse',
  'crypto.randomUUID',
  'globalThis.CompressionStream',
  'globalThis.DecompressionStream',
  'globalThis.structuredClone',
] as const;

/** A classic script that takes them away. */
export const WITHOUT_NEWER_APIS = NEWER_APIS.map((name) => `try { delete ${name} } catch {}`).join('\n');
